"""The measure that the parse gives a figure, where the words next to it give none."""

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.measures import CROWDS, VERBS
from rashomon.loaders.figures.predicates import predicate_at
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
AUXILIARIES = frozenset({"aux", "auxpass"})
INSIDE = frozenset({"conj", "appos", "nummod", "quantmod", "compound"})
# Steps up the tree: lists of names can be long, and hostile text longer.
STEPS = 8


def syntax_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the verb that the counted noun is subject or object of."""
    token = phrase_head(words, quantity, counted)
    if token is None or token.head is token:
        return None
    verb = token.head
    if token.dep_ in OBJECTS:
        return _of_object(words, counted, verb)
    if token.dep_ not in SUBJECTS or not verb.tag_.startswith("VB"):
        return None
    for predicate in (verb, *_joined(verb)):
        if (told := _told(words, counted, predicate)) is not None:
            return told
    active = token.dep_ == "nsubj" and verb.lemma_ != "be"
    return "Attending" if active and _crowd(words, counted) else None


def acts(words: Words, i: int) -> bool:
    """Whether noun `i` is who does something to another: "the two bodies held a briefing"."""
    token = words.tokens[i]
    if token.dep_ != "nsubj":
        return False
    return any(child.dep_ == "dobj" for child in islice(token.head.rights, STEPS))


def _joined(verb: Token) -> Iterator[Token]:
    """Verbs that share the subject of `verb`: "posed a threat and were killed"."""
    for child in islice(verb.rights, STEPS):
        verbal = child.dep_ == "conj" and child.tag_.startswith("VB")
        if verbal and not any(c.dep_ in SUBJECTS for c in islice(child.lefts, STEPS)):
            yield child


def _told(words: Words, counted: Counted, verb: Token) -> Measure | None:
    """The measure of the predicate of `verb`, if it follows the noun phrase."""
    near = verb.doc[max(verb.i - STEPS, 0) : verb.i]
    start = next((t for t in near if t.head == verb and t.dep_ in AUXILIARIES), verb)
    if start.i <= words.tokens[counted.end - 1].i:
        return None
    return predicate_at(words, counted, words.index(start.idx))


def phrase_head(words: Words, quantity: Quantity, counted: Counted) -> Token | None:
    """The head of the noun phrase that has the number, or of the list that it stands in."""
    own = counted.head is None or words.at(quantity.end) == "of"
    thing = counted.head is not None and not is_person(words, counted.head)
    token: Token = words.tokens[quantity.end - 1 if own else counted.head or 0]
    for _ in range(STEPS):
        if token.dep_ not in INSIDE:
            break
        if thing and token.dep_ == "conj":
            return None
        token = token.head
    return token


def _of_object(words: Words, counted: Counted, token: Token) -> Measure | None:
    verb = VERBS.get(token.lower_)
    if verb is None or not verb.patient or verb.impersonal:
        return None
    thing = counted.head is not None and not is_person(words, counted.head)
    return None if verb.persons and thing else verb.measure


def _crowd(words: Words, counted: Counted) -> bool:
    """Whether they are protesters, who attend whatever they do: "200 protesters threw stones"."""
    return counted.head is not None and words.lemma(counted.head) in CROWDS
