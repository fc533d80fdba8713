"""The words that give a figure its measure, as tables made from the lexicon of measures."""

from collections import defaultdict
from dataclasses import dataclass, field

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.verbs import Form, forms
from rashomon.loaders.lexicon import lexicon

MEASURES: tuple[Measure, ...] = (
    "Killed", "Injured", "Detained", "Executed", "Missing", "Displaced", "Attending",
    "Other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form with its measure: who is counted is its `patient` or else its subject.

    `persons` marks verbs that count only where the thing counted is a person, `impersonal` those
    that count only where what does it is none, `resultative` those whose object may be said to die
    of it: "shot 12 men dead".
    """

    measure: Measure
    form: Form
    patient: bool
    persons: bool = False
    impersonal: bool = False
    resultative: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase with its measure; in `rest`, "*" stands for any one word.

    `form` is that of its first word where that is a verb, which has the figure as its `patient`
    or else as its subject.
    """

    measure: Measure
    rest: tuple[str, ...]
    form: Form | None = None
    patient: bool = False


Phrases = dict[str, list[Phrase]]


@dataclass(slots=True)
class Tables:
    """Everything by the word that it is found by: phrases before a figure by their last word."""

    verbs: dict[str, Verb] = field(default_factory=dict)
    after: Phrases = field(default_factory=lambda: defaultdict(list))
    before: Phrases = field(default_factory=lambda: defaultdict(list))
    states: dict[str, Measure] = field(default_factory=dict)
    nouns: dict[str, Measure] = field(default_factory=dict)
    weak: dict[str, Measure] = field(default_factory=dict)


def _tables() -> Tables:
    tables = Tables()
    for measure in MEASURES:
        entry = lexicon("measures")[measure]
        for kind in ("patient", "subject", *PERSONAL):
            for base in entry.get(kind, ()):
                for word, form in forms(base).items():
                    flags = {flag: kind == flag for flag in PERSONAL[1:]}
                    verb = Verb(measure, form, kind != "subject", kind in PERSONAL, **flags)
                    tables.verbs.setdefault(word, verb)
        for text in entry["after"]:
            _add_phrase(tables.after, measure, text.split(), patient=False)
        for text in entry["passive"]:
            _add_phrase(tables.after, measure, text.split(), patient=True)
        for text in entry["before"]:
            _add_phrase_before(tables.before, measure, text.split())
        tables.states |= dict.fromkeys(entry["states"], measure)
        tables.nouns |= dict.fromkeys(entry["nouns"], measure)
        tables.weak |= dict.fromkeys(entry["weak"], measure)
    for phrases in (*tables.after.values(), *tables.before.values()):
        phrases.sort(key=lambda phrase: -len(phrase.rest))
    return tables


def _add_phrase(table: Phrases, measure: Measure, parts: list[str], *, patient: bool) -> None:
    first, rest = parts[0], tuple(parts[1:])
    if first in PREPOSITIONS:
        table[first].append(Phrase(measure, rest))
        return
    for word, form in forms(first).items():
        table[word].append(Phrase(measure, rest, form, patient))


def _add_phrase_before(table: Phrases, measure: Measure, parts: list[str]) -> None:
    """Index by the last word; a phrase whose first word is a noun has no forms but its own."""
    firsts = {parts[0]: None, **forms(parts[0])}
    for word, form in firsts.items():
        phrase = (word, *parts[1:])
        table[phrase[-1]].append(Phrase(measure, phrase[:-1], form))


# Kinds of verbs that count persons only.
PERSONAL = ("persons", "impersonal", "resultative")
# fmt: off
PREPOSITIONS = frozenset(
    {
        "in", "on", "under", "behind", "into", "for", "still", "unaccounted", "among", "amongst",
        "at", "from", "out", "with", "buried", "as",
    }
)
# fmt: on
TABLES = _tables()
VERBS, AFTER, BEFORE = TABLES.verbs, TABLES.after, TABLES.before
STATES, NOUNS, WEAK = TABLES.states, TABLES.nouns, TABLES.weak
_ATTENDING = lexicon("measures")["Attending"]
CROWDS, GATHERINGS = frozenset(_ATTENDING["crowds"]), frozenset(_ATTENDING["gatherings"])
STAGING = {word: form for base in _ATTENDING["staging"] for word, form in forms(base).items()}
