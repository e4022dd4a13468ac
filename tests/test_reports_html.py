"""The page: figures are marked and linked, and the article stands in it word for word."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from reporting import ARTICLE, report

from auditor.model import Span
from auditor.report import Coverage
from auditor.reports import html as html_report


class Elements(HTMLParser):
    """Every element with its attributes, and the text of the articles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def with_class(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for _, attrs in self.found if name in (attrs.get("class") or "").split()]


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_every_link_of_a_page_leads_to_one_place_in_it_and_nothing_leads_out(path: str) -> None:
    elements = Elements(html_report.render(report(path=path, note=True))).found
    ids = [attrs["id"] for _, attrs in elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] or "" for tag, attrs in elements if tag == "a"]
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links)
    assert not [tag for tag, attrs in elements if tag in ("script", "link", "img", "iframe") or "src" in attrs]


def test_a_span_that_the_page_cannot_show_gets_no_dead_link() -> None:
    full = report()
    hidden = Span("båt.txt", 0, len(ARTICLE), ARTICLE, "whole")
    odd = replace(full.findings[0], spans=(*full.findings[0].spans, hidden))
    elements = Elements(html_report.render(replace(full, findings=(odd,)))).found
    ids = {attrs["id"] for _, attrs in elements if "id" in attrs}
    assert {(attrs["href"] or "")[1:] for tag, attrs in elements if tag == "a"} <= ids


def test_what_may_be_wrong_is_told_apart_from_what_it_is_held_against() -> None:
    full = report()
    mean, _ = full.findings[0].spans
    blamed = replace(full, findings=(replace(full.findings[0], suspects=((mean,),)),))
    figures = [a for a in Elements(html_report.render(blamed)).with_class("contradicted") if a.get("href") == "#f1"]
    assert ["beside" in (attrs["class"] or "").split() for attrs in figures] == [False, True]


def test_figures_and_findings_link_to_each_other() -> None:
    elements = Elements(html_report.render(report()))
    figures = [attrs for attrs in elements.with_class("contradicted") if attrs.get("href") == "#f1"]
    assert [(attrs["aria-label"] or "").split(",")[:2] for attrs in figures] == [["0", "9"], ["0", "68"]]
    back = [attrs["href"] for tag, attrs in elements.found if tag == "a" and (attrs["href"] or "").startswith("#t")]
    assert list(dict.fromkeys(back)) == [f"#{attrs['id']}" for attrs in figures]


def test_every_figure_is_marked_in_its_state() -> None:
    full = report()
    page = html_report.render(full).split("<main>")[1]
    elements = Elements(page)
    for state in ("verified", "contradicted", "unchecked", "label"):
        assert len(elements.with_class(state)) - len(elements.with_class(f"bar {state}")) == getattr(
            full.sources[0].coverage, state
        )


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_the_article_stands_in_the_page_word_for_word_and_is_escaped(path: str) -> None:
    page = html_report.render(report(path=path))
    article = page[page.index("<article") : page.index("</article>")]
    words = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", re.sub(r"(?s)<aside.*?</aside>", "", article))))
    for word in ("Båtene i fylket fraktet", "Tallet på turer", "Strand", "Vik", "Øst", "Ingen", "& ingenting", "🚢"):
        assert word in words
    assert "<script" not in page


def test_a_finding_in_another_source_or_in_none_is_still_shown() -> None:
    full = report()
    lost = replace(
        full.findings[0], id="lost", spans=(Span("data.csv", 0, 0, "12", place={"table": "t"}),), suggestions=()
    )
    page = html_report.render(replace(full, findings=(lost,)))
    assert page.count('id="f1"') == 1


def test_a_page_of_several_sources_lists_them_all() -> None:
    full = report()
    other = report(path="annen.txt")
    both = replace(
        full, sources=(*full.sources, *other.sources), findings=(*full.findings, replace(other.findings[0], id="x"))
    )
    elements = Elements(html_report.render(both))
    assert len(elements.with_class("source")) == 2
    assert len(elements.with_class("tally")) == 2
    assert len(elements.with_class("card")) == 2


def test_a_page_says_when_nothing_was_checked() -> None:
    full = report()
    silent = replace(full, sources=(replace(full.sources[0], coverage=Coverage()),), findings=())
    assert "ingenting er kontrollert" in html_report.render(silent)
    assert "ingenting er kontrollert" not in html_report.render(full)


@pytest.mark.parametrize("path", ["båt.txt", "båt.md"])
def test_the_same_report_is_the_same_page(path: str) -> None:
    assert html_report.render(report(path=path)) == html_report.render(report(path=path))
