"""Crowds that only what they do tells: "thousands of villagers rushed to the police station"."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.measures import GATHERINGS
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.syntax import SUBJECTS, phrase_head
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

_CROWD = lexicon("measures")["Attending"]["crowd"]
ASSEMBLING, STAYING = frozenset(_CROWD["assembling"]), frozenset(_CROWD["staying"])
FACING, FACED = frozenset(_CROWD["facing"]), frozenset(_CROWD["faced"])
NEAR, VENUES = frozenset(_CROWD["near"]), frozenset(_CROWD["venues"])
ROWS, ELSEWHERE = frozenset(_CROWD["rows"]), frozenset(_CROWD["elsewhere"])
FORCES, JOINING = frozenset(_CROWD["forces"]), frozenset(_CROWD["joining"])
SPEAKING_OF = frozenset({"who", "that"})
# The least that is a crowd; words on to a place and a venue, back to a verb, and in a clause;
# children of a verb looked at.
LEAST, AT, VENUE, BACK, CLAUSE, CHILDREN = 50, 3, 6, 14, 12, 12


def crowd_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """Attending, where many people do together what crowds do, or stand where it is done."""
    if not _many(quantity) or counted.partitive or not _civilians(words, counted):
        return None
    faced = _row(words, quantity) or _faced(words, quantity)
    return "Attending" if faced or _assembled(words, quantity, counted) else None


def at_work(words: Words, counted: Counted) -> bool:
    """Whether soldiers, police, rescuers or fighters come to work or fight: no one's audience.

    They may take part as others do: "400 policemen joined a march".
    """
    if not _forces(words, counted):
        return False
    end = counted.end
    after = range(end, min(end + CLAUSE, words.past[end - 1]))
    joins = any(words.lemma(j) in JOINING or words.lower[j] in GATHERINGS for j in after)
    return words.tag_at(end) == "IN" or not joins


def _forces(words: Words, counted: Counted) -> bool:
    return counted.head is not None and words.lemma(counted.head) in FORCES


def _many(quantity: Quantity) -> bool:
    size = quantity.low if quantity.low is not None else quantity.high
    return size is not None and size >= LEAST


def _civilians(words: Words, counted: Counted) -> bool:
    if counted.head is None:
        return True
    strangers = _forces(words, counted) or words.lemma(counted.head) in ELSEWHERE
    return is_person(words, counted.head) and not strangers


def _row(words: Words, quantity: Quantity) -> bool:
    """ "A queue of hundreds outside the bank", "a line of 300 people"."""
    i = quantity.start - 1
    return words.at(i) == "of" and words.at(i - 1) in ROWS


def _faced(words: Words, quantity: Quantity) -> bool:
    """ "Fired tear gas at thousands of people", "pushed back some 200 supporters"."""
    i = quantity.start - 1
    if words.at(i) not in FACED:
        return False
    for j in range(i, max(words.first[quantity.number], i - BACK) - 1, -1):
        if words.tag[j].startswith("VB"):
            return words.lemma(j) in FACING
    return False


def _assembled(words: Words, quantity: Quantity, counted: Counted) -> bool:
    token = phrase_head(words, quantity, counted)
    if token is None:
        return False
    if any(_gathers(words, verb) for verb in _predicates(token)):
        return True
    # "There were 300 people at the gate".
    there = token.dep_ == "attr" and any(
        c.dep_ == "expl" for c in islice(token.head.lefts, CHILDREN)
    )
    return there and _present(words, counted.end)


def _predicates(token: Token) -> Iterator[Token]:
    """What the noun is the subject of: its verb and those joined to it, and relative clauses."""
    heads = [token.head] if token.dep_ == "nsubj" else []
    nouns = (child for child in islice(token.subtree, CHILDREN) if child.dep_ == "pobj")
    for noun in (token, *nouns):
        heads += [c for c in islice(noun.rights, CHILDREN) if c.dep_ in {"relcl", "acl"}]
    for verb in heads:
        yield verb
        for child in islice(verb.rights, CHILDREN):
            own = any(c.dep_ in SUBJECTS for c in islice(child.lefts, CHILDREN))
            if child.dep_ == "conj" and not own:
                yield child


def _gathers(words: Words, verb: Token) -> bool:
    """Whether the verb is what crowds do, or they only are, stand or wait at a venue."""
    subjects = {c.lower_ for c in islice(verb.lefts, CHILDREN) if c.dep_ == "nsubj"}
    if verb.dep_ == "relcl" and SPEAKING_OF.isdisjoint(subjects):
        return False
    if verb.dep_ == "acl" and verb.tag_ != "VBG":
        return False
    lemma = verb.lemma_.lower()
    after = words.index(verb.idx) + 1
    return lemma in ASSEMBLING or (lemma in STAYING and _present(words, after))


def _present(words: Words, start: int) -> bool:
    """Whether words near `start` name where a crowd comes together: "outside", "in the square"."""
    if start >= len(words):
        return False
    past = min(start + VENUE, words.past[start - 1])
    near = any(
        words.lower[j] in NEAR and words.tag_at(j + 1) in {"DT", "NNP"}
        for j in range(start, min(start + AT, past))
    )
    return near or not VENUES.isdisjoint(words.lower[start:past])
