"""How a bounded number is written: "≥ 2,571", "≤ 2,000", "12,000–20,000", "≈ 400"."""

from decimal import Decimal

Number = int | Decimal


def quantity(low: Number | None, high: Number | None, approximate: bool = False) -> str:
    """The bounds as a reader's notation, "?" where neither is asserted.

    `approximate` marks a number whose bounds are alike but which was given as about that much.
    """
    match low, high:
        case None, None:
            return "?"
        case None, _:
            return f"≤ {high:,}"
        case _, None:
            return f"≥ {low:,}"
        case _ if low != high:
            return f"{low:,}–{high:,}"
        case _:
            return f"≈ {low:,}" if approximate else f"{low:,}"
