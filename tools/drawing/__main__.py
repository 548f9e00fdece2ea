"""``python -m tools.drawing`` writes all templates into ``templates/``."""

from pathlib import Path

from tools.drawing.package import write
from tools.drawing.templates import TEMPLATES

if __name__ == "__main__":
    for name, draw in TEMPLATES.items():
        write(draw(), Path(__file__).parents[2] / "templates" / name)
