"""Filling a template with docxtpl, every fault reported at its place, every text verified afterwards."""
