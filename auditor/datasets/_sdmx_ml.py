"""SDMX-ML 2.1 in one pass over the XML. A document type (and with it every entity) is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from auditor.dataset import CodeList, Member
from auditor.errors import SourceError
from auditor.tabular.observations import TIME, VALUE


@dataclass
class Message:
    """Observations by name, the dimensions of generic data, and code lists."""

    rows: list[dict[str, str]] = field(default_factory=list)
    dimensions: dict[str, None] = field(default_factory=dict)
    lists: list[CodeList] = field(default_factory=list)


def parse(data: bytes, path: str) -> Message:
    """The message of a file. Raises SourceError with the line for broken XML, and for a document type."""
    reader = _Reader(path)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = reader.refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        said = expat.errors.messages[error.code]
        raise SourceError(f"is not XML: {said}", path, error.lineno, "write the file again") from None
    return reader.message


@dataclass
class _Reader:
    """What the handlers know between two elements."""

    path: str
    message: Message = field(default_factory=Message)
    stack: list[str] = field(default_factory=list)
    series: dict[str, str] = field(default_factory=dict)
    observation: dict[str, str] = field(default_factory=dict)
    at: str = TIME  # the dimension at observation level
    members: list[Member] = field(default_factory=list)
    code: dict[str, str] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def refuse(self, *_: object) -> NoReturn:
        raise SourceError("the XML has a document type, which is not read", self.path, hint="remove <!DOCTYPE …>")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        local = name.rsplit(" ", 1)[-1]
        self.stack.append(local)
        self.words = []
        plain = {key: value for key, value in attributes.items() if " " not in key}
        begin = getattr(self, f"_{local.lower()}", None) if local in _HANDLED else None
        if begin is not None:
            begin(plain)

    def end(self, name: str) -> None:
        local = self.stack.pop()
        text = "".join(self.words).strip()
        if local == "Obs" and VALUE in self.observation:
            self.message.rows.append({**self.series, **self.observation})
        elif local == "Series":
            self.series = {}
        elif local == "Name" and self.stack[-1] == "Code":
            self.code["label"] = self.code["label"] or text
        elif local == "Code":
            self.members.append(Member(self.code["code"], self.code["label"], self.code["parent"]))
        elif local == "Codelist":
            self.message.lists.append(CodeList(self.list_name, tuple(self.members), self.path))

    def text(self, data: str) -> None:
        self.words.append(data)

    # -- data

    def _structure(self, attributes: Mapping[str, str]) -> None:
        at = attributes.get("dimensionAtObservation", TIME)
        self.at = TIME if at == "AllDimensions" else at

    def _series(self, attributes: Mapping[str, str]) -> None:
        self.series = dict(attributes)

    def _obs(self, attributes: Mapping[str, str]) -> None:
        self.observation = dict(attributes)
        if VALUE not in self.observation and attributes:
            self.observation[VALUE] = ""

    def _value(self, attributes: Mapping[str, str]) -> None:
        """`<Value id= value=>` of a key or of attributes."""
        inside, outside = self.stack[-2], self.stack[-3:-2]
        target = self.series if inside == "SeriesKey" or outside == ["Series"] else self.observation
        if inside in ("SeriesKey", "ObsKey"):
            self.message.dimensions[attributes["id"]] = None
        if inside in ("SeriesKey", "ObsKey") or outside in (["Series"], ["Obs"]):
            target[attributes["id"]] = attributes["value"]

    def _obsdimension(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("id", self.at)
        self.message.dimensions[name] = None
        self.observation[name] = attributes["value"]
        self.observation.setdefault(VALUE, "")

    def _obsvalue(self, attributes: Mapping[str, str]) -> None:
        self.observation[VALUE] = attributes.get("value", "")

    # -- code lists

    list_name: str = ""

    def _codelist(self, attributes: Mapping[str, str]) -> None:
        self.list_name, self.members = attributes.get("id", ""), []

    def _code(self, attributes: Mapping[str, str]) -> None:
        self.code = {"code": attributes.get("id", ""), "label": "", "parent": ""}

    def _ref(self, attributes: Mapping[str, str]) -> None:
        if self.stack[-2] == "Parent" and self.stack[-3] == "Code":
            self.code["parent"] = attributes.get("id", "")


_HANDLED = {"Structure", "Series", "Obs", "Value", "ObsDimension", "ObsValue", "Codelist", "Code", "Ref"}
