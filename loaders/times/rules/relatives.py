"""Rules of days and units that stand in relation to the anchor: "last week", "the day before"."""

from dataclasses import replace

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Base, Expression, Length, Partial, Relative, Within
from rashomon.loaders.times.macros import MACROS

RELATIVES = Cascade(MACROS)
rule = RELATIVES.rule
# What each class of adjective counts, and from where; a "the" before "next" makes it narrative.
SHIFTS: dict[str, tuple[int, Base]] = {
    "LAST": (-1, "issued"),
    "PAST": (-1, "issued"),
    "PREVIOUS": (-1, "reference"),
    "THIS": (0, "issued"),
    "CURRENT": (0, "issued"),
    "LATEST": (-1, "issued"),
    "THAT": (0, "reference"),
    "SAME": (0, "reference"),
    "NEXT": (1, "issued"),
    "COMING": (1, "issued"),
    "FOLLOWING": (1, "reference"),
}
SHIFT = "LAST|PAST|PREVIOUS|THIS|CURRENT|LATEST|THAT|SAME|NEXT|COMING|FOLLOWING"
# A determiner before such an adjective, not "this" as the adjective itself.
BEFORE = f"(?:(?:THE|THIS|THAT|POSSESSIVE) (?={SHIFT}))?"


def shifted(found: Found) -> tuple[int, Base]:
    """How many units from where the adjective of the match points."""
    word = found.word("shift")
    assert word is not None
    count, base = SHIFTS[word.kind]
    first = found.matched()[0].kind
    if word.kind == "NEXT" and first == "THE":
        base = "reference"
    return count, base


@rule("DAY", "DAYNAME")
def day_name(found: Found) -> Expression:
    """As in "Today", "yesterday", "tomorrow"."""
    return Relative("day", found.matched()[0].value)


@rule("DAY", "THE? UNIT (?P<side>BEFORE|AFTER) (?P<day>DAY|LAST (?P<weekday>WEEKDAY))")
def day_before(found: Found) -> Expression | None:
    """As in "The day before yesterday", "day before last Tuesday"."""
    side = found.word("side")
    offset = -1 if side and side.kind == "BEFORE" else 1
    if found["weekday"]:
        return Partial("day", weekday=(found["weekday"] + offset - 1) % 7 + 1, direction=-1)
    day = found["day"]
    return replace(day, count=day.count + offset) if isinstance(day, Relative) else None


@rule("DATE", "THE? (?P<unit>UNIT) (?P<side>BEFORE|AFTER) (?P<turn>LAST|NEXT)")
def before_last(found: Found) -> Expression:
    """As in "The week before last"."""
    turn = found.word("turn")
    return Relative(found["unit"], -2 if turn and turn.kind == "LAST" else 2)


@rule("DATE", "THE (?P<unit>UNIT) (?P<side>BEFORE|AFTER) (?!THAT|THIS|THE|POSSESSIVE|AN)")
def unit_before(found: Found) -> Expression | None:
    """As in "The day before", "the year after": counted from the time last spoken of."""
    side = found.word("side")
    assert side is not None
    if found["unit"] in {"hour", "minute", "second"} or not found.ends_phrase():
        return None
    return Relative(found["unit"], -1 if side.kind == "BEFORE" else 1, "reference")


@rule(
    "DATE",
    f"{BEFORE} (?:FISCAL)? (?P<shift>{SHIFT}) (?:FISCAL|ACADEMIC)? (?P<unit>UNIT) "
    "(?!HYPHEN|PERIOD|OF (?:THE)? (?:MONTH|DATE))",
)
def unit(found: Found) -> Expression | None:
    """As in "Last week", "this year", "the following month", "that day"."""
    count, base = shifted(found)
    word = found.words[found.match.start()]
    kind = found["unit"]
    start = found.match.end()
    part = found.words[start].kind == "OF" if start < len(found.words) else False
    if part and word.kind in {"THE", "POSSESSIVE"} and count:
        return None  # "The last day of school".
    if kind == "night" or kind in {"hour", "minute", "fortnight", "millennium"}:
        return None
    pointed = word.kind == "THAT" and found.word("shift") is word
    if pointed and kind not in {"day", "year", "month", "week", "quarter", "weekend"}:
        return None
    # "The next decade" begins now; "the next year" is a year of the calendar.
    if kind in {"decade", "century"} and "NEXT" in found.kinds() and word.kind == "THE":
        return Length(1.0, kind, 1)
    relative = Relative(kind, count, base)
    start = found.match.start()
    told = start and found.words[start - 1].kind == "SOFAR" and count == 0
    return Within(relative, "past") if told else relative


@rule("DATE", f"{BEFORE} (?P<shift>{SHIFT}) (?: COMING|PAST)? (?P<weekday>WEEKDAY)")
def weekday(found: Found) -> Expression:
    """As in "Last Friday", "this coming Sunday", "the following Monday"."""
    count, base = shifted(found)
    direction = count if count or base == "issued" else 0
    kinds = found.kinds()
    if "THIS" in kinds:
        direction = -1 if "PAST" in kinds else 1 if "COMING" in kinds else 0
    return Partial("day", weekday=found["weekday"], direction=direction, base=base)


@rule("DAY", "(?P<weekday>WEEKDAY) (?!HYPHEN)")
def bare_weekday(found: Found) -> Expression | None:
    """As in "Tuesday"."""
    return Partial("day", weekday=found["weekday"])
