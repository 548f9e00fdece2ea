"""The private characters that hold a place in a skeleton for what each document has of its own, such as its title."""

from docgen.late import late_pattern

# Private characters around a tag's number; a template that has them itself gets no skeleton.
OPEN, CLOSE = "\ue002", "\ue003"
TITLE, SUBJECT = f"{OPEN}title{CLOSE}", f"{OPEN}subject{CLOSE}"
PLACEHOLDER = late_pattern(f"{OPEN}([0-9]+){CLOSE}")
