"""Bytes become text: marks, UTF-8, declared and detected encodings, and what is no text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.loaders.encoding import decode
from rashomon.ontology.errors import InputError

WORDS = "“It’s over,” said Zoë Muñoz – 14 died, the ministry’s spokesman told reporters."
# Texts as files hold them: no surrogates, no NUL, no mark of their own, line ends as stored.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"), max_size=60
)


@given(TEXTS)
def test_utf8_is_kept_to_the_character(text: str) -> None:
    assert decode(text.encode("utf-8")) == text


@given(TEXTS, st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_mark_tells_the_encoding(text: str, encoding: str) -> None:
    assert decode("\ufeff".encode(encoding) + text.encode(encoding)) == text


@given(TEXTS)
def test_line_ends_are_one_character(text: str) -> None:
    assert decode(text.replace("\n", "\r\n").encode("utf-8")) == text
    assert decode(text.replace("\n", "\r").encode("utf-8")) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data)
    except InputError as error:
        assert "; " in str(error)  # noqa: PT017
    else:
        assert "\0" not in text
        assert "\r" not in text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_western_encodings_are_detected(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)) == WORDS


def test_a_declared_encoding_is_believed_where_utf8_does_not_fit() -> None:
    assert decode("Żółć".encode("iso-8859-2"), "iso-8859-2") == "Żółć"
    assert decode("Żółć".encode(), "iso-8859-2") == "Żółć"
    assert decode(WORDS.encode("cp1252"), "no-such-code") == WORDS


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04\0\0", "binary: a NUL at byte 4; save it as UTF-8 if it is text"),
        (codecs.BOM_UTF16_LE + b"a", "undecodable: begins with a utf-16-le mark, but byte 0"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0", "binary: a NUL at character 1"),
        (bytes(range(1, 256)) * 4, "undecodable: neither UTF-8 nor any encoding"),
    ],
)
def test_what_is_no_text(data: bytes, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decode(data)
