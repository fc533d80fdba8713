"""Rules of sets of times: "every Tuesday", "twice a week", "daily", "on Saturdays"."""

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.durations import duration
from rashomon.loaders.times.expressions import Recurrence
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.rules.rates import amounts

SETS = Cascade(MACROS)
rule = SETS.rule


@rule("SET", "APPROX? FREQUENCY (?P<rate>RATE)", "(?P<often>LENGTH) (?P<rate>RATE)")
def frequency(found: Found) -> Recurrence | None:
    """As in "Twice a week", "24 hours a day"; what is so many a day is no set: "$12 an hour"."""
    often = found["often"]
    if often is not None and (often.amount is None or often.unit not in {"day", "hour"}):
        return None
    return Recurrence(duration(1.0, found["rate"]))


@rule(
    "SET",
    "(?:APPROX|FREQUENCY)? (?:EVERY) (?P<length>LENGTH)",
    "APPROX? (?P<other>BIWEEKLY) (?P<unit>UNIT)",
    "(?:APPROX|FREQUENCY)? EVERY (?P<unit>UNIT)",
)
def every(found: Found) -> Recurrence | None:
    """As in "Every two weeks", "every other day", "each year"."""
    length = found["length"]
    if length is not None:
        return Recurrence(duration(length.amount, length.unit))
    unit = found["unit"]
    if unit == "weekend":
        return Recurrence("XXXX-WXX-WE")
    return Recurrence(duration(2.0 if found.has("other") else 1.0, unit))


@rule(
    "SET",
    "(?:EVERY|BIWEEKLY) (?P<weekday>WEEKDAY) (?P<part>DAYPART)?",
    "(?P<weekday>WEEKDAY|WEEKDAYS) (?P<part>DAYPARTS)",
    "(?P<weekday>WEEKDAYS) (?P<part>DAYPART)?",
)
def weekdays(found: Found) -> Recurrence:
    """As in "Every Thursday", "Tuesday nights", "on Saturdays"."""
    part = f"T{found['part']}" if found.has("part") else ""
    return Recurrence(f"XXXX-WXX-{found['weekday']}{part}")


@rule("SET", "EVERY (?P<named>MONTH|SEASON|DAYPART)", "(?P<named>SEASONS)")
def named(found: Found) -> Recurrence:
    """As in "Each July", "every summer", "every evening"."""
    word = found.word("named")
    assert word is not None
    if word.kind == "MONTH":
        return Recurrence(f"XXXX-{word.value:02d}")
    return Recurrence(
        f"XXXX-XX-XXT{word.value}" if word.kind in {"PART", "NIGHT"} else f"XXXX-{word.value}"
    )


@rule("SET", "EVERY WEEKDAYNAME (?:DAYPART)?", "SETNAME")
def weekday_set(found: Found) -> Recurrence:
    """As in "Every weekday morning", "on weekends"."""
    return Recurrence(found.matched()[0].value or "XXXX-WXX-WD")


@rule("SET", "FREQUENCY? (?P<adverb>SETADVERB) (?!HYPHEN)")
def adverb(found: Found) -> Recurrence | None:
    """As in "Daily", "annually"; not in "the Daily Mail", nor in "10,000 units annually"."""
    before, after, word = found.before(), found.after(), found.word("adverb")
    assert word is not None
    capital = word.text[0].isupper()
    named = after is not None and after.text[:1].isupper()
    if named and (capital or word.text.lower() == "daily"):
        return None
    often = word is not found.matched()[0]
    amount = not often and before is not None and amounts(before)
    if word.text.lower().endswith("lly") and amount:
        return None
    return Recurrence(word.value)
