"""Word files are read by their styles, or by what they look like, and figures keep their paragraph or cell."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from docx import Document as new_word_file
from docx.oxml import parse_xml

from auditor.documents import docx
from auditor.model import Span, Step


def word_file() -> Any:
    """A Word document with every sort of passage."""
    document = new_word_file()
    document.add_heading("Toget vinner 🚆", 0)
    lead = document.add_paragraph("Det var ")
    lead.add_run("81,2").bold = True
    lead.add_run(" millioner reisende i fjor, og det er mer enn noen gang før.")
    document.add_heading("Steder", 2)
    for words, style in (("Oslo: 34,1", "List Number"), ("Moss: 2", "List Number"), ("Rask", "List Bullet")):
        document.add_paragraph(words, style=style)
    for words in ("1. Alta: 4", "2. Bodø: 3", "(Andel av alle)", "– Godt nytt, sier Tora."):
        document.add_paragraph(words)
    table = document.add_table(2, 2)
    for at, words in enumerate(["By", "2015", "Hamar", "12"]):
        table.cell(at // 2, at % 2).text = words
    return document


def saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_word_file_is_read_by_its_styles_its_numbering_and_lists_typed_by_hand() -> None:
    document = docx.read(saved(word_file()), "a.docx")
    found = [(p.role, p.number) for p in document.passages]
    assert found == [
        ("title", None), ("lead", None), ("heading", None), ("item", 1), ("item", 2), ("item", None), ("item", 1),
        ("item", 2), ("caption", None), ("quote", None), ("row", None), ("row", None),
    ]  # fmt: skip
    assert [p.level for p in document.passages if p.role == "row"] == [1, 0]


@pytest.mark.parametrize(
    ("quote", "place"),
    [("81,2", {"paragraph": "2", "run": "2"}), ("12", {"table": "1", "row": "2", "cell": "2"})],
)
def test_a_figure_in_a_word_file_keeps_its_paragraph_or_its_cell(quote: str, place: dict[str, str]) -> None:
    document = docx.read(saved(word_file()), "a.docx")
    at = document.text.index(quote)
    span = document.published(Span("a.docx", at, at + len(quote), quote))
    assert (span.quote, span.place) == (quote, place)


def test_inserted_text_is_read_and_deleted_text_is_not() -> None:
    document = new_word_file()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = document.add_paragraph("Andelen er ")
    for tag, text_tag, words in (("del", "delText", "12"), ("ins", "t", "13")):
        xml = f'<w:{tag} {space} w:id="1"><w:r><w:{text_tag}>{words}</w:{text_tag}></w:r></w:{tag}>'
        paragraph._p.append(parse_xml(xml))
    found = docx.read(saved(document), "a.docx")
    assert found.text == "Andelen er 13\n"
    assert found.notes == (Step("unread_deletions"),)


def test_headings_of_a_word_file_without_styles_are_guessed() -> None:
    document = new_word_file()
    for words in (
        "Toget vinner",
        "Det var 12 millioner reisende i fjor, og det er mer enn noen gang.",
        "Steder",
        "Oslo leder.",
    ):
        document.add_paragraph(words)
    assert [p.role for p in docx.read(saved(document), "a").passages] == ["title", "lead", "heading", "paragraph"]
