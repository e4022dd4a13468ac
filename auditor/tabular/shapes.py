"""Whether parsed JSON has the shape that a reader relies on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from auditor.errors import SourceError


def expect(value: Any, schema: Mapping[str, Any], path: str, what: str) -> None:
    """Raises SourceError with the place of what does not fit a JSON Schema."""
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    error = best_match(Draft202012Validator(schema).iter_errors(value))
    if error is not None:
        place = "/".join(str(part) for part in error.absolute_path) or "the whole"
        said = error.message if len(error.message) < 100 else f"{error.message[:97]} …"
        raise SourceError(f"is no {what}: {place}: {said}", path, hint="write the file again")


def of(**properties: Any) -> dict[str, Any]:
    """The schema of an object with these properties, none of them required."""
    return {"type": "object", "properties": properties}


def each(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of an object whose values all fit one schema."""
    return {"type": "object", "additionalProperties": schema}


def list_of(schema: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "array", "items": schema, **more}


TEXT = {"type": "string"}
TEXTS = {"anyOf": [TEXT, {"type": "array", "items": TEXT}]}
