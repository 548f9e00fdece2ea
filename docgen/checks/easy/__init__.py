"""What must hold of easy-read text: the rules L01–L25 and the limits (R02)."""
