"""A finished case for the record system: its PDFs, a covering list, checksums; nothing is ever written over."""

import csv
import hashlib
import io
import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docgen.danish.numbers import quantity
from docgen.disk.delivery import digest, held, work_folder
from docgen.disk.own_files import is_digest, is_plain_name, is_real_folder, is_regular, is_there, read
from docgen.disk.stored_receipts import ENDING, load
from docgen.errors import FileError
from docgen.finding import Finding, Place, error, warning
from docgen.late import dataclass
from docgen.pdf.labels.validator import broken_where, clauses
from docgen.pdf.labels.verapdf import Profile, verdict
from docgen.pdf.reading.inspect import Label, label, pages
from docgen.pdf.tags.audit import doubts_about

FOLDER = "arkiv"
MANIFEST, SUMS, COVERING_LIST = "manifest.json", "SHA256SUMS", "følgeseddel.csv"
SCHEMA = 1
_HEADINGS = ("Fil", "Titel", "Dokumenttype", "Dato", "Sagsnr.", "Åbenhed", "Udgave", "PDF/A", "PDF/UA", "SHA-256")
EDITIONS = {"internal": "intern", "public": "offentlig"}
FAULTS = {
    "V01": "En fil er ændret, siden den blev lavet.",
    "V02": "En fil, som kvitteringen nævner, mangler.",
    "V04": "En PDF er ikke det, den siger, den er.",
    "V05": "veraPDF kunne ikke spørges.",
    "V03": "Der ligger en fil i mappen, som docgen ikke har lavet.",
    "V06": "Et papir uden PDF er arkiveret som Word-fil.",
}
PROFILES: tuple[Profile, ...] = ("2b", "3b", "ua1")
LABELS: dict[Profile, str] = {"2b": "PDF/A-2b", "3b": "PDF/A-3b", "ua1": "PDF/UA-1"}
_NO_LABEL = Label(title="", language="", tagged=False, pdf_a="", pdf_ua="")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Archived:
    """A case that was put in the archive: its folder, its files, and the notes on them."""

    folder: Path
    files: tuple[Path, ...]
    findings: tuple[Finding, ...] = ()


def archive(folder: Path, out: Path) -> Archived:
    """Put a case's folder of results in ``out/arkiv/YEAR``, and return where it lies.

    Of a paper without a PDF the Word file is taken, with a note. A folder of the same name with other content
    stays; the new one is numbered beside it. Raises FileError where the folder has no receipt, where a receipt names
    no paper, or where a file is not the one its receipt names.
    """
    folder = folder.resolve()
    receipts = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
    if not receipts:
        raise FileError(f"Der er ingen kvittering i »{folder}«.", "Vælg en mappe med papirer, som docgen har lavet.")
    records = [load(receipt) for receipt in receipts]
    if faults := [fault for record in records for fault in _changed(folder, record["results"])]:
        raise FileError(f"{faults[0].message} {faults[0].remedy}", "Lav papirerne igen, før de arkiveres.")
    findings = [finding for record in records for finding in _without_pdf(folder, record)]
    year = folder.name[:4] if folder.name[:4].isdigit() else "uden år"
    shelf = out / FOLDER / year
    with held(shelf) as left_alone, work_folder(shelf) as work:
        box = work / folder.name
        box.mkdir()
        for record in records:
            for result in _papers(record):
                shutil.copy2(folder / result["name"], box)
        for receipt in receipts:
            shutil.copy2(receipt, box)
        _write_papers(box, records)
        target = _free(shelf / folder.name, box)
        if not target.exists():
            box.rename(target)
    return Archived(target, tuple(sorted(target.iterdir())), (*left_alone, *findings))


def _papers(record: dict[str, Any]) -> list[dict[str, str]]:
    """Return what is archived of a paper: its PDFs, or its Word file where there is none."""
    for ending in (".pdf", ".docx"):
        if named := [result for result in record["results"] if result["name"].endswith(ending)]:
            return named
    return []


def _without_pdf(folder: Path, record: dict[str, Any]) -> Iterator[Finding]:
    """Yield a warning for a paper of which the Word file goes to the archive; raise FileError where there is none."""
    papers = _papers(record)
    if not papers:
        title = record["title"] or record["label"]
        raise FileError(f"Kvitteringen for »{title}« nævner intet papir.", "Lav papirerne igen, før de arkiveres.")
    for paper in papers:
        if paper["name"].endswith(".docx"):
            place = Place(file=str(folder / paper["name"]), part=paper["name"])
            message = "Papiret har ingen PDF, så det er Word-filen, der er lagt i arkivet."
            yield warning(
                "V06", place, message, "Skal det være en arkivfil, så kør »docgen build --pdf«, og arkiver igen."
            )


def _write_papers(box: Path, records: Sequence[dict[str, Any]]) -> None:
    (box / COVERING_LIST).write_text(_covering_list(box, records), encoding="utf-8-sig", newline="")
    files = {file.name: digest(file) for file in sorted(box.iterdir())}
    manifest = {
        "schema": SCHEMA,
        "documents": [
            {name: record[name] for name in ("kind", "edition", "title", "workbook", "template", "annexes", "versions")}
            for record in records
        ],
        "files": files,
    }
    (box / MANIFEST).write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    files[MANIFEST] = digest(box / MANIFEST)
    sums = "".join(f"{checksum}  {name}\n" for name, checksum in sorted(files.items()))
    (box / SUMS).write_text(sums, encoding="utf-8")


def _covering_list(box: Path, records: Sequence[dict[str, Any]]) -> str:
    """Return the covering list that record systems read: semicolons for Danish Excel, no cell that is a formula."""
    written = io.StringIO()
    rows = csv.writer(written, delimiter=";", lineterminator="\r\n")
    rows.writerow(_HEADINGS)
    for record in records:
        for result in _papers(record):
            claimed = label(box / result["name"]) if result["name"].endswith(".pdf") else _NO_LABEL
            cells = (
                result["name"],
                record["title"],
                record["label"],
                record["documentDate"],
                record["caseNumber"],
                record["openness"],
                EDITIONS[record["edition"]],
                claimed.pdf_a,
                claimed.pdf_ua,
                result["sha256"],
            )
            rows.writerow(f"'{cell}" if str(cell).startswith(_FORMULA) else cell for cell in cells)
    return written.getvalue()


def _free(target: Path, box: Path) -> Path:
    """Return the first name that is free, or that holds the very same files already."""
    number = 1
    while True:
        candidate = target if number == 1 else target.with_name(f"{target.name} ({number})")
        if not candidate.exists() or _sums(candidate) == _sums(box):
            return candidate
        number += 1


def _sums(folder: Path) -> bytes:
    file = folder / SUMS
    return hashlib.sha256(file.read_bytes()).digest() if file.is_file() else b""


def verify(folder: Path) -> list[Finding]:
    """Return what is not as it was made: in an archive box, or in a folder of results.

    Each file is hashed again, each label that a PDF bears is validated again, each file that nothing names reported.
    Raises FileError where the folder holds neither checksums nor receipts.
    """
    if is_there(folder / SUMS):
        named = _summed(folder / SUMS)
        listed = {SUMS, *(result["name"] for result in named)}
    else:
        receipts = sorted(folder.glob(f"*{ENDING}")) if folder.is_dir() else []
        if not receipts:
            raise FileError(f"»{folder}« har hverken kvittering eller kontrolsummer.", "Vælg en mappe fra docgen.")
        named = [result for receipt in receipts for result in load(receipt)["results"]]
        listed = {*(receipt.name for receipt in receipts), *(result["name"] for result in named)}
        listed |= {
            file.name for file in folder.iterdir() if is_real_folder(file)
        }  # pictures, annexes, what was replaced
    strangers = [file for file in sorted(folder.iterdir()) if file.name not in listed]
    return [*_changed(folder, named), *(_stranger(file) for file in strangers), *_untrue(folder)]


def _summed(sums: Path) -> list[dict[str, str]]:
    """Return the names and digests in a box's list of checksums. Raises FileError where it is none."""
    try:
        lines = read(sums, is_shared=True).decode().splitlines()
    except (OSError, UnicodeError) as problem:
        raise FileError(f"»{sums}« kan ikke læses.", "Hent mappen fra en sikkerhedskopi.") from problem
    named = [{"sha256": line[:64], "name": line[66:]} for line in lines]
    if not all(is_digest(one["sha256"]) and is_plain_name(one["name"]) for one in named):
        raise FileError(f"»{sums}« er ikke en liste over kontrolsummer.", "Hent mappen fra en sikkerhedskopi.")
    return named


def _untrue(folder: Path) -> Iterator[Finding]:
    """Yield the labels of the folder's PDFs that page-validation or docgen's tag audit contradict."""
    for file in sorted(folder.glob("*.pdf")):
        place = Place(file=str(file), part=file.name)
        try:
            against = [(profile, clauses(broken_where(file, profile))) for profile in _claimed(file)]
            if any(profile == "ua1" for profile, _ in against):
                against.append(("ua1", doubts_about(file)))
        except FileError as stop:
            yield error("V04", place, stop.message, stop.remedy)
            continue
        for profile, reasons in against:
            for reason in reasons:
                yield error("V04", place, f"Filen er mærket {LABELS[profile]}, men {reason}.", "Lav papiret igen.")


def _claimed(file: Path) -> list[Profile]:
    claimed = label(file)
    return [profile for profile in PROFILES if profile in (claimed.pdf_a, f"ua{claimed.pdf_ua}")]


def labelled(folder: Path) -> Iterator[str]:
    """Yield a line on each PDF of the folder: its name, its pages, and the labels that it bears."""
    for file in sorted(folder.glob("*.pdf")):
        labels = " og ".join(LABELS[profile] for profile in _claimed(file)) or "ikke mærket som arkivfil"
        yield f"{file.name}: {quantity(pages(file), 'side', 'sider')}, {labels}"


def verapdf_findings(folder: Path) -> Iterator[Finding]:
    """Yield what veraPDF says against the labels that the folder's PDFs bear, and why it was not asked."""
    for file in sorted(folder.glob("*.pdf")):
        for profile in _claimed(file):
            place = Place(file=str(file), part=file.name)
            found = verdict(file, profile)
            if found.outcome == "fails":
                rules = ", ".join(found.rules)
                yield error("V04", place, f"veraPDF siger nej til {LABELS[profile]} ({rules}).", "Lav papiret igen.")
            elif found.outcome == "not checked":
                yield warning("V05", place, f"{LABELS[profile]} er ikke kontrolleret af veraPDF.", found.reason)


def _changed(folder: Path, results: Sequence[dict[str, str]]) -> Iterator[Finding]:
    for result in results:
        file = folder / result["name"]
        place = Place(file=str(file), part=result["name"])
        if not is_regular(file):
            yield error("V02", place, "Filen mangler.", "Hent den fra en sikkerhedskopi, eller lav papirerne igen.")
        elif digest(file) != result["sha256"]:
            yield error(
                "V01", place, "Filen er ændret, siden den blev lavet.", "Brug den ikke; hent den, der blev lavet."
            )


def _stranger(file: Path) -> Finding:
    place = Place(file=str(file), part=file.name)
    return error("V03", place, "Filen er lagt i mappen efter docgen.", "Flyt den et andet sted hen.")
