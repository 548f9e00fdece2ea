"""``python -m tools.codes``: write ``docs/codes.md``: every code with its title and its page, as in ``explain``."""

import re
from itertools import groupby
from pathlib import Path

from docgen.commands.explain import explanation, known_codes

PAGE = Path(__file__).resolve().parents[1] / "docs/codes.md"

GROUPS = {
    "B": "Bilag",
    "C": "Dagsorden og referat ved siden af hinanden",
    "D": "Datoer og frister",
    "E": "Økonomi",
    "F": "Fora",
    "G": "Personoplysninger og lukkede punkter",
    "I": "Indstilling og inddragelse",
    "K": "Sagsnumre og adresser",
    "L": "Let tekst",
    "M": "Mødet og dets deltagere",
    "O": "Organet og dets opfølgning",
    "P": "Pladsholdere og udfyldning",
    "R": "Jeres egne regler og grænser",
    "S": "Når et program standser",
    "T": "Skabelonen og det færdige papir",
    "V": "Arkivet",
    "X": "Læsning af arket",
    "Y": "Rådets år",
}
"""What the codes of a letter are about."""

HEAD = """# Koderne

Hver linje, docgen skriver om et ark, en skabelon eller et papir, har en kode i kantede parenteser; `explain` forklarer
den, og uden en kode viser `explain` dem alle:

```sh
python3 run.py explain G01
```

Niveauet af en kontrol kan ændres i arket *Regler*, grænserne for let tekst i *Grænser*. Siden er lavet af programmet
selv (`python -m tools.codes`).
"""


def page() -> str:
    """Return the page: a table of all codes by letter, and below it the page of each that has more than a sentence."""
    told = {code: explanation(code) for code in known_codes()}
    tables = [
        _table(letter, {code: told[code] for code in codes}) for letter, codes in groupby(told, lambda one: one[0])
    ]
    pages = [_page(code, text) for code, text in told.items() if "\n" in text]
    return "\n".join([HEAD, *tables, *pages])


def _table(letter: str, told: dict[str, str]) -> str:
    rows = [f"| {_linked(code, text)} | {_title(text)} |\n" for code, text in told.items()]
    return f"## {letter} · {GROUPS[letter]}\n\n| Kode | Hvad den siger |\n|---|---|\n{''.join(rows)}"


def _linked(code: str, text: str) -> str:
    return f"[{code}](#{code.lower()})" if "\n" in text else code


def _title(text: str) -> str:
    return text.splitlines()[0].partition(" · ")[2].replace("|", "\\|")


def _page(code: str, text: str) -> str:
    """Return a code's page; its examples, which are indented, stand below a line of their own, as they are written."""
    title, _, rest = text.partition("\n")
    examples = re.sub(r"(?m)^(\S.*\n)(?= {4}\S)", r"\1\n", rest)
    return f'<a id="{code.lower()}"></a>\n\n### {title}\n{_escaped(examples)}\n'


def _escaped(text: str) -> str:
    lines = text.splitlines()
    return "\n".join(line if line.startswith("    ") else re.sub(r"([<*_])", r"\\\1", line) for line in lines)


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.name}: {len(known_codes())} codes")


if __name__ == "__main__":
    main()
