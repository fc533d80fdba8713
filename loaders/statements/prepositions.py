"""Prepositional phrases as what is said: called for calm, accused them of lying."""

from spacy.tokens import Token

from rashomon.loaders.statements.objects import phrase_end
from rashomon.loaders.statements.site import Complement, Site, object_of
from rashomon.loaders.statements.subjects import SUBJECTS

PREPOSITIONAL = {
    name
    for p in ("of", "about", "on", "upon", "for", "to", "against", "over", "at", "with")
    for name in (p, f"obj-{p}", f"{p}-inf")
}


def prepositional(site: Site, _: str) -> Complement | None:
    """Called for calm, accused them of lying, called on them to go."""
    frames = site.cue.entry.frames
    for child in (*site.verb.rights, *_hung_on_object(site.verb)):
        if (
            child.dep_ not in ("prep", "agent", "dative", "prt", "mark", "advmod")
            or child.i < site.after - 1
        ):
            continue
        word = child.lower_
        found = None
        if f"{word}-inf" in frames:
            found = _preposition_infinitive(site, child)
        if found is None and f"obj-{word}" in frames:
            found = _object_preposition(site, child)
        if found is None and word in frames and child.i <= site.after + 3:
            found = _preposition(site, child)
        if found is not None:
            return found
    return None


def _hung_on_object(verb: Token) -> list[Token]:
    obj = object_of(verb)
    return [] if obj is None else [c for c in obj.rights if c.dep_ == "prep"]


def _preposition_infinitive(site: Site, prep: Token) -> Complement | None:
    whom = next((c for c in prep.children if c.dep_ in ("pobj",)), None)
    verbs = [
        c
        for c in (*site.verb.rights, *prep.rights, *(whom.rights if whom is not None else ()))
        if c.dep_ in ("xcomp", "advcl", "ccomp", "acl", "relcl", "pcomp")
    ]
    for child in verbs:
        to = next((c for c in child.lefts if c.tag_ == "TO"), None)
        whom = whom or next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        if to is not None and to.i > prep.i and whom is not None and whom.i < to.i:
            if prep.lower_ == "for":
                return Complement(site.to_end(prep.i + 1), "for-inf", None, prep.i + 1)
            return Complement(site.to_end(to.i), f"{prep.lower_}-inf", whom, prep.i + 1)
    return None


def _object_preposition(site: Site, prep: Token) -> Complement | None:
    """Accused them of lying: object and phrase; told them of the plan: the phrase alone."""
    frame = f"obj-{prep.lower_}"
    obj = object_of(site.verb)
    subject = next((c for c in site.verb.lefts if c.dep_ == "nsubjpass"), None)
    if obj is not None and obj.i < prep.i:
        if "obj-that" in site.cue.entry.frames or prep.lower_ == "about":
            return Complement(site.to_end(prep.i + 1), frame, obj)
        return Complement(site.to_end(max(site.after, obj.left_edge.i)), frame)
    if subject is None:
        return None
    who = (subject.left_edge.i, subject.right_edge.i + 1)
    return Complement((who, *site.to_end(prep.i)), frame)


def _preposition(site: Site, prep: Token) -> Complement | None:
    inner = next((c for c in prep.children if c.dep_ in ("pobj", "pcomp")), None)
    if inner is None:
        return None
    start = prep.i + 1
    end = phrase_end(site, inner, start)
    return Complement(((start, end),), prep.lower_, None, prep.i + 1)
