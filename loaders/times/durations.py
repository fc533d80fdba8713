"""TIMEX3 values of durations."""

LETTERS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "night": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
CLOCKED = {"second", "minute", "hour"}
# In the units that ISO 8601 has: two decades are twenty years.
MULTIPLES = {
    "decade": (10, "year"),
    "century": (100, "year"),
    "millennium": (1000, "year"),
    "fortnight": (2, "week"),
}
# A broken amount is carried on in the next finer unit.
FINER = {
    "year": (12, "month"),
    "day": (24, "hour"),
    "hour": (60, "minute"),
    "minute": (60, "second"),
}


def duration(amount: float | None, unit: str) -> str:
    """The ISO 8601 duration of `amount` units, PX where the amount is vague ("PXY")."""
    if amount is not None and unit in MULTIPLES:
        factor, unit = MULTIPLES[unit]
        amount *= factor
    prefix = "PT" if unit in CLOCKED else "P"
    if amount is None:
        return f"{prefix}X{LETTERS.get(unit, 'D')}"
    whole = int(amount)
    rest = amount - whole
    if rest and unit in FINER:
        factor, finer = FINER[unit]
        part = f"{round(rest * factor)}{LETTERS[finer]}"
        if finer in CLOCKED and prefix == "P":
            part = f"T{part}"
        return prefix + (f"{whole}{LETTERS[unit]}" if whole else "") + part
    return f"{prefix}{amount:g}{LETTERS[unit]}"
