"""How the Word templates are drawn: their styles, letterheads and sections, as code that can be read.

The templates in ``templates/`` are the source that staff edit in Word. They were drawn once with
``python -m tools.drawing``, and a test holds the two together: whoever changes one, changes both.
"""
