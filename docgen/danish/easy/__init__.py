"""How a sentence of the minutes is made easier: turns of phrase, clauses, candidates, and what must not be lost."""
