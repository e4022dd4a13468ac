"""Bytes become the text that the named encoding gives, or an error that says what to do."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.decoding import decode
from auditor.errors import SourceError
from auditor.model import Step

NORWEGIAN = "Andelen økte fra 12,5 til 14 prosent på ett år, og «snittet» er 13 – ifølge målingen.\r\nÆrlig talt. " * 3
LATIN = "Andelen økte fra 12,5 til 14 prosent på ett år, og snittet er 13, ifølge målingen.\n" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_the_text_is_what_the_named_encoding_gives(encoding: str) -> None:
    data = NORWEGIAN.encode(encoding)
    found = decode(data)
    assert found.text == data.decode(found.encoding)
    assert found.text.lstrip("\ufeff") == NORWEGIAN


def test_latin_1_is_read_and_named() -> None:
    found = decode(LATIN.encode("latin-1"))
    assert (found.text, found.encoding) == (LATIN, "latin-1")
    assert found.notes == (Step("read_as", {"encoding": "Latin-1"}),)


def test_a_byte_order_mark_of_utf_8_stays_the_first_code_point() -> None:
    assert decode("\ufeff0,9".encode()).text == "\ufeff0,9"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_utf_8_text_without_control_characters_comes_back_unchanged(text: str) -> None:
    try:
        found = decode(text.encode())
    except SourceError:
        assert text.startswith(("%PDF", "{\\rtf", "GIF8", "PAR1", "SQLite"))
        return
    assert found.text == text
    assert found.encoding == "utf-8"
    assert found.notes == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "latin-1", "cp1252"])
def test_an_encoding_other_than_utf_8_is_noted(encoding: str) -> None:
    assert decode(LATIN.encode(encoding)).notes


def test_a_few_broken_bytes_do_not_make_utf_8_another_encoding() -> None:
    found = decode(NORWEGIAN.encode() + b" slutt \xe6.")
    assert found.encoding == "utf-8"
    assert found.text == NORWEGIAN + " slutt \ufffd."
    assert found.notes == (Step("broken_letters", {"count": 1}),)


def test_an_empty_file_is_text() -> None:
    assert decode(b"").text == ""


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        random.Random(1).randbytes(4000),
        b"tekst\x00\x00\x00\x00\x01" * 50,
        b"%PDF-1.7\n12 0 obj",
        b"PK\x03\x04\x14\x00",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "ж".encode("utf-16")[:2] + b"\x00\xd8",
    ],
)
def test_what_is_no_text_is_refused_with_what_to_do(data: bytes) -> None:
    with pytest.raises(SourceError) as error:
        decode(data, "artikkel.txt")
    assert error.value.path == "artikkel.txt"
    assert error.value.hint
