"""The reading of figures: quantities become drafts, each with its measure, whole and unit."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.loaders.annotations import Measure
from rashomon.loaders.figures.counted import Counted, counted, is_person, whole_before
from rashomon.loaders.figures.divisions import complements, holds_whole
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.exclusion import excluded, uncountable
from rashomon.loaders.figures.frames import Framed, framed
from rashomon.loaders.figures.governors import unreal
from rashomon.loaders.figures.lists import coordinated, divides_on, gapped, stands_alone
from rashomon.loaders.figures.measures import WEAK
from rashomon.loaders.figures.parts import whole_of
from rashomon.loaders.figures.quantities import Quantity, quantities
from rashomon.loaders.figures.rates import Rates
from rashomon.loaders.figures.restated import restated
from rashomon.loaders.figures.singles import TOLD, single
from rashomon.loaders.figures.syntax import acts
from rashomon.loaders.figures.tolls import Toll, toll
from rashomon.loaders.figures.topics import echo, given, topic, victims
from rashomon.loaders.figures.totals import summed
from rashomon.loaders.figures.unnumbered import singles, unnumbered
from rashomon.loaders.figures.words import Words


def drafts(words: Words) -> list[Draft]:
    """The figures of a text in order."""
    found: list[Draft] = []
    rates = Rates(words)
    for quantity in _candidates(words):
        phrase = counted(words, quantity)
        if not excluded(words, quantity, phrase):
            draft = _draft(words, quantity, phrase, found)
            if draft is not None:
                found.append(replace(draft, rate=rates.rate(quantity, phrase)))
    return restated(words, summed(words, _forward(words, found)))


def _forward(words: Words, found: Sequence[Draft]) -> list[Draft]:
    """The drafts with their wholes, where those come after: "8 of the 20 missiles"."""
    linked = list(found)
    for index, draft in enumerate(found[:-1]):
        if holds_whole(words, draft.counted, found[index + 1].quantity):
            _link(linked, index, index + 1)
    return linked


def _link(linked: list[Draft], index: int, whole: int) -> None:
    """Make draft `index`, and the members of the list that it ends, parts of `whole`."""
    member: int | None = index
    while member is not None and (member == index or linked[member].part_of is None):
        draft = linked[member]
        # "39 were rescued" is told, and no part of those who are missing.
        free = draft.measure == "Other" and (member == index or draft.frame == "count")
        measure = linked[whole].measure if free else draft.measure
        linked[member] = replace(draft, part_of=whole, measure=measure)
        member = draft.listed


def _candidates(words: Words) -> list[Quantity]:
    """Quantities with a number, and those without one that none of the first covers."""
    numbered = quantities(words)
    taken = {i for quantity in numbered for i in range(quantity.start, quantity.end)}
    others = [q for q in unnumbered(words) if q.start not in taken]
    taken |= {quantity.start for quantity in others}
    alone = [q for q in singles(words) if not {q.start, q.end} & taken]
    return sorted([*numbered, *others, *alone], key=lambda quantity: quantity.start)


def _draft(
    words: Words, quantity: Quantity, phrase: Counted, before: Sequence[Draft]
) -> Draft | None:
    if quantity.low == quantity.high == 1 and quantity.modifier is None:
        alone = single(words, quantity, phrase) or _last_one(words, quantity, phrase, before)
        if alone is None or not phrase.partitive:
            return alone
        return replace(alone, part_of=whole_of(words, quantity, phrase, before, alone.measure))
    own = framed(words, quantity, phrase)
    valueless = quantity.low is None and quantity.high is None
    if valueless and (unreal(words, quantity) or _of_things(words, phrase)):
        return None
    listed = coordinated(words, quantity, phrase, before)
    whole = whole_of(words, quantity, phrase, before, own[0] or _weak(words, phrase))
    if whole is None and listed is not None:
        whole = _shared_whole(before, listed, None if divides_on(words, quantity) else own[0])
    count = toll(words, quantity, phrase)
    measure, frame = _inherited(words, quantity, phrase, before, own, whole, listed, count)
    unit = phrase.head
    if unit is None:
        unit = count.unit if count and count.unit else _unit(words, quantity, before)
    if valueless and measure in {None, "Other"}:
        return None
    if measure is None and _no_count(words, quantity, phrase, unit):
        return None
    return Draft(quantity, phrase, measure or "Other", frame, unit, whole, listed)


def _last_one(
    words: Words, quantity: Quantity, phrase: Counted, before: Sequence[Draft]
) -> Draft | None:
    """A single person that ends a list: "48 pupils, two teachers and one driver"."""
    if words.lower[quantity.number] != "one" or not before:
        return None
    listed = coordinated(words, quantity, phrase, before)
    last = before[-1]
    person = phrase.head is None or is_person(words, phrase.head)
    if listed is None or last.measure not in TOLD or not person:
        return None
    return Draft(quantity, phrase, last.measure, "list", phrase.head, last.part_of, listed)


def _shared_whole(before: Sequence[Draft], listed: int, measure: Measure | None) -> int | None:
    """The whole of the member before, unless another thing is said of this one."""
    whole = before[listed].part_of
    same = {None, before[listed].measure, before[whole].measure if whole is not None else None}
    return whole if measure in same else None


def _inherited(
    words: Words,
    quantity: Quantity,
    phrase: Counted,
    before: Sequence[Draft],
    own: Framed,
    whole: int | None,
    listed: int | None,
    count: Toll | None,
) -> Framed:
    """The measure in the end: its own, else that of its whole, its list, or of the topic."""
    measure, frame = own
    again = echo(words, quantity, phrase, before)
    if again is not None and measure != "Other":
        return before[again].measure, "echo"
    if complements(words, quantity):
        if measure not in {None, "Other"}:
            return "Other", frame
        return topic(words, quantity, before) or _weak(words, phrase), "topic"
    if measure is None and whole is not None:
        measure, frame = _shared(words, phrase, before[whole]), "whole"
    named = _weak(words, phrase) or victims(words, quantity, phrase, before)
    if measure is None and named:
        return named, "weak"
    if measure is None and listed is not None:
        measure, frame = _shared(words, phrase, before[listed]), "list"
    unnamed = count is not None and count.unit is None
    if measure is None and (unnamed or given(words, quantity, phrase, before)):
        measure, frame = topic(words, quantity, before), "topic"
    weak = _weak(words, phrase)
    # Bodies are of the dead whatever became of them; hostages that were freed are none.
    if weak is not None and (measure is None or (measure, weak) == ("Other", "Killed")):
        return weak, "weak"
    if measure is None and phrase.head is None and gapped(words, quantity, before):
        measure, frame = before[-1].measure if before[-1].frame == "weak" else None, "list"
    return measure, frame if measure else "count"


def _unit(words: Words, quantity: Quantity, before: Sequence[Draft]) -> int | None:
    """The noun counted, where none follows the number: before it, or that of the list."""
    unit = whole_before(words, quantity)
    return before[-1].unit if unit is None and gapped(words, quantity, before) else unit


def _no_count(words: Words, quantity: Quantity, phrase: Counted, unit: int | None) -> bool:
    """Whether nothing is counted; a vague plural may stand alone: "thousands who fear for it"."""
    if phrase.head is None:
        return unit is None and not quantity.vague and not stands_alone(words, quantity)
    return uncountable(words, quantity, phrase)


def _of_things(words: Words, phrase: Counted) -> bool:
    return phrase.head is not None and not is_person(words, phrase.head)


def _shared(words: Words, phrase: Counted, other: Draft) -> Measure | None:
    """The measure of the whole or of the list before; things do not inherit that of persons."""
    person = phrase.head is None or is_person(words, phrase.head)
    return other.measure if person or other.measure == "Other" else None


def _weak(words: Words, phrase: Counted) -> Measure | None:
    if phrase.head is None or (weak := WEAK.get(words.lemma(phrase.head))) is None:
        return None
    # A body that does something is no corpse.
    return None if weak == "Killed" and acts(words, phrase.head) else weak
