"""The letter that a paper is sent with, as a draft (.eml) that mail programs open ready to send; nothing is sent."""

import mimetypes
from collections.abc import Mapping, Sequence
from pathlib import Path

from docgen.build.stages import Drafted, Results
from docgen.danish.private_details import mails
from docgen.disk.delivery import Result
from docgen.errors import NOT_MADE
from docgen.finding import Finding, Place, note
from docgen.kinds.meeting_paper import CANCELLED, MeetingPaper
from docgen.kinds.notice import Notice
from docgen.late import late_imports
from docgen.sheets.books import MeetingBook

with late_imports():  # for those who asked for a letter
    import email.headerregistry
    import email.message
    import email.policy

ENDING = " udsendelse.eml"
"""How the file name of a letter ends."""
LETTERS = (MeetingPaper, Notice)
"""What a template is given for the papers that are sent with a letter."""


def letter(drafted: Drafted, results: Results) -> tuple[Result | None, tuple[Finding, ...]]:
    """Return the letter of a meeting's paper, written in the work folder, or None and why there is none.

    It goes to everybody who has an *E-mail* in *Deltagere*, from the body's own address, with the fullest PDF and
    the calendar entry. A public edition is put on a page and not sent to the participants.
    """
    book = drafted.book
    is_sent = isinstance(drafted.context, LETTERS) and drafted.edition is None
    if not is_sent or not isinstance(book, MeetingBook):
        return None, ()
    recipients: dict[str, str] = {}
    for person in book.participants:
        if person.email:
            recipients.setdefault(person.email, person.name)
    usable = {one: name for one, name in recipients.items() if next((found[0] == one for found in mails(one)), False)}
    notes = [
        _said(drafted, f"»{one}« er ikke en e-mailadresse og får ikke brevet.")
        for one in recipients
        if one not in usable
    ]
    if not usable:
        return None, (
            *notes,
            _said(drafted, "Ingen i arket Deltagere har en E-mail, så der er ikke noget brev at sende."),
        )
    written = drafted.docx.with_name(f"{drafted.target.stem}{ENDING}")
    written.write_bytes(_message(drafted, book, usable, _papers(results)).as_bytes(policy=email.policy.SMTP))
    return Result(written, drafted.target.with_name(written.name)), tuple(notes)


def _said(drafted: Drafted, message: str) -> Finding:
    place = Place(file=str(drafted.workbook), sheet="Deltagere", field="E-mail")
    return note(NOT_MADE, place, message, "Skriv adressen i E-mail.")


def _papers(results: Results) -> list[Result]:
    """Return what goes with the letter: the paper with its annexes, or alone, and the calendar entry."""
    paper = results.bundle or results.pdf or results.word
    return [paper, *([results.calendar] if results.calendar else [])]


def _message(
    drafted: Drafted, book: MeetingBook, recipients: Mapping[str, str], papers: Sequence[Result]
) -> "email.message.EmailMessage":
    """Return the letter to those whose names stand by their addresses."""
    body = book.body
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message["Subject"] = drafted.title
    message["From"] = email.headerregistry.Address(body.contact, addr_spec=body.email)
    message["To"] = [email.headerregistry.Address(name, addr_spec=one) for one, name in recipients.items()]
    message["X-Unsent"] = "1"  # Outlook opens it as a draft
    message.set_content(_words(drafted, book))
    for paper in papers:
        kind, _ = mimetypes.guess_type(paper.target.name)
        main, _, sub = (kind or "application/octet-stream").partition("/")
        content = Path(paper.made).read_bytes()
        message.add_attachment(content, maintype=main, subtype=sub, filename=paper.target.name)
    message.set_boundary(f"docgen-{drafted.date:%Y%m%d}-{drafted.kind.name}")  # the same papers give the same bytes
    return message


def _words(drafted: Drafted, book: MeetingBook) -> str:
    body, meeting = book.body, book.meeting
    is_to_come = drafted.kind.invites and meeting.status != CANCELLED
    online = f"\nDeltag online: {meeting.online}\n" if meeting.online and is_to_come else ""
    what = "" if isinstance(drafted.context, Notice) else "Papirerne er vedhæftet.\n"
    phone = f", telefon {body.phone}" if body.phone else ""
    return (
        f"Til {body.short_name}\n\n{drafted.title}.\n{what}{online}\n"
        f"Spørgsmål: {body.contact}, {body.email}{phone}\n\nVenlig hilsen\n{body.contact}\n"
    )
