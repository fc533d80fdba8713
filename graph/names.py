"""Names made comparable: what is left when case, punctuation and the article do not count."""

import re
import unicodedata

JOINED = re.compile(r"[.'’ʼ`]")
APART = re.compile(r"[\W_]+")


def normal(name: str) -> str:
    """A name's letters and digits, case-folded, its words with one space between.

    "The U.S. State Department" and "US State-department" are alike. Accents count: dropping
    them makes one of different names.
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    words = APART.sub(" ", JOINED.sub("", folded)).split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
