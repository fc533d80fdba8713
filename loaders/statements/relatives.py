"""What a relative clause of saying leaves out: "a man who police say fled"."""

from spacy.tokens import Token

from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.site import FINITE_TAGS, Complement, Site
from rashomon.loaders.statements.sources import noun_phrase
from rashomon.loaders.statements.subjects import SUBJECTS


def relative(site: Site, frame: str) -> Complement | None:
    """An explosion [that] Russia said [had damaged the hospital]."""
    doc = site.discourse.doc
    verb = site.verb
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS and c.i > verb.left_edge.i), None)
    subject = subject or next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    before = subject.left_edge.i - 1 if subject is not None else -1
    if before < 0 or site.after >= len(doc) or verb.tag_ not in FINITE_TAGS | {"VBN"}:
        return None
    pronoun = doc[before].lower_ in grammar("relatives") | {"what"}
    gapped = site.cue.entry.lemma in grammar("gapped")
    if doc[site.after].tag_ not in FINITE_TAGS | ({"VBN"} if gapped else set()):
        return None
    if not pronoun:
        bare = gapped and verb.dep_ in ("relcl", "parataxis") and verb.tag_ != "VBN"
        antecedent = antecedent_of(doc[before + 1]) if bare else None
        if antecedent is None or doc[before].lower_ in grammar("whole"):
            return None
        return Complement((antecedent, *site.to_end(site.after)), frame)
    spans = _inserted(site) if doc[before - 1].text == "," else site.to_end(site.after)
    antecedent = antecedent_of(doc[before])
    if antecedent is not None:
        spans = (antecedent, *spans)
    elif doc[before].lower_ != "that":
        spans = ((before, before + 1), *spans)
    return Complement(spans, frame)


def _inserted(site: Site) -> tuple[tuple[int, int], ...]:
    """The rest of a relative clause between commas."""
    (start, end), *_ = site.to_end(site.after)
    quotes = site.discourse.quote_of
    comma = (t.i for t in site.discourse.doc[start:end] if t.text == "," and quotes[t.i] < 0)
    return ((start, next(comma, end)),)


def antecedent_of(relative: Token) -> tuple[int, int] | None:
    """The noun phrase that the relative clause whose first token is `relative` speaks of."""
    i = relative.i - 1
    while i > 0 and relative.doc[i].text == ",":
        i -= 1
    head = relative.doc[i]
    if relative.lower_ == "what" or head.pos_ not in ("NOUN", "PROPN"):
        return None
    for _ in range(3):
        inner = head.head.lower_ == "of" or head.ent_type_ in ("DATE", "TIME")
        if head.dep_ == "pobj" and inner and head.head.head.pos_ == "NOUN":
            head = head.head.head
    phrase = noun_phrase(head)
    return phrase.start, min(phrase.end, i + 1)
