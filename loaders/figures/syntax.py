"""The measure that the parse gives a figure, where the words next to it give none."""

from spacy.tokens import Token

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.measures import VERBS
from rashomon.loaders.figures.quantities import Quantity
from rashomon.loaders.figures.words import Words

SUBJECTS = frozenset({"nsubj", "csubj"})
PATIENTS = frozenset({"dobj", "obj", "nsubjpass", "nsubj:pass"})
INSIDE = frozenset({"conj", "appos", "nummod", "quantmod", "compound"})
# Steps up the tree: lists of names can be long, and hostile text longer.
STEPS = 8


def syntax_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the verb that the counted noun is subject or object of."""
    thing = counted.head is not None and not is_person(words, counted.head)
    token: Token = words.tokens[quantity.end - 1 if counted.head is None else counted.head]
    for _ in range(STEPS):
        if token.dep_ not in INSIDE:
            break
        if thing and token.dep_ == "conj":
            return None
        token = token.head
    verb = VERBS.get(token.head.lower_)
    if verb is None or token.head is token:
        return None
    if verb.persons and thing:
        return None
    return verb.measure if token.dep_ in (PATIENTS if verb.patient else SUBJECTS) else None
