"""From a record of named fields, a JSON object or a row of CSV, to an article."""

from collections.abc import Mapping

from rashomon.loaders.document import Failure
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.readers.base import Article, headed
from rashomon.ontology.errors import InputError

NAMES = ("text", "title", "issued", "publisher", "url")


def article(
    record: Mapping[str, object], fields: Mapping[str, str], place: str
) -> Article | Failure:
    """The article of a record; a Failure where it has no text or a field of the wrong type.

    `fields` names the record's fields, from our name to theirs, and goes before the common names;
    an empty name means that the record has none. A dot steps into a nested object.
    """
    plain = _plain(record)
    try:
        values = {name: _field(name, plain, fields) for name in NAMES}
    except InputError as error:
        return Failure(place, str(error))
    text, title = values["text"], values["title"]
    if text is None:
        there = ", ".join(map(str, record)) or "nothing"
        return Failure(place, f"no text; name its field with --field text=NAME (there: {there})")
    return Article(
        headed(title, text), title, values["issued"], values["publisher"], values["url"], place
    )


def check_fields(fields: Mapping[str, str]) -> None:
    """InputError where `fields` maps a name that a document does not have."""
    for name in fields:
        if name not in NAMES:
            raise InputError(f"no field {name!r} in a document; there are: {', '.join(NAMES)}")


def _field(name: str, record: Mapping[str, object], fields: Mapping[str, str]) -> str | None:
    theirs = [fields[name]] if name in fields else lexicon("fields")[name]
    found = [_words(name, _value(record, path)) for path in theirs]
    return next(filter(None, found), "" if name == "text" and "" in found else None)


def _value(record: Mapping[str, object], path: str) -> object:
    """What stands at a path: the field of just this name, or of its steps one below the other."""
    key = _key(path)
    if key in record:
        return record[key]
    first, _, rest = key.partition(".")
    inner = record.get(first) if rest else None
    return _value(_plain(inner), rest) if isinstance(inner, Mapping) else None


def _plain(record: Mapping[str, object]) -> dict[str, object]:
    return {_key(name): value for name, value in record.items()}


def _key(name: str) -> str:
    return name.strip().casefold().replace(" ", "_").replace("-", "_")


def _words(name: str, value: object) -> str | None:
    """A field as text: a list of paragraphs is joined, a year may be a number."""
    match value:
        case None | Mapping():
            return None
        case str():
            return value if name == "text" else " ".join(value.split())
        case list() if all(isinstance(part, str) for part in value):
            return ("\n" if name == "text" else ", ").join(value)
        case int() if name == "issued":
            return str(value)
    raise InputError(f"field {name}: {type(value).__name__} instead of text; --field names another")
