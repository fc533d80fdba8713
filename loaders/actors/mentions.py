"""Mentions: the places in the text where an actor is named or described."""

from dataclasses import dataclass, field, replace

from rashomon.loaders.annotations import ActorKind


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `start` to `end` (exclusive) that name or describe one actor.

    `key` is what clusters mentions that are not told by their names: a state's code, a class of
    group. `roles` are the titles and appositions found beside it; `gender` is "m", "f" or None;
    `plural` tells groups from one person or body.
    """

    start: int
    end: int
    head: int
    kind: ActorKind
    text: str
    key: str | None = None
    country: str | None = None
    named: bool = True
    plural: bool = False
    gender: str | None = None
    roles: tuple[str, ...] = field(default=())

    def moved(self, start: int, end: int, head: int) -> "Mention":
        """The same name at another place, without what stood beside it there."""
        return replace(self, start=start, end=end, head=head, roles=())
