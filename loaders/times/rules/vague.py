"""Rules of references to no calendar time: "now", "recently", "the past", "today's world"."""

from rashomon.loaders.times.cascade import Cascade, Found
from rashomon.loaders.times.expressions import Expression, Vague
from rashomon.loaders.times.macros import MACROS

VAGUE = Cascade(MACROS)
rule = VAGUE.rule


@rule("REF", "REFERENCE (?!HYPHEN)", "THE PAST (?!LENGTH|UNIT|UNITS|MONTH|SEASON|WEEKDAY|NUM)")
def reference(found: Found) -> Expression | None:
    """As in "Now", "currently", "recently", "the future": what TimeML has no calendar value for."""
    return Vague(found.matched()[-1].value or "PAST_REF")


@rule("REF", "(?P<day>DAYNAME) (?=SUFFIX ERA)")
def age(found: Found) -> Expression | None:
    """As in "Today's world"."""
    return Vague("PRESENT_REF") if found["day"] == 0 else None
