"""What must hold in a year (Y): one module a rule; they are imported only where a year is checked."""
