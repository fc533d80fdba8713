"""Subjects: whose saying a verb is, its own or shared with others."""

from spacy.tokens import Token

from rashomon.loaders.statements.lexicon import grammar, reports

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
# Relations in which a verb without a subject has that of its head.
SHARING = frozenset(
    {"pcomp", "prep", "conj", "xcomp", "advcl", "ccomp", "dep", "acl", "oprd", "acomp"}
)


def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: "was described", "a view echoed by"."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    if verb.tag_ != "VBN" or _has_aux(verb):
        return False
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":
        return not any(child.dep_ == "dobj" for child in verb.rights)
    if verb.dep_ == "conj" and not _own_subject(verb):
        return verb.head.tag_ == "VBN" and is_passive(verb.head)
    return verb.dep_ in ("acl", "relcl") or (verb.dep_ == "advcl" and not _own_subject(verb))


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _has_aux(verb: Token) -> bool:
    return any(child.dep_ == "aux" for child in verb.children)


def subject_of(verb: Token, steps: int = 6) -> Token | None:
    """The subject of a verb, own or shared: "X said ..., adding ...", "X came to say".

    `steps` bounds how far up the parse a shared subject is looked for.
    """
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if own:
        subject = min(own, key=lambda t: abs(t.i - verb.i))
        relative = subject.lower_ in grammar("relatives") and verb.dep_ == "relcl"
        return verb.head if relative and verb.head.pos_ != "VERB" else subject
    speaking = _speaking(verb)
    if speaking is not None or steps == 0 or verb.head == verb:
        return speaking
    if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in NOMINAL:
        return _modified(verb, steps)
    outer = resumed(verb)
    if outer is not None:
        return subject_of(outer, steps - 1)
    return _governing(verb, steps) if verb.dep_ in SHARING else None


def _speaking(verb: Token) -> Token | None:
    """The subject that the parse gave a participle: "Smith speaking on Monday, however, said"."""
    for child in verb.lefts:
        if child.dep_ in ("ccomp", "advcl") and child.tag_ == "VBG" and not _has_aux(child):
            return next((c for c in child.lefts if c.dep_ == "nsubj" and speaks(c)), None)
    return None


def _modified(verb: Token, steps: int) -> Token | None:
    """A participle's noun: "a letter urging"; of "issued a statement saying", who issued it."""
    noun = verb.head
    if verb.tag_ == "VB":
        return None
    lent = noun.head.lemma_.lower() in reports("holders", "light") or not speaks(noun)
    if noun.dep_ == "dobj" and lent:
        return subject_of(noun.head, steps - 1) or noun
    return noun


def _governing(verb: Token, steps: int) -> Token | None:
    """The subject of what a verb without one hangs on."""
    head = verb.head
    if head.pos_ in ("VERB", "AUX"):
        return _shared(head, steps)
    if head.pos_ in ("ADP", "SCONJ", "ADV", "ADJ"):
        cited = next((c for c in head.head.rights if c.dep_ == "dobj"), None)
        if head.lower_ == "as" and cited is not None and cited.i < head.i:
            return cited  # quoted officials as saying
        return subject_of(head, steps - 1)
    gerund = verb.dep_ != "ccomp" and verb.tag_ == "VBG"
    return head if gerund and head.pos_ in ("NOUN", "PROPN") else None


def _shared(head: Token, steps: int) -> Token | None:
    if is_passive(head):
        return next((c for c in head.children if c.dep_ in SUBJECTS), None) or subject_of(
            head, steps - 1
        )
    return subject_of(head, steps - 1)


def speaks(head: Token) -> bool:
    """Whether a noun or pronoun is likely to be somebody, or an organisation or document."""
    if head.pos_ == "PRON":
        return head.lower_ not in grammar("things")
    if head.pos_ == "PROPN" or head.ent_type_ in ("PERSON", "ORG", "NORP", "GPE"):
        return True
    word = head.lower_
    return (
        word in reports("holders", "speakers")
        or word.endswith(tuple(grammar("agentive")))
        or head.pos_ in ("NUM", "ADJ", "DET")
    )


def resumed(verb: Token) -> Token | None:
    """The cue whose speaker goes on: "said the line was cut and warned residents"."""
    if verb.dep_ != "conj" or verb.lemma_.lower() not in grammar("resuming"):
        return None
    node = verb.head
    while node.dep_ == "conj" and node.head.pos_ in ("VERB", "AUX"):
        node = node.head
    outer = node.head
    if node.dep_ != "ccomp" or outer.tag_ != verb.tag_ or node.i < outer.i:
        return None
    return outer if outer.lemma_.lower() in grammar("resuming") else None
