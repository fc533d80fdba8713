"""TIMEX3 values of dates that nothing resolves: what is unknown stays open."""

from rashomon.loaders.times.expressions import (
    About,
    Expression,
    Holiday,
    Partial,
    Relative,
    Within,
)

UNSAID = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX-XX",
    "half": "XXXX-HX",
    "decade": "XXX",
    "century": "XX",
}


def unsaid(expression: Expression | None) -> str:
    """The TIMEX3 value of a date with what is unknown left open: XXXX-WXX-2, XXXX-12-28."""
    match expression:
        case Within(of) | About(of):
            value = unsaid(of)
        case Partial():
            value = _partial(expression)
        case Holiday(rule) if rule[2:3] == "-":
            value = f"XXXX-{rule}"
        case Relative(unit=unit):
            value = UNSAID.get(unit, "XXXX")
        case _:
            value = UNSAID["day"]
    return value


def _partial(expression: Partial) -> str:
    number = expression.number
    if expression.unit == "day":
        if expression.day is None:
            return f"XXXX-WXX-{expression.weekday}"
        return f"XXXX-{number:0>2}-{expression.day:02d}"
    if expression.unit in {"month", "season"}:
        return f"XXXX-{number:0>2}"
    return f"XXXX-{expression.unit[0].upper()}{number}"
