"""The reporting lexicon: sound, and of some size."""

from typing import get_args

from rashomon.loaders.annotations import Act
from rashomon.loaders.statements.complements import FINDERS
from rashomon.loaders.statements.lexicon import forms, nouns, plural, verbs
from rashomon.loaders.statements.prepositions import PREPOSITIONAL


def test_every_frame_has_a_finder_and_every_act_is_known() -> None:
    known = {name for names, _ in FINDERS for name in names} | PREPOSITIONAL | {"quote"}
    for form, entries in verbs().items():
        for entry in entries:
            assert set(entry.frames) <= known, form
            assert set(entry.frames.values()) <= set(get_args(Act)), form


def test_every_noun_has_acts_that_are_known() -> None:
    assert all(set(frames.values()) <= set(get_args(Act)) for frames in nouns().values())


def test_inflects() -> None:
    assert forms("deny", None) == {"deny", "denies", "denied", "denying"}
    assert forms("urge", None) == {"urge", "urges", "urged", "urging"}
    assert forms("say", ["said"]) == {"say", "says", "said", "saying"}
    assert plural("accusation") == "accusations"
    assert plural("inquiry") == "inquiries"


def test_knows_several_hundred_words() -> None:
    lemmas = {entry.lemma for entries in verbs().values() for entry in entries}
    assert len(lemmas) + len(nouns()) > 300
