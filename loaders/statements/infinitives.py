"""Infinitives and gerunds as what is said: promised to go, urged them to go, denied going."""

from rashomon.loaders.statements.site import FINITE_TAGS, Complement, Site, object_of
from rashomon.loaders.statements.subjects import SUBJECTS


def infinitive(site: Site, frame: str) -> Complement | None:
    """Promised to go; urged them to go (`obj-inf`: the object is who is spoken to)."""
    doc = site.discourse.doc
    _, end = site.discourse.sentence(site.verb.i)
    for child in site.verb.rights:
        if child.dep_ not in ("xcomp", "ccomp", "advcl") or not site.after <= child.i < end:
            continue
        to = next((c for c in child.lefts if c.lower_ == "to" and c.tag_ == "TO"), None)
        if to is None:
            continue
        inner = next((c for c in child.lefts if c.dep_ in SUBJECTS), None)
        obj = inner or object_of(site.verb)
        if (obj is None or obj.i > to.i) == (frame == "obj-inf"):
            continue
        if child.dep_ == "advcl" and frame != "obj-inf":
            continue
        start = to.i
        while start > site.after and doc[start - 1].lower_ in ("not", "never"):
            start -= 1
        said = ((start, _before_past(site, start)),)
        return Complement(said, frame, obj if frame == "obj-inf" else None)
    return None


def _before_past(site: Site, start: int) -> int:
    """Where an infinitive ends: before "after the army had left", which was when it was said."""
    (_, end), *_ = site.to_end(start)
    doc = site.discourse.doc
    for i in range(start + 2, end):
        if doc[i].lower_ == "after" and doc[i].dep_ in ("mark", "advmod"):
            past = (t.tag_ == "VBD" for t in (*doc[i].head.lefts, doc[i].head))
            if doc[i].head.dep_ == "advcl" and any(past):
                return i
    return end


def gerund(site: Site, frame: str) -> Complement | None:
    """Denied going."""
    for child in site.verb.rights:
        if (
            child.dep_ in ("xcomp", "ccomp", "pcomp")
            and child.tag_ == "VBG"
            and child.i >= site.after
        ):
            if any(c.dep_ in ("aux", "auxpass") and c.tag_ in FINITE_TAGS for c in child.lefts):
                continue
            return Complement(site.to_end(max(site.after, child.left_edge.i)), frame)
    return None
