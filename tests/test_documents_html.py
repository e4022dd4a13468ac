"""Web pages are read by their structure, whatever their tags, and lead back to the file."""

from __future__ import annotations

import pytest
from cutting import published, roles
from hypothesis import given
from hypothesis import strategies as st

from auditor.documents import html
from auditor.model import Step

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
