"""Documents are cut into passages whose offsets lead back to the file, letter by letter."""

import re
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from docx import Document as new_word_file
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from auditor.decoding import decode
from auditor.documents import docx, html, markdown, text
from auditor.errors import SourceError
from auditor.model import Document, Span, Step

WORD = re.compile(r"\w(?:[\w,\u00a0]*\w)?|[^\s\w]")
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"


def roles(source: str, reader: ModuleType = text) -> list[tuple[str, str]]:
    document = reader.read(source.encode(), "a")
    return [(p.role, document.text[p.start : p.end]) for p in document.passages]


def published(document: Document) -> list[Span]:
    """The spans of all passages and of all their words, as they stand in the file."""
    words = [word for p in document.passages for word in WORD.finditer(document.text, p.start, p.end)]
    return [document.published(Span(document.path, *word.span(), word[0])) for word in words]


ARTICLE = """Flere tok toget 🚆

Togene fraktet 81,2 millioner reisende i fjor, åtte prosent flere enn året før.

De travleste stasjonene:
 1. Oslo S: 34,1
 2. Bergen: 8,7
 3. Lillestrøm: 7,9

(Millioner reisende, i begge retninger)

– Vi merker det godt, sier Tora Lie i Vy.

Strekning\t2021\t2022
Bergensbanen\t0,8\t0,9
Dovrebanen\t0,7\t0,9

¹ Foreløpige tall.
"""


def test_a_text_is_cut_into_title_lead_list_caption_quote_table_and_footnote() -> None:
    assert [role for role, _ in roles(ARTICLE)] == [
        "title", "lead", "heading", "item", "item", "item", "caption", "quote", "row", "row", "row", "footnote",
    ]  # fmt: skip


def test_an_item_begins_behind_its_mark_and_keeps_its_number() -> None:
    document = text.read(ARTICLE.encode(), "a")
    items = [p for p in document.passages if p.role == "item"]
    assert [(p.number, document.text[p.start : p.end]) for p in items][:2] == [(1, "Oslo S: 34,1"), (2, "Bergen: 8,7")]


def test_the_items_of_a_list_and_its_caption_share_a_block_that_no_other_passage_has() -> None:
    passages = text.read(ARTICLE.encode(), "a").passages
    blocks = {p.block for p in passages if p.role in ("item", "caption")}
    assert len(blocks) == 1
    assert not blocks & {p.block for p in passages if p.role not in ("item", "caption")}


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_change_offsets_but_no_passage(ending: str, mark: str) -> None:
    source = mark + ARTICLE.replace("\n", ending)
    document = text.read(source.encode(), "a")
    assert document.text == source
    assert [(p.role, source[p.start : p.end]) for p in document.passages] == roles(ARTICLE)


@pytest.mark.parametrize("line", ["- {}", "– {}", "• {}", "* {}", "✓ {}", "{n}. {}", "{n}) {}", "({n}) {}"])
def test_lines_with_the_same_mark_are_the_items_of_one_list(line: str) -> None:
    source = "\n".join(line.format(word, n=n) for n, word in enumerate(["melk", "ost på tilbud", "brød"], 1))
    document = text.read(f"Handleliste\n\n{source}\n\nDet var alt.".encode(), "a")
    items = [p for p in document.passages if p.role == "item"]
    assert [document.text[p.start : p.end] for p in items] == ["melk", "ost på tilbud", "brød"]
    assert len({p.block for p in items}) == 1


@pytest.mark.parametrize(
    "quote",
    [
        "– Vi har aldri sett maken til etterspørsel, sier lederen.",
        "- Vi har aldri sett maken til etterspørsel, sier lederen.",
        "— Dette er 12 prosent mer enn i fjor. Det gleder oss, sier hun.",
        "«Tallene er gode», skriver etaten i sin rapport. Det er «bra».",
    ],
)
def test_a_paragraph_that_begins_with_a_dash_or_in_quotation_marks_is_a_quote(quote: str) -> None:
    found = roles(f"Tittelen\n\nEtaten la fram tallene i dag, og de er gode.\n\n{quote}\n\nDet var alt.")
    assert ("quote", quote) in found


@pytest.mark.parametrize(
    "table",
    [
        "Fylke | Folk | Areal\nOslo | 700 | 454\nViken | 1 269 | 24 593",
        "| Fylke | Folk |\n|---|---:|\n| Oslo | 700 |\n| Viken | 1 269 |",
        "Fylke\tFolk\nOslo\t700\nViken\t1 269",
        "Fylke      Folk    Areal\n-------------------------\nOslo        700      454\nViken     1 269   24 593",
        "Tiltak i helse\n20152016\nMer kvalitet6463\nRaskere svar4855",
    ],
)
def test_tables_of_every_kind_become_rows_under_a_header(table: str) -> None:
    document = text.read(f"En tittel\n\n{table}\n\nDet var tabellen, og den viser folketall.".encode(), "a")
    rows = [p for p in document.passages if p.role == "row"]
    assert [p.level for p in rows] == [1, 0, 0]
    assert len({p.block for p in rows}) == 1


def test_dot_leaders_make_rows_and_need_no_header() -> None:
    source = "Slik brukes pengene:\nSkole ........ 256 mill. kr\nVei .......... 96 mill. kr (15 %)"
    document = text.read(source.encode(), "a")
    assert [(p.role, p.level) for p in document.passages] == [("caption", 0), ("row", 0), ("row", 0)]


def test_a_caption_and_the_footnotes_of_a_glued_table_share_its_block() -> None:
    source = "Prosent av alle\n20152016\n1Bare de store\nMer kvalitet6463\nRaskere svar4855\n\nSlutt på tabellen."
    passages = text.read(source.encode(), "a").passages
    assert [p.role for p in passages[:4]] == ["caption", "row", "footnote", "row"]
    assert len({p.block for p in passages[:5]}) == 1


def test_entries_without_numbers_are_a_list() -> None:
    source = "Veksten i prosent\nVoss: 1,7\nAlver: 1,1\nBergen: 0,8\n\n" + "Tallene er fra i fjor. " * 4
    assert [role for role, _ in roles(source)] == ["title", "item", "item", "item", "lead"]


def test_a_date_at_the_start_of_a_line_is_no_list_number() -> None:
    source = (
        "Programmet er klart\n\n17. mai er det tog.\n\n18. mai er det ryddedag.\n\nVelkommen til alle sammen i byen."
    )
    assert "item" not in [role for role, _ in roles(source)]


def test_hard_wrapped_lines_are_one_paragraph_and_its_offsets_span_them() -> None:
    paragraph = (
        "Det ble solgt 12 500 elbiler i mars, og det er 14 prosent flere enn\n"
        "i samme måned i fjor. Aldri før er det solgt så mange i en måned som\n"
        "nå, og bransjen venter at veksten vil holde seg ut året i alle byer,\n"
        "melder etaten."
    )
    assert roles(f"Elbilene vinner\n\n{paragraph}\n\n{paragraph}")[1:] == [
        ("lead", paragraph),
        ("paragraph", paragraph),
    ]


def test_lines_that_were_not_wrapped_stay_apart() -> None:
    long = "Dette avsnittet er på én linje og derfor lengre enn noen linje som er brukket, " * 3
    found = roles(f"Tittel\n{long.strip()}\n{long.strip()}\nKort linje her\n{long.strip()}")
    assert len(found) == 5


def test_rulers_are_no_passages() -> None:
    found = roles("En tittel\n=====\n\nEt avsnitt med tekst som er langt nok til å være det.\n\n* * *\n###")
    assert [role for role, _ in found] == ["title", "paragraph"]


@pytest.mark.parametrize("source", ["", " \n\t\n", "\ufeff", "-----\n"])
def test_a_text_without_words_is_read_and_has_no_passages(source: str) -> None:
    assert text.read(source.encode(), "a").passages == ()


@given(st.text(st.sampled_from("aB9 .,:;|\t\n\r-–•(1)%«»\u00a0\ufeffé\u0301😀#*"), max_size=300))
def test_passages_never_overlap_and_leave_out_no_word(source: str) -> None:
    passages = text.read(source.encode(), "a").passages
    at, left = 0, ""
    for passage in passages:
        assert at <= passage.start < passage.end
        left += source[at : passage.start]
        at = passage.end
    left += source[at:]
    assert len([c for c in left if c.isalpha()]) <= len([p for p in passages if p.role in ("item", "footnote")])


@pytest.mark.parametrize("reader", [text, markdown, html])
def test_the_encoding_the_hash_and_what_was_assumed_are_recorded(reader: ModuleType) -> None:
    document = reader.read(ARTICLE.encode("utf-16"), "a")
    assert document.encoding == "utf-16"
    assert len(document.sha256) == 64
    assert document.notes


@pytest.mark.parametrize("reader", [text, markdown, html, docx])
def test_a_binary_file_is_refused(reader: ModuleType) -> None:
    with pytest.raises(SourceError):
        reader.read(b"\x00\x01\x02\x03" * 100, "a")


MARKDOWN = """---
weight: 12
---
# Toget **vinner** 🚆

Det var *81,2* millioner reisende i [fjor](https://example.org/2022/99), `kode 77` og 5&nbsp;258 til.
Se https://example.org/2017 og \\*stjernen.

- Oslo: **34,1**
- Bergen: 8,7

  Mer om Bergen.

3. Alta
4. Bodø

| By | Tall |
|:---|-----:|
| Oslo | ~~12~~ |
| Moss | 13 |

> Vi er glade for 7 prosent.

```
65 linjer
```

Årsaker
-------

– Godt nytt, sier Tora Lie.
"""


def test_markdown_is_read_by_its_structure() -> None:
    assert [role for role, _ in roles(MARKDOWN, markdown)] == [
        "title", "lead", "item", "item", "paragraph", "item", "item", "row", "row", "row", "quote", "heading", "quote",
    ]  # fmt: skip


def test_addresses_code_and_front_matter_are_not_read() -> None:
    read = " ".join(words for _, words in roles(MARKDOWN, markdown))
    assert not any(number in read for number in ("2022", "99", "77", "2017", "65", "weight"))


def test_an_entity_is_the_letter_it_stands_for() -> None:
    assert "5\u00a0258" in roles(MARKDOWN, markdown)[1][1]


def test_numbered_items_keep_the_number_of_their_list() -> None:
    document = markdown.read(MARKDOWN.encode(), "a")
    assert [p.number for p in document.passages if p.number is not None] == [3, 4]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_word_of_markdown_leads_back_to_the_file(ending: str, mark: str) -> None:
    source = mark + MARKDOWN.replace("\n", ending)
    document = markdown.read(source.encode(), "a")
    for span in published(document):
        assert source[span.start : span.end] == span.quote
    quotes = {span.quote for span in published(document)}
    assert {"vinner", "81,2", "fjor", "5&nbsp;258", "34,1", "12", "stjernen", "🚆"} <= quotes


@given(st.text(st.sampled_from("aB9 .|\n\r-*_[](){}<>&;#`!\\\u00a0é😀>1"), max_size=200))
def test_whatever_the_markup_spans_lead_back_to_the_file(source: str) -> None:
    document = markdown.read(source.encode(), "a")
    for span in published(document):
        assert source[span.start : span.end] == span.quote
        assert span.start < span.end


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not there")
def test_real_articles_are_covered_by_their_passages() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        document = text.read(path.read_bytes(), path.name)
        inside = sum(p.end - p.start for p in document.passages)
        assert document.text == decode(path.read_bytes()).text
        assert inside > 0.95 * len("".join(document.text.split()))


PAGE = """<!doctype html>
<html lang="nb"><head><title>Side 12</title><style>p{width:13px}</style></head>
<body><nav>Meny 14</nav>
<article><h1>Toget <em>vinner</em> 🚆</h1>
<div>Publisert i dag <p>Det var 81,2&nbsp;millioner &amp; mer, 12&#37; <b>flere</b>.<br>Se <a href="/2017">vår</a> side,
for&shy;di &frac12; er nok.</p></div>
<p>I følge tallene<sup>1</sup> var det 40 i 2016<sup>2</sup>.</p>
<ol start="3"><li>Oslo: 34,1<li><p>Bergen: 8,7</p></ol>
<p>(Millioner reisende, i begge retninger)</p>
<table><caption>Reiser</caption><tr><th>By</th><th>Tall</th></tr><tr><td>Oslo</td><td><p>15</p></td></tr></table>
<blockquote><p>Vi er glade.</p></blockquote><p>– Godt nytt, sier Tora.</p>
<script>var a = 16</script><p hidden>17</p><pre>
kode 18</pre></article><footer>19</footer></body></html>
"""


def test_a_page_is_read_by_its_structure() -> None:
    assert [role for role, _ in roles(PAGE, html)] == [
        "title", "paragraph", "lead", "paragraph", "item", "item", "caption", "caption", "row", "row", "quote", "quote",
        "paragraph",
    ]  # fmt: skip


def test_of_a_page_only_its_article_is_read_and_that_is_noted() -> None:
    words = " ".join(words for _, words in roles(PAGE, html))
    assert not any(number in words for number in ("12 ", "13", "14", "2017", "16 ", "17", "19"))
    assert html.read(PAGE.encode(), "a").notes == (Step("only_element", {"element": "<article>"}),)


def test_a_raised_number_is_no_digit_of_the_number_before_it() -> None:
    assert "2016²." in roles(PAGE, html)[3][1]


def test_items_of_a_page_are_numbered_as_it_numbers_them() -> None:
    found = html.read(PAGE.encode(), "a").passages
    assert [p.number for p in found if p.role == "item"] == [3, 4]
    reverse = html.read(b"<ol reversed><li>a<li>b<li>c</ol>", "a").passages
    assert [p.number for p in reverse] == [3, 2, 1]


def test_a_row_of_headers_is_the_header_of_its_table() -> None:
    rows = [p for p in html.read(PAGE.encode(), "a").passages if p.role == "row"]
    assert [p.level for p in rows] == [1, 0]
    assert len({p.block for p in rows}) == 1


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_word_of_a_page_leads_back_to_the_file(ending: str, mark: str) -> None:
    source = mark + PAGE.replace("\n", ending)
    document = html.read(source.encode(), "a")
    for span in published(document):
        assert source[span.start : span.end] == span.quote
    quotes = {span.quote for span in published(document)}
    assert {"vinner", "81,2&nbsp;millioner", "&#37;", "&frac12;", "34,1", "15", "18", "🚆"} <= quotes


TAGS = "<p> </p> <b> </i> <td> <tr> <table> <li> <sup> <!-- --> <br> <pre> &nbsp; &lt a 9 < > & é 😀".split()  # noqa: SIM905


@given(st.lists(st.sampled_from([*TAGS, " ", "\r\n"]), max_size=60))
def test_whatever_the_tags_spans_lead_back_to_the_file(pieces: list[str]) -> None:
    source = "".join(pieces)
    document = html.read(source.encode(), "a")
    at = 0
    for passage in document.passages:
        assert at <= passage.start < passage.end <= len(document.text)
        at = passage.end
    for span in published(document):
        assert source[span.start : span.end] == span.quote


def test_no_word_of_a_page_is_lost_behind_tags_that_mean_nothing() -> None:
    assert roles("<p>før</bogus>etter<!-- x -->mer < 12 <3</p>", html)[0][1] == "førettermer < 12 <3"


def test_deep_nesting_is_no_trouble() -> None:
    source = "<div>" * 20_000 + "<p>Det er 12 her.</p>"
    assert [words for _, words in roles(source, html)] == ["Det er 12 her."]


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
