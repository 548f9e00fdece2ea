"""What must hold: one module a rule; its docstring is the page that ``docgen explain`` prints."""
