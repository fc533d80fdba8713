"""Sources: the words that name who speaks."""

from dataclasses import dataclass

from spacy.tokens import Token

from rashomon.loaders.statements.lexicon import grammar, reports, verbs

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
# Relations in which a verb without a subject has that of its head.
SHARING = frozenset(
    {"pcomp", "prep", "conj", "xcomp", "advcl", "ccomp", "dep", "acl", "oprd", "acomp"}
)
DASHES = frozenset({"-", "–", "—", "―", "--"})
# What a noun phrase sheds: clauses and appositions after a comma say more, they do not name.
SHED = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "ccomp", "dep"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: the head noun or pronoun, and the tokens `start` to `end` (exclusive)."""

    head: Token
    start: int
    end: int


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


def is_cited(verb: Token) -> bool:
    """Whether it is the "saying" of "was quoted as saying"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.tag_ == "VBG"


def quotes_somebody(verb: Token) -> bool:
    """Whether it is the "quoted" of "was quoted as saying", which reports nothing of its own."""
    if not is_passive(verb):
        return False
    return any(is_cited(inner) for c in verb.rights if c.lower_ == "as" for inner in c.children)


def source_of(verb: Token) -> Source | None:
    """The source of a reporting verb by the parse: its subject, or its agent where passive."""
    if is_passive(verb):
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        noun = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
        return noun_phrase(noun, verb) if noun is not None else None
    head = subject_of(verb)
    if head is not None and verb.tag_ == "VBG" and not speaks(head):
        head = _reporting_above(verb) or head
    if head is None:
        return None
    head = _past_dateline(head, verb)
    phrase = noun_phrase(head, verb)
    relative = next(
        (c for c in verb.lefts if c.dep_ in SUBJECTS and c.lower_ in grammar("relatives")), None
    )
    if relative is not None and phrase.end <= relative.i:
        return Source(head, phrase.start, relative.i + 1)
    return _joined(phrase, verb)


def _past_dateline(head: Token, verb: Token) -> Token:
    """The noun that the parse hangs on the town of a dateline: "LIMA (AP) - Farmers and ... say".

    "NATO - the alliance - says" closes its dash.
    """
    doc = head.doc
    if not head.is_upper or not head.is_sent_start or doc[verb.i - 1].text in DASHES:
        return head
    behind = (c for c in head.rights if c.dep_ == "appos" and c.left_edge.i > head.i)
    return next((c for c in behind if doc[c.left_edge.i - 1].text in DASHES), head)


def _reporting_above(verb: Token) -> Token | None:
    """The speaker of the report that a participle hangs in: said a bomb went off, adding that."""
    for ancestor in verb.ancestors:
        if ancestor.lower_ in verbs() and ancestor.pos_ == "VERB":
            subject = subject_of(ancestor)
            if subject is not None and speaks(subject):
                return subject
    return None


def _joined(phrase: Source, verb: Token) -> Source:
    """A subject with the noun right before it that the parse took for another: "agency Tass"."""
    before = [
        c
        for c in verb.lefts
        if c.dep_ in SUBJECTS and c.i == phrase.start - 1 and c.pos_ in ("NOUN", "PROPN")
    ]
    return Source(phrase.head, noun_phrase(before[0]).start, phrase.end) if before else phrase


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


def noun_phrase(head: Token, verb: Token | None = None) -> Source:
    """The phrase around a noun, without clauses and appositions that follow it.

    It never reaches over `verb`.
    """
    start, end = _left_start(head), _right_end(head)
    if verb is not None and start <= verb.i < head.i:
        start = verb.i + 1
    if verb is not None and head.i < verb.i < end:
        end = verb.i
    while end > head.i + 1 and _loose(head.doc[end - 1]) and head.doc[end - 1].text != ")":
        end -= 1
    return Source(head, start, end)


def _loose(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)


def _left_start(head: Token) -> int:
    """Where a noun phrase begins: behind a dateline, and behind what it swallowed."""
    doc, start = head.doc, head.left_edge.i
    while start < head.i and (_loose(doc[start]) or doc[start].dep_ == "cc"):
        start += 1
    for i in range(start + 1, head.i):
        if doc[i].lower_ == "the" and doc[i - 1].pos_ in ("NUM", "NOUN", "PROPN"):
            # "... reached 112 the monitor said": an article stands at the head of its phrase
            start = i
        if doc[i].text in DASHES and doc[i].whitespace_ and doc[start].is_upper:
            return i + 1
    return start


def _right_end(head: Token) -> int:
    end = head.i + 1
    for child in head.rights:
        if child.dep_ == "conj":
            end = max(end, _right_end(child))
        elif child.dep_ == "appos" and child.pos_ == "PROPN" and child.left_edge.i == head.i + 1:
            end = child.i + 1  # the state news agency Tass
        elif child.dep_ in SHED or child.text in (",", ";", ":", "—", "--", "–"):
            if not any(c.dep_ == "conj" for c in head.rights):
                break
        elif child.dep_ == "prep" and child.right_edge.ent_type_ in ("DATE", "TIME"):
            break
        elif child.dep_ in ("prep", "poss", "case", "nmod", "compound", "nummod", "amod"):
            end = max(end, child.right_edge.i + 1)
            cut = next((t.i for t in head.doc[head.i + 1 : end] if t.text == ","), None)
            if cut is not None and child.i < cut:
                end = cut
                break
    return end


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
