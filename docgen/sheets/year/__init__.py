"""The sheets of the year: a body's meetings, wheel, hearings, people and money, planned once and kept up as they go."""
