"""Rules of what lies away from a point or within a period: "two weeks ago", "mid-September"."""

from dataclasses import replace

from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import (
    About,
    Base,
    Expression,
    Length,
    Offset,
    Partial,
    Relative,
    Share,
    Vague,
    Within,
)
from rashomon.loaders.times.macros import MACROS
from rashomon.loaders.times.tokens import around

DISTANCES = Cascade(MACROS)
rule = DISTANCES.rule
# How many words before an apposition's comma are looked at.
APPOSED = 16


@rule("DATE", "(?P<length>LENGTH) (?:(?P<ago>AGO)|FROM) (?P<day>DAY)")
def day_offset(found: Found) -> Expression | None:
    """As in "A year ago today", "two weeks ago Tuesday", "three weeks from Monday"."""
    length, day = found["length"], found["day"]
    if length.amount is None or length.amount != int(length.amount):
        return None
    if length.unit not in {"day", "week", "month", "year"}:
        return None
    side = -1 if found.has("ago") else 1
    if isinstance(day, Partial):
        day = replace(day, direction=side)
    return Offset(length.unit, side * int(length.amount), day)


@rule(
    "DATE",
    "APPROX? (?P<length>LENGTH) SO? "
    "(?P<side>AGO|EARLIER|LATER|FROMNOW|(?:BEFORE|AFTER)(?!THAT|THIS|THE|POSSESSIVE|AN))",
)
def away(found: Found) -> Expression | None:
    """As in "Two weeks ago", "a year earlier", "three days later"."""
    length = found["length"]
    side = found.word("side")
    assert side is not None
    if side.kind in {"BEFORE", "AFTER"} and not found.ends_phrase():
        return None
    back = side.kind in {"AGO", "EARLIER", "BEFORE"}
    base: Base = "issued" if side.kind in {"AGO", "FROMNOW"} else "reference"
    if length.amount is None:
        named = {"AGO": "PAST_REF", "FROMNOW": "FUTURE_REF"}.get(side.kind)
        return Vague(named) if named else None
    relative = counted(length, -1 if back else 1, base)
    if length == Length(1.0, "year") and (side.kind == "EARLIER" or _compared(found)):
        relative = Relative("year", -1, "reference" if side.kind == "EARLIER" else "issued", True)
    rough = any(w.kind == "SO" or (w.kind == "LENGTH" and _rough(w.text)) for w in found.matched())
    return About(relative) if rough and relative else relative


def _compared(found: Found) -> bool:
    """Whether a figure is set against another: "from $2 million a year ago"."""
    before = found.before()
    if before is None:
        return False
    words = lexicon("times")["comparing"]
    if before.lower_ in words["direct"] or before.like_num or before.tag_ in {"CD", "$"}:
        return True
    # "Compared with a loss of $3 million, or 20 cents a share, a year ago."
    told = (token for token in around(before, APPOSED) if token.i < before.i)
    return before.text == "," and any(token.lower_ in words["apposed"] for token in told)


def _rough(text: str) -> bool:
    return text.split()[0].lower() in {"about", "around", "nearly", "almost", "roughly", "some"}


def counted(length: Length, side: int, base: Base) -> Expression | None:
    """A whole number of units away from the anchor; halves in the next finer unit."""
    assert length.amount is not None
    amount, kind = length.amount, length.unit
    if amount != int(amount):
        finer = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100)}
        if kind not in finer:
            return None
        kind, factor = finer[kind]
        amount = round(amount * factor)
    if kind in {"hour", "minute", "second", "millennium"} or amount > 10_000:
        return None
    if kind == "decade":
        kind, amount = "year", 10 * amount
    if kind == "century":
        kind, amount = "year", 100 * amount
    return Relative(kind, side * round(amount), base)


@rule(
    "DATE",
    "THE? (?P<share>SHARE) HYPHEN? (?P<of>DATE|DAY)",
    "(?P<share>EARLIER|LATER) IN (?P<of>DATE|DAY)",
    "(?P<share>SHARE) IN? (?P<determiner>THE|THAT) (?P<unit>UNIT)",
)
def share(found: Found) -> Expression | None:
    """As in "Early next year", "mid-September", "the end of the year", "late 1989"."""
    word = found.word("share")
    assert word is not None
    named: dict[str, Share] = {"EARLIER": "past", "LATER": "ahead"}
    part: Share = named.get(word.kind) or word.value
    of: Expression
    if found.has("unit"):
        kind = found["unit"]
        if kind not in {"day", "week", "month", "quarter", "year", "decade", "century", "weekend"}:
            return None
        determiner = found.word("determiner")
        that = determiner is not None and determiner.kind == "THAT"
        of = Relative(kind, 0, "reference" if that or kind == "day" else "issued")
    else:
        of = found["of"]
    return Within(of, part)
