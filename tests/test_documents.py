"""Documents are cut into passages whose offsets lead back to the file, letter by letter."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from cutting import roles
from hypothesis import given
from hypothesis import strategies as st

from auditor.decoding import decode
from auditor.documents import docx, html, markdown, text
from auditor.errors import SourceError

SEEDS = Path(__file__).parents[2] / "shared" / "seeds"
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


@pytest.mark.skipif(not SEEDS.exists(), reason="the seed articles are not there")
def test_real_articles_are_covered_by_their_passages() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        document = text.read(path.read_bytes(), path.name)
        inside = sum(p.end - p.start for p in document.passages)
        assert document.text == decode(path.read_bytes()).text
        assert inside > 0.95 * len("".join(document.text.split()))
