"""Filling a template with docxtpl, every fault told at its place, every text verified afterwards."""
