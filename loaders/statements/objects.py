"""Objects as what is said: condemned the attack, called it a crime, described it as a crime."""

from spacy.tokens import Token

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.statements.ends import clause_end
from rashomon.loaders.statements.lexicon import grammar, verbs
from rashomon.loaders.statements.neighbours import following_word
from rashomon.loaders.statements.site import FINITE_TAGS, Complement, Site
from rashomon.loaders.statements.sources import is_cited, noun_phrase
from rashomon.loaders.statements.subjects import SUBJECTS, is_passive


def noun(site: Site, frame: str) -> Complement | None:
    """Condemned the attack: the object is what is spoken of."""
    obj = next((c for c in site.verb.rights if c.dep_ == "dobj" and c.i >= site.after), None)
    if obj is None:
        antecedent = modified_noun(site)
        return (
            _passive_noun(site, frame) if antecedent is None else Complement((antecedent,), frame)
        )
    if _nothing_said(site, frame, obj) or _says_no_more(site.verb):
        return None
    start = max(site.after, obj.left_edge.i)
    behind = noun_phrase(obj).end
    doc = site.discourse.doc
    if "clause" in site.cue.entry.frames and behind < len(doc) and doc[behind].tag_ in FINITE_TAGS:
        return Complement(site.to_end(start), "clause")  # the parse took a subject for an object
    return Complement(((start, phrase_end(site, obj, start)),), frame)


def _nothing_said(site: Site, frame: str, obj: Token) -> bool:
    """Whether an object is not spoken of: denied him a visa, dismissed the minister."""
    dative = any(c.dep_ == "dative" and c.pos_ != "ADP" for c in site.verb.rights)
    return dative or (site.cue.entry.frames[frame] == "Deny" and _is_person(obj))


def _says_no_more(verb: Token) -> bool:
    """Whether what somebody quoted says stands before: "..., it quoted a doctor as saying."."""
    for child in verb.rights:
        for cited in child.rights:
            if is_cited(cited):
                return all(t.is_punct or t.is_space for t in cited.rights)
    return False


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in lexicon("titles")["offices"]


def _passive_noun(site: Site, frame: str) -> Complement | None:
    if not is_passive(site.verb):
        return None
    subject = next((c for c in site.verb.lefts if c.dep_ in SUBJECTS), None)
    if subject is not None and site.cue.entry.frames[frame] == "Deny" and _is_person(subject):
        return None  # the minister was dismissed by the king
    if subject is not None:
        return Complement(((subject.left_edge.i, subject.right_edge.i + 1),), frame)
    if site.verb.dep_ == "acl":
        return Complement(((site.verb.head.left_edge.i, site.verb.i),), frame)
    return None


def modified_noun(site: Site) -> tuple[int, int] | None:
    """The plan [that] the minister announced: what a relative clause without an object is on."""
    verb, head = site.verb, site.verb.head
    own = any(c.dep_ in SUBJECTS and c.lower_ not in grammar("relatives") for c in verb.lefts)
    if verb.dep_ != "relcl" or not own or head.pos_ not in ("NOUN", "PROPN"):
        return None
    phrase = noun_phrase(head)
    return phrase.start, min(phrase.end, verb.left_edge.i)


def phrase_end(site: Site, head: Token, start: int) -> int:
    """The end of a noun phrase that is said: before the circumstances of saying it, and remarks."""
    end = clause_end(site.discourse, site.verb, start)
    doc = site.discourse.doc
    for child in site.verb.rights:
        if head.i < child.left_edge.i < end and _circumstance(site, child, end):
            end = child.left_edge.i
    for i in range(head.i + 1, end):
        if doc[i].tag_ == "VBG" and doc[i].dep_ in ("advcl", "acl") and "quote" in _frames(doc[i]):
            return i
        if doc[i].text == "," and i + 1 < end and _remarks(doc[i + 1]):
            return i
    return end


def _remarks(word: Token) -> bool:
    """Whether a word behind a comma begins a remark on a noun phrase that is over."""
    goes_on = word.lower_ == "as" and following_word(word) == "well"
    return word.lower_ in grammar("remarks") and not goes_on


def _circumstance(site: Site, child: Token, end: int) -> bool:
    """Whether a clause beside a cue's object, or a time that ends it, tells when it was said."""
    if child.dep_ == "advcl":
        marks = {c.lower_ for c in child.lefts if c.dep_ in ("mark", "advmod")}
        return not marks.isdisjoint(grammar("circumstances"))
    if child.dep_ == "prep" and child.lower_ in grammar("circumstances") - {"as"}:
        return any(c.dep_ == "pcomp" for c in child.rights)
    if child.dep_ not in ("prep", "npadvmod"):
        return False
    last = child.right_edge
    timed = any(time.start <= last.idx < time.end for time in site.times)
    return timed and all(token.is_punct for token in site.discourse.doc[last.i + 1 : end])


def _frames(token: Token) -> set[str]:
    return {frame for entry in verbs().get(token.lower_, ()) for frame in entry.frames}
