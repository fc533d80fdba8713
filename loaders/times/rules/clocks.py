"""Rules of times of day: "5 p.m. EST Nov. 9", "Friday morning", "noon Saturday", "last night"."""

import re

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Clock, Expression, Length, Recurrence, Relative
from rashomon.loaders.times.macros import MACROS

CLOCKS = Cascade(MACROS)
rule = CLOCKS.rule
HALF_DAY = 12
MILITARY = re.compile(r"[012]\d[0-5]\d")
HOURS = Length(None, "hour")
# How many days from the one last spoken of.
TURNS = {"NEXT": 1, "FOLLOWING": 1, "SAME": 0, "PREVIOUS": -1, "BEFORE": -1, "AFTER": 1}


@rule(
    "HOUR",
    "APPROX? (?P<hour>DAYNUMBER|CLOCK|DECIMAL|COUNT) OCLOCK? (?P<meridiem>MERIDIEM)",
    "APPROX? (?P<hour>DAYNUMBER|CLOCK|COUNT) OCLOCK",
    "APPROX? (?P<hour>CLOCK) (?=ZONE|ON (?:DATE|DAY)|DATE|DAY)",
    "(?<=AT|BY|IN) APPROX? (?P<hour>CLOCK)",
    "(?<=DATE|DAY) (?P<hour>CLOCK)",
    "(?P<hour>HOURNAME)",
    "(?<!OPEN) (?P<military>NUMBER) (?=ZONE)",
    "(?P<hour>DAYNUMBER|CLOCK|COUNT) (?=IN THE (?P<part>DAYPART))",
)
def hour(found: Found) -> str | None:
    """A clock time as "HH:MM"; "7.30pm" and "noon" too."""
    word = found.word("hour") or found.word("military")
    assert word is not None
    if found.has("military") and not MILITARY.fullmatch(word.text):
        return None
    if word.kind == "HOURNAME":
        return str(word.value)
    text = word.text if word.kind != "COUNT" else str(int(word.value))
    if found.has("military"):
        text = f"{text[:2]}:{text[2:]}"
    hours, *rest = (int(part) for part in text.replace(".", ":").split(":"))
    minutes = rest[0] if rest else 0
    meridiem = found["meridiem"]
    if meridiem is not None:
        if not 1 <= hours <= HALF_DAY:
            return None
        hours = hours % HALF_DAY + meridiem
    elif found["part"] in {"AF", "EV"} and hours < HALF_DAY:
        hours += HALF_DAY
    if hours > 24 or minutes > 59:
        return None
    return f"{hours:02d}:{minutes:02d}"


@rule("SET", "(?P<set>SET) (?:AT)? HOUR (?:ZONE)?")
def recurring(found: Found) -> Recurrence:
    """As in "Every morning at 7am"."""
    recurrence: Recurrence = found["set"]
    return recurrence


@rule(
    "TIME",
    "THE? (?:EDGE|SMALL)? (?P<part>DAYPART) (?P<length>LENGTH) (?: (?:OF|ON) (?P<day>DATE|DAY) )?",
)
def part_hours(found: Found) -> Expression | None:
    """As in "The early morning hours", "the evening hours of Friday"."""
    return Clock(found["part"], found["day"]) if found["length"] == HOURS else None


ASIDE = "(?: OPEN (?:HOUR|CLOCK|NUMBER|YEAR) ZONE? CLOSE )?"


@rule(
    "TIME",
    "THE? SHARE? HYPHEN? (?P<part>DAYPART) (?:OF|ON)? (?P<day>DATE|DAY)",
    "(?P<share>SHARE)? HYPHEN? (?P<day>DATE|DAY) (?: SHARE)? (?P<part>DAYPART) (?!HYPHEN)",
)
def part_of_day(found: Found) -> Expression | None:
    """As in "Friday morning", "the morning of January 31", "late Friday night"."""
    word, part = found.word("part"), found["part"]
    assert word is not None
    if word.text.lower().endswith("s") or not _is_day(found["day"]):
        return None
    return Clock(part, found["day"])


def _modifies(found: Found) -> bool:
    """Whether a noun follows that the expression says the sort of."""
    after = found.after()
    return after is not None and after.tag_ in {"NN", "NNS", "JJ"}


def _is_day(expression: Expression) -> bool:
    return getattr(expression, "unit", "day") == "day"


@rule("TIME", "THE? (?P<share>EDGE|SMALL|LATER) (?P<length>LENGTH) OF (?P<day>DATE|DAY|TIME)")
def hours_of(found: Found) -> Expression | None:
    """As in "The early hours of Thursday", "the late hours of Sunday night"."""
    day, share = found["day"], found.word("share")
    if found["length"] != HOURS or not (isinstance(day, Clock) or _is_day(day)):
        return None
    late = share is not None and (share.kind == "LATER" or share.value == "late")
    return day if isinstance(day, Clock) else Clock("NI" if late else "MO", day)


@rule("TIME", "(?P<tonight>TONIGHT)", "OVERNIGHT (?: ON? (?P<day>DAY) )?")
def night(found: Found) -> Expression | None:
    """As in "Tonight", "overnight Thursday"; not in "an overnight curfew"."""
    if found.has("tonight"):
        return Clock("NI", Relative("day", 0))
    loose = found["day"] is None and _modifies(found)
    return None if loose else Clock("NI", found["day"] or Relative("night", 0))


@rule(
    "TIME",
    "SHARE? (?P<shift>THIS|THAT|LAST) (?P<part>DAYPART) (?!HYPHEN)",
    "(?:SHARE) HYPHEN? (?P<part>DAYPART)",
)
def deictic_part(found: Found) -> Expression | None:
    """As in "This morning", "last night", "mid-afternoon"."""
    part, shift = found["part"], found.word("shift")
    if "HYPHEN" in found.kinds() and _modifies(found):
        return None
    if shift is None:
        return Clock(part)
    if shift.kind == "LAST":
        return Clock(part, Relative("day", -1))
    return Clock(part, Relative("day", 0, "reference" if shift.kind == "THAT" else "issued"))


@rule(
    "TIME",
    f"(?P<hour>HOUR) (?P<zone>ZONE)? {ASIDE} COMMA? (?:ON)? (?P<day>DATE|DAY)",
    "(?P<day>DATE|DAY) COMMA? (?:AT)? (?P<hour>HOUR) (?P<zone>ZONE)?",
    "(?P<hour>HOUR) IN THE DAYPART (?:(?:ON)? (?P<day>DATE|DAY))?",
    "(?P<hour>HOUR) (?P<zone>ZONE)?",
)
def clock(found: Found) -> Expression | None:
    """As in "5 p.m. EST Nov. 9", "10 p.m. Wednesday", "noon Saturday", "4 in the morning"."""
    return Clock(found["hour"], found["day"])


@rule(
    "TIME",
    "THE SHARE? (?P<turn>NEXT|FOLLOWING|SAME|PREVIOUS) (?P<part>DAYPART)",
    "THE (?P<part>DAYPART) (?P<turn>BEFORE|AFTER) (?!THAT|THIS|THE|POSSESSIVE|AN)",
    "THE (?P<part>DAYPART) (?!OF|HYPHEN|BEFORE|AFTER)",
)
def the_part(found: Found) -> Expression | None:
    """As in "The next morning", "the night before", "in the morning"."""
    turn, part = found.word("turn"), found["part"]
    if turn is None:
        return Clock(part) if part != "NI" else None
    if found.matched()[-1] is turn and not found.ends_phrase():
        return None
    return Clock(part, Relative("day", TURNS.get(turn.kind, 1), "reference"))


@rule("TIME", "(?<=AT|BY|BEFORE|AFTER|IN|ON) (?P<part>PART)")
def bare_part(found: Found) -> Expression | None:
    """As in "Before dawn", "at nightfall"; not in "for afternoon tea"."""
    after = found.after()
    modifying = after is not None and after.tag_ in {"NN", "NNS", "JJ", "NNP"}
    return None if modifying else Clock(found["part"])


@rule("TIME", "(?P<first>TIME) (?=(?:AND|TO|HYPHEN|DASH) (?P<second>TIME))")
def from_hour(found: Found) -> Expression | None:
    """As in "Between [7 am] and 6 pm on Tuesday": of the day of the second."""
    first, second = found["first"], found["second"]
    if ":" not in first.time or first.on is not None or second.on is None:
        return None
    return Clock(first.time, second.on)


@rule("TIME", "(?P<hour>TIME) COMMA? (?:IN|ON)? (?P<part>TIME)")
def hour_of_part(found: Found) -> Expression | None:
    """As in "6 o'clock this afternoon", "8 p.m. Friday night"."""
    hour, part = found["hour"], found["part"]
    if hour.on is not None or ":" not in hour.time or ":" in part.time:
        return None
    hours, minutes = (int(number) for number in hour.time.split(":"))
    if part.time in {"AF", "EV"} and hours < HALF_DAY:
        hours += HALF_DAY
    return Clock(f"{hours:02d}:{minutes:02d}", part.on)
