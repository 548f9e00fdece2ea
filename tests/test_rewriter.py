"""A language model of one's own: what it is sent, what is taken of its answers, and what its failures cost."""

import json
import re
from pathlib import Path

import pytest
from check_contexts import ITEM, PERSON, meeting
from click.testing import CliRunner

from docgen.checks.easy.easy_cells import DRAFT_LINE, MACHINE_LINE
from docgen.cli import main
from docgen.commands import rewriter as asking
from docgen.commands.easy_overview import drafts
from docgen.commands.rewriter import endpoint_of, lines_of_answer
from docgen.commands.rewriting import Rewriting, rewriting_by
from docgen.danish.easy.masking import masked
from docgen.disk import resources
from docgen.errors import UsageError
from docgen.sheets.books import MeetingBook
from tests.fakes.language_model import Answer, served

SAID = (
    "Bo Eksempel oplyste i går til mødet på Kløverengen, at forvaltningen den 3. juni 2026 ikke har fået de 25.000 kr., "
    "som Rosenhaven, Lærkevej 12, navn@example.dk og 12 34 56 78 skulle have haft."
)
TOLD = ITEM | {"Drøftelse": SAID, "Beslutning": "Rådet godkendte ikke planen for Kløverengen den 3. juni 2026."}
TOKENS = "et navn, et tal eller et sted manglede eller var nyt"
CLOSED = TOLD | {"Åbenhed": "Lukket", "Lukkegrund": "Personforhold", "Drøftelse": "Hemmelighed om huset."}


def book_of(*items: dict[str, str]) -> MeetingBook:
    made = meeting(Punkter=list(items), Deltagere=[PERSON]).book
    assert isinstance(made, MeetingBook)
    return made


def drafted(answer: Answer, *items: dict[str, str]) -> tuple[str, Rewriting]:
    with served(answer) as (url, _):
        rewriting = rewriting_by(url)
        found = drafts(book_of(*(items or (TOLD,))), rewriting)
    return "\n".join(one.text for one in found), rewriting


def test_no_name_number_address_or_place_and_no_closed_item_is_sent() -> None:
    with served(lambda sentence: sentence) as (url, heard):
        drafts(book_of(TOLD, CLOSED), rewriting_by(url))
    assert heard.sentences
    secrets = ("Bo", "Eksempel", "Kløverengen", "Rosenhaven", "Lærkevej", "juni", "2026", "25.000", "example", "12 34")
    body = "\n".join(heard.sentences)
    assert [word for word in (*secrets, "Hemmelighed") if word in body] == []
    assert re.findall(r"(?<!\[)\d(?!\d*\]\])", body) == []
    assert "Hemmelighed" not in heard.everything
    assert "Eksempel" not in heard.everything


def test_the_request_is_that_of_the_chat_protocol_and_holds_nothing_else() -> None:
    with served(lambda sentence: sentence) as (url, heard):
        drafts(book_of(TOLD), rewriting_by(url))
    asked = json.loads(heard.bodies[0])
    assert set(asked) == {"model", "messages", "temperature", "stream"}
    assert (asked["model"], asked["stream"], [one["role"] for one in asked["messages"]]) == (
        "model",
        False,
        ["system", "user"],
    )
    assert heard.heads[0].startswith("POST /v1/chat/completions HTTP/1.1")
    names = {line.partition(":")[0].casefold() for line in heard.heads[0].splitlines()[1:] if line}
    assert names == {"host", "accept-encoding", "content-length", "content-type", "accept"}


def test_a_good_answer_is_taken_with_its_names_put_back_and_marked() -> None:
    hard = ITEM | {"Beslutning": "Der skal afrapporteres om tilvejebringelsen af sommerophold på Kløverengen."}
    text, rewriting = drafted(lambda _: "Nogen skal skrive om sommeren på [[1]].", hard)
    assert "Nogen skal skrive om sommeren på Kløverengen." in text
    assert MACHINE_LINE in text
    assert rewriting.taken == 1


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("Vi sagde ikke ja til planen for [[1]] den [[2]] [[3]].", TOKENS),
        ("Vi sagde ja til planen for [[1]] den [[2]].", "»ikke« mangler"),
        ("Vi sagde ikke ja til planen for [[1]].", TOKENS),
        ("Vi sagde ikke ja til planen for Rosenhaven den [[2]].", TOKENS),
        ("Vi sagde ikke ja til planen for Rosenhaven og [[1]] den [[2]].", "»Rosenhaven« er nyt"),
        ("Vi sagde ikke ja til planen for [[1]] den [[2]] klokken 14.", "»klokken 14« er nyt"),
        ("Vi sagde ikke ja til planen for [[1]] den 4. juni 2026.", TOKENS),
        ("Vi sagde ikke ja til planen for [[1]] den [[2]]. Den koster 500 kroner.", "»500« er nyt"),
        ("Vi talte ikke om planen for [[1]] den [[2]].", "det, der sker (ja), mangler"),
        ("Planen for [[1]]: ikke ja, den [[2]].", "en linje var ingen sætning"),
        (
            "Vi sagde ikke ja til planen for [[1]] [[2]], borgere protesterede voldsomt overalt.",
            "der stod noget, som sætningen ikke siger",
        ),
    ],
)
def test_an_answer_that_changes_a_fact_is_refused_and_docgens_own_line_stands(answer: str, why: str) -> None:
    decided = ITEM | {"Beslutning": "Rådet godkendte ikke planen for Kløverengen den 3. juni 2026."}
    text, rewriting = drafted(lambda _: answer, decided)
    assert rewriting.taken == 0
    assert rewriting.refused == [why]
    assert DRAFT_LINE in text
    assert text == "\n".join(one.text for one in drafts(book_of(decided)))


@pytest.mark.parametrize(
    "raw", [b"", b"ikke JSON", b"{}", b'{"choices": []}', b'{"choices": [{"message": {"content": 7}}]}', b"x" * 200_000]
)
def test_nonsense_costs_nothing_but_the_answer(raw: bytes) -> None:
    with served(raw=raw) as (url, _):
        rewriting = rewriting_by(url)
        found = drafts(book_of(TOLD), rewriting)
    assert [one.text for one in found] == [one.text for one in drafts(book_of(TOLD))]
    assert rewriting.rewriter.failures


def test_a_busy_server_is_asked_again() -> None:
    with served(lambda sentence: sentence, statuses=(503, 429)) as (url, heard):
        rewriting = rewriting_by(url)
        rewriting.rewriter.sleep = lambda _: None
        assert rewriting.rewriter.answer("Hej.") == "Hej."
    assert len(heard.bodies) == 3


def test_a_slow_server_is_left_and_after_three_failures_asked_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "TIME_LIMIT", 0.05)
    with served(lambda sentence: sentence, seconds=0.2) as (url, heard):
        rewriting = rewriting_by(url)
        assert [rewriting.rewriter.answer("Hej.") for _ in range(5)] == [None] * 5
    assert rewriting.rewriter.asked == 3
    assert len(heard.bodies) <= 3
    assert rewriting.rewriter.has_given_up
    assert any("blev ikke færdig" in said or "svarer ikke" in said for said in rewriting.summary)


def test_a_server_that_is_not_there_is_said_once() -> None:
    rewriting = rewriting_by("http://127.0.0.1:9#x")
    rewriting.rewriter.sleep = lambda _: None
    assert [rewriting.rewriter.answer("Hej.") for _ in range(3)] == [None] * 3
    assert rewriting.summary[1:] == [
        "Sprogmodellen på http://127.0.0.1:9/v1/chat/completions svarer ikke.",
        "Den fejlede flere gange i træk, så resten af udkastet er docgens eget.",
    ]


def test_a_redirect_is_not_followed() -> None:
    with served(lambda sentence: sentence, statuses=(302,)) as (url, heard):
        assert rewriting_by(url).rewriter.answer("Hej.") is None
    assert len(heard.bodies) == 1


@pytest.mark.parametrize(
    ("url", "address", "in_the_clear"),
    [
        ("http://127.0.0.1:11434#gemma", "http://127.0.0.1:11434/v1/chat/completions", False),
        ("http://localhost/v1", "http://localhost:80/v1/chat/completions", False),
        ("http://model.example.dk", "http://model.example.dk:80/v1/chat/completions", True),
        ("https://:noegle@model.example.dk/api", "https://model.example.dk:443/api/v1/chat/completions", False),
    ],
)
def test_an_address_is_said_without_its_login(url: str, address: str, *, in_the_clear: bool) -> None:
    endpoint = endpoint_of(url)
    assert (str(endpoint), endpoint.is_readable_on_the_way) == (address, in_the_clear)


@pytest.mark.parametrize("url", ["ftp://x", "model", "http://", "http://x:y", "http://x?y=1"])
def test_an_address_that_cannot_be_used_is_said(url: str) -> None:
    with pytest.raises(UsageError, match="--rewriter"):
        endpoint_of(url)


def test_the_login_is_sent_as_a_key_and_stands_in_no_receipt(tmp_path: Path) -> None:
    with served(lambda sentence: sentence) as (url, heard):
        rewriting = rewriting_by(url.replace("http://", "http://:noegle@"))
        rewriting.rewriter.answer("Hej.")
    assert "Authorization: Bearer noegle" in heard.heads[0]
    assert "noegle" not in rewriting.receipt(tmp_path / "ark.xlsx").read_text(encoding="utf-8")


def test_what_models_put_around_their_lines_is_taken_off() -> None:
    answer = '<think>Hm.\n</think>```\n- »Vi ringer.«\n2. Vi skriver.\n\n"Vi svarer."\n```'
    assert lines_of_answer(answer) == ("»Vi ringer.«", "Vi skriver.", "Vi svarer.")


def test_thoughts_are_left_out_and_a_loose_mark_of_them_is_not() -> None:
    answer = "<think>a\nb</think>Hej <think>x<think>y</think>igen</think>!<think>z"
    assert lines_of_answer(answer) == ("Hej igen</think>!<think>z",)


@pytest.mark.parametrize(
    ("sentence", "sent"),
    [
        ("den 1. maj/x@y.dk", "den [[1]]/[[2]]"),
        ("den 1. maj-x.dk", "den [[1]]-[[2]]"),
        ("ring til Jens Hansen/12", "ring til [[1]]/[[2]]"),
        ("skriv til x@y@z.dk", "skriv til [[1]]"),
    ],
)
def test_what_stands_right_behind_a_token_is_hidden_too(sentence: str, sent: str) -> None:
    assert masked(sentence).text == sent


@pytest.mark.parametrize("token", ["[[2]]", "", "[[1]] [[1]]"])
def test_a_token_that_is_lost_doubled_or_made_up_gives_no_sentence(token: str) -> None:
    sent = masked("Vi ringer til Mona.")
    assert sent.text == "Vi ringer til [[1]]."
    assert sent.shown(f"Vi ringer til {token}.") is None
    assert sent.shown("Ring til [[1]].") == "Ring til Mona."


def test_the_command_marks_the_cells_writes_a_receipt_and_warns_of_nothing_on_this_machine(tmp_path: Path) -> None:
    sheet = resources.samples() / "2022-06-15 Samarbejdsforum.xlsx"
    assert sheet.is_file()
    with served(lambda sentence: sentence) as (url, _):
        target = tmp_path / "ny.xlsx"
        done = CliRunner().invoke(
            main, ["easy", str(sheet), "--draft-into", str(target), "--rewriter", url, "--today", "2026-11-16"]
        )
    assert done.exit_code == 0, done.output
    assert "Sprogmodellen blev spurgt om" in done.stderr
    assert "krypteret" not in done.stderr
    told = json.loads((tmp_path / "ny sprogmodel.json").read_text(encoding="utf-8"))
    assert (told["schema"], told["file"], told["model"]) == (1, "ny.xlsx", "model")


def test_without_a_file_to_write_in_the_model_is_not_asked(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["easy", str(tmp_path / "ark.xlsx"), "--rewriter", "http://127.0.0.1:9"])
    assert done.exit_code == 2
