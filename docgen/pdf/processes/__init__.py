"""Foreign programs and sandboxed work, never left running."""
