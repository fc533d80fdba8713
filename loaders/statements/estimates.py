"""Figures as what is said: put the toll at 40, set it at 12, gave a figure of 30 dead."""

from spacy.tokens import Token

from rashomon.loaders.statements.lexicon import nouns, reports
from rashomon.loaders.statements.objects import phrase_end
from rashomon.loaders.statements.site import Complement, Site, object_of
from rashomon.loaders.statements.subjects import SUBJECTS, is_passive

# The number follows the object's last word within so many tokens: "at as many as 40".
REACH = 8


def rated(site: Site, frame: str) -> Complement | None:
    """Put the toll at 40; estimated the dead at more than 100; put it as high as 70.

    In the passive, "the toll was put at 40 by doctors", the subject is what is rated.
    """
    doc, verb = site.discourse.doc, site.verb
    passive = is_passive(verb)
    obj = _subject(verb) if passive else object_of(verb)
    if obj is None:
        return None
    first, last = verb.i + 1, verb.i + 1
    if not passive:
        first, last = max(site.after, obj.i + 1), max(site.after, obj.right_edge.i + 1)
    rate = next((t for t in doc[first : last + 1] if _rates(t)), None)
    if rate is None or not _numbered(site, rate.i):
        return None
    if not passive:
        start = max(site.after, obj.left_edge.i)
        return Complement(((start, phrase_end(site, rate, start)),), frame)
    agent = next((c.i for c in verb.rights if c.dep_ == "agent" and c.i > rate.i), None)
    (start, end), *_ = site.to_end(rate.i)
    stop = end if agent is None else min(end, agent)
    return Complement(((obj.left_edge.i, obj.right_edge.i + 1), (start, stop)), frame)


def toll_rated(site: Site, frame: str) -> Complement | None:
    """Set the toll at 40, where not every object is spoken of: set the rent at 40."""
    obj = _subject(site.verb) if is_passive(site.verb) else object_of(site.verb)
    known = obj is not None and obj.lower_ in reports("holders", "tolls")
    return rated(site, frame) if known else None


def toll_changed(site: Site, frame: str) -> Complement | None:
    """Raised the toll to 40 from 30."""
    obj = object_of(site.verb)
    if obj is None or obj.lower_ not in reports("holders", "counts") or site.verb.tag_ == "VBG":
        return None  # "... died, raising the toll to 40" tells what deaths do
    to = next((t for t in site.discourse.doc[obj.i : obj.i + REACH] if t.lower_ == "to"), None)
    if to is None or not _numbered(site, to.i):
        return None
    start = max(site.after, obj.left_edge.i)
    (_, end), *_ = site.to_end(start)
    before = next((t.i for t in site.discourse.doc[to.i : end] if t.lower_ == "from"), end)
    return Complement(((start, before),), frame)


def counted(site: Site, frame: str) -> Complement | None:
    """Recorded 40 deaths: a number of those that reports count."""
    obj = object_of(site.verb)
    if obj is None or is_passive(site.verb) or obj.i < site.after:
        return None
    number = any(c.dep_ == "nummod" for c in obj.children) or obj.like_num
    if not number or obj.lemma_.lower() not in reports("holders", "casualties"):
        return None
    start = max(site.after, obj.left_edge.i)
    return Complement(((start, phrase_end(site, obj, start)),), frame)


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)


def _rates(token: Token) -> bool:
    return token.lower_ in reports("holders", "rating")


def toll(site: Site, frame: str) -> Complement | None:
    """Gave a toll of 44 dead; offered a casualty figure that puts losses at 900."""
    found = _chosen(site, frame, reports("holders", "tolls"))
    number = found is not None and any(
        t.like_num for t in site.discourse.doc[slice(*found.spans[0])]
    )
    toll_itself = found is not None and any(
        t.lower_ == "toll" for t in site.discourse.doc[slice(*found.spans[0])]
    )
    return found if number or toll_itself else None


def claim(site: Site, frame: str) -> Complement | None:
    """Retracted the statement: the object is something said."""
    return _chosen(site, frame, frozenset(nouns()))


def _chosen(site: Site, frame: str, heads: frozenset[str]) -> Complement | None:
    obj = next((c for c in site.verb.rights if c.dep_ == "dobj" and c.i >= site.after), None)
    if obj is None or obj.lower_ not in heads or any(c.lower_ == "no" for c in obj.lefts):
        return None
    start = max(site.after, obj.left_edge.i)
    return Complement(((start, phrase_end(site, obj, start)),), frame)


def _numbered(site: Site, start: int) -> bool:
    return any(token.like_num for token in site.discourse.doc[start : start + REACH])
