"""The hunt: hostile and clumsy files, hard texts, faults at random moments, and known faults put back."""
