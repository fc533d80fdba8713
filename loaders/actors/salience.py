"""Salience: which entity a pronoun or description most likely means, after Lappin & Leass (1994).

Each mention adds weight by its grammatical role; weights halve from sentence to sentence. A pronoun
takes the entity of most weight that agrees in gender, number and kind.
"""

from collections.abc import Callable
from dataclasses import dataclass

from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon


@dataclass(slots=True)
class _Trace:
    entity: Entity
    weight: float
    sentence: int
    last: int


class Salience:
    """The entities in mind while a document is read from its start to its end."""

    def __init__(self, words: Words) -> None:
        """Nothing is in mind at the start of `words`."""
        self.words = words
        data = lexicon("actors_salience")
        self.weights: dict[str, float] = data["weights"]
        self.roles: dict[str, float] = data["roles"]
        self.fit: dict[str, dict[str, float]] = data["fit"]
        self.kept: int = data["limits"]["entities"]
        self.kept_on: int = data["limits"]["goes_on"]
        self.span: int = data["limits"]["sentences"]
        self._traces: dict[int, _Trace] = {}
        self._spoken: tuple[Entity, int] | None = None

    def see(self, entity: Entity, token: int, *, share: float = 1.0, spoke: bool = False) -> None:
        """Note a mention of an entity at a token; `spoke` where it is the source of speech.

        `share` of its weight counts: what is said inside a quotation is less in mind outside.
        """
        words, role = self.words, token
        while words.dep[role] == "appos" and words.head[role] < role:
            # "The mayor, Kim, left": Kim is the subject.
            role = words.head[role]
        weight = self.roles.get(words.dep[role], self.roles["other"]) + self.weights["mention"]
        weight *= share
        if words.title[token]:
            weight *= self.weights["headline"]
        if spoke:
            weight += self.weights["spoke"]
            self._spoken = entity, words.sentence[token]
        trace = self._traces.pop(id(entity), None)
        if trace is not None:
            weight += self._now(trace, token)
        # Most recent last, so that the oldest are forgotten.
        self._traces[id(entity)] = _Trace(entity, weight, words.sentence[token], token)
        if len(self._traces) > self.kept:
            del self._traces[next(iter(self._traces))]

    def _now(self, trace: _Trace, token: int) -> float:
        passed = self.words.sentence[token] - trace.sentence
        return trace.weight * self.weights["decay"] ** passed

    def ranked(
        self, token: int, fit: Callable[[Entity], float], *, distant: bool = False
    ) -> list[tuple[Entity, float]]:
        """The entities in mind that fit, the most salient first; `fit` gives 0 to 1.

        `distant` ones are those beyond the few sentences that a pronoun reaches.
        """
        found = []
        for trace in self._traces.values():
            if not distant and self.words.sentence[token] - trace.sentence > self.span:
                continue
            weight = self._now(trace, token) * fit(trace.entity)
            if weight > 0:
                found.append((trace.entity, weight, trace.last))
        found.sort(key=lambda item: (-item[1], -item[2]))
        return [(entity, weight) for entity, weight, _ in found]

    def spoken(self, token: int) -> Entity | None:
        """The body or state that spoke last, not long before: whose "the statement" is."""
        last, sentence = self._spoken or (None, 0)
        if last is None or last.kind == "Person":
            return None
        return last if self.words.sentence[token] - sentence <= self.span else None

    def pronoun(self, token: int, *, speaks: bool = False) -> Entity | None:
        """The entity that a pronoun of the third person stands for, None where it is open.

        Where the pronoun speaks, it is most likely who spoke last.
        """
        fits = self.fit.get(self.words.lower[token])
        if fits is None:
            return None
        last, sentence = self._spoken or (None, 0)
        near = self.words.sentence[token] - sentence <= self.kept_on

        def fit(entity: Entity) -> float:
            goes_on = speaks and near and entity is last
            return _fit(entity, fits) * (self.weights["goes_on"] if goes_on else 1.0)

        ranked = self.ranked(token, fit)
        if not ranked:
            return None
        if len(ranked) > 1 and ranked[1][1] > self.weights["clear"] * ranked[0][1]:
            return None
        return ranked[0][0]


def _fit(entity: Entity, fits: dict[str, float]) -> float:
    """How well an entity agrees with a pronoun: by its number, kind and gender."""
    if entity.plural:
        return fits.get("plural", 0.0)
    if entity.kind == "Person":
        return fits.get(f"person_{entity.gender or 'unknown'}", 0.0)
    return fits.get(entity.kind, 0.0)
