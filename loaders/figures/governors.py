"""The measure that words before a figure give it: "killing 12", "the deaths of 12"."""

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, is_person
from rashomon.loaders.figures.measures import BEFORE, NOUNS, STATES, VERBS, Phrase
from rashomon.loaders.figures.quantities import Quantity, bare_start
from rashomon.loaders.figures.words import Words
from rashomon.loaders.lexicon import lexicon

BE = frozenset(lexicon("figures")["clause"]["be"])
# Words of a list between its verb and its last member.
LIST = 14
# After a noun phrase, these make it the subject of a clause of its own.
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
# They add to what a verb has befallen, be it active or passive: "was held, as well as 12 others".
ALONG = frozenset({("along", "with"), ("together", "with"), ("well", "as")})
AIMS = frozenset({"to", "at", "for", "not"})


def governor_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the verb or noun directly before the quantity."""
    i = bare_start(words, quantity) - 1
    if words.lower[i] in {"the", "these", "those", "all"} and words.at(i - 1) == "of":
        i -= 1
    if i < words.first[quantity.number]:
        return None
    for phrase in BEFORE.get(words.lower[i], ()):
        if _ends_with(words, i, phrase) and (phrase.rest or _of_persons(words, counted)):
            return phrase.measure
    if words.lower[i] == ":" and words.at(i - 1) in STATES:
        return STATES[words.at(i - 1)]
    if words.lower[i] == "of" and (noun := noun_at(words, i - 1)):
        return noun
    return _verb_measure(words, i, counted)


def _verb_measure(words: Words, i: int, counted: Counted) -> Measure | None:
    """The measure of active verb `i` that has the figure as its object."""
    verb = VERBS.get(words.lower[i])
    if verb is None or not verb.patient or words.at(i - 1) in BE:
        return None
    if verb.impersonal and i > words.first[i] and is_person(words, i - 1):
        return None
    if verb.resultative and _fatal(words, counted.end):
        return "Killed"
    if verb.resultative and words.at(counted.end) in STATES:
        return None
    return verb.measure if not verb.persons or _of_persons(words, counted) else None


def _fatal(words: Words, end: int) -> bool:
    """Whether "dead" or "to death" closes the objects: "shot a policeman and two guards dead"."""
    for i in range(end, min(end + LIST, words.past[end - 1])):
        if words.lower[i] == "dead" or (words.lower[i] == "death" and words.at(i - 1) == "to"):
            return True
        if words.tag[i].startswith("VB") or words.lower[i] in {";", ":", "."}:
            return False
    return False


def unreal(words: Words, quantity: Quantity) -> bool:
    """Whether the verb before the quantity only names an aim: "an operation to arrest a leader"."""
    i = quantity.start - 1
    return words.at(i - 1) in AIMS and words.tag_at(i) != "VBG"


def list_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the verb before a list that the quantity ends: "killed a guard and 12 men"."""
    i = quantity.start - 1
    along = tuple(words.lower[max(i - 1, 0) : i + 1]) in ALONG
    if (words.at(i) not in {"and", "or"} and not along) or words.tag_at(counted.end) in FINITE:
        return None
    for j in range(i - 1 - along, max(words.first[i], i - LIST) - 1, -1):
        verb = VERBS.get(words.lower[j])
        if verb is not None and words.tag[j].startswith("VB") and verb.patient:
            if words.at(j + 1) in {"and", "or", ","} and not along:
                return None
            plain = not verb.persons or _of_persons(words, counted)
            passive = words.at(j - 1) in BE and not along
            return verb.measure if plain and not passive else None
        if words.tag[j] == "MD" or (words.tag[j].startswith("VB") and not _attribute(words, j)):
            return None
    return None


def _attribute(words: Words, j: int) -> bool:
    """Whether a participle stands before its noun: "the targeted man"."""
    opened = words.tag_at(j - 1) in {"DT", "JJ", "PRP$", "CD"}
    return opened and words.tag_at(j + 1).startswith(("NN", "JJ"))


def noun_measure(words: Words, quantity: Quantity, counted: Counted) -> Measure | None:
    """The measure of the noun phrase itself: "12 deaths", "12 wounded soldiers"."""
    if counted.head is None:
        return None
    inside = (_premodifier(words, i) for i in range(quantity.end, counted.head))
    return noun_at(words, counted.head) or next((m for m in inside if m is not None), None)


def _premodifier(words: Words, i: int) -> Measure | None:
    """The measure of a word before the noun: "12 wounded soldiers", "400 striking dockers"."""
    verb = VERBS.get(words.lower[i])
    doing = verb is not None and not verb.patient and words.lower[i].endswith("ing")
    return verb.measure if verb is not None and doing else STATES.get(words.lower[i])


def noun_at(words: Words, i: int) -> Measure | None:
    """The measure of noun `i` itself: "deaths", "arrest"."""
    word = words.at(i)
    if word in NOUNS:
        return NOUNS[word]
    return NOUNS.get(words.tokens[i].lemma_.lower()) if words.tag_at(i) == "NNS" else None


def _of_persons(words: Words, counted: Counted) -> bool:
    return counted.head is None or is_person(words, counted.head)


def _ends_with(words: Words, i: int, phrase: Phrase) -> bool:
    size = len(phrase.rest)
    return i >= size and tuple(words.lower[i - size : i]) == phrase.rest
