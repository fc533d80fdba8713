"""Bytes to text: byte-order mark, UTF-8, the declared encoding, then detection, in this order."""

import codecs

from charset_normalizer import from_bytes

from rashomon.ontology.errors import InputError

# UTF-32 before UTF-16, whose mark it begins with.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What English text that is not Unicode is in; tried before the encodings of other languages, which
# detection takes short texts for.
WESTERN = ["cp1252", "mac_roman"]
REMEDY = "save it as UTF-8"


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`, line ends as "\\n", without a byte-order mark; else kept as it is.

    `declared` is what the format itself names as encoding, believed where UTF-8 does not fit.
    Raises InputError for binary data and for bytes that no encoding explains.
    """
    text = _marked(data)
    if text is None:
        text = _detected(data, declared)
    if "\0" in text:
        raise InputError(f"binary: a NUL at character {text.index(chr(0))}; leave it out")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _marked(data: bytes) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data.removeprefix(mark).decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(
                    f"undecodable: begins with a {encoding} mark, but byte {error.start} of what "
                    f"follows is not {encoding}; {REMEDY}"
                ) from None
    return None


def _detected(data: bytes, declared: str | None) -> str:
    if b"\0" in data:
        raise InputError(f"binary: a NUL at byte {data.index(0)}; {REMEDY} if it is text")
    for encoding in ("utf-8", declared or "utf-8"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    text = _best(data, WESTERN) or _best(data, None)
    if text is None:
        raise InputError(f"undecodable: neither UTF-8 nor any encoding that is known; {REMEDY}")
    return text


def _best(data: bytes, encodings: list[str] | None) -> str | None:
    match = from_bytes(data, cp_isolation=encodings).best()
    return str(match) if match else None
