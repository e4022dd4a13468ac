"""Markdown is read by its structure, and its passages lead back to the file."""

from __future__ import annotations

import pytest
from cutting import published, roles
from hypothesis import given
from hypothesis import strategies as st

from auditor.documents import markdown

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
