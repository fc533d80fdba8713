"""The language of a text: the layers read English and say so of anything else."""

from py3langid.langid import classify  # type: ignore[import-untyped]

# Fewer letters than this tell nothing: names alone make a headline look foreign.
ENOUGH = 200
# So much of a text tells its language.
SAMPLE = 1000


def detect(text: str) -> str:
    """The ISO 639-1 code of the language that `text` is in; "en" where it is too short to tell."""
    sample = text[:SAMPLE]
    if sum(map(str.isalpha, sample)) < ENOUGH:
        return "en"
    code: str = classify(sample)[0]
    return code
