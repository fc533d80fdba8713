"""The cast: every actor of a document that has a name or is a group, before speech is resolved."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rashomon.loaders.actors.bodies import Bodies
from rashomon.loaders.actors.countries import Naming
from rashomon.loaders.actors.cutting import words_of
from rashomon.loaders.actors.datelines import datelines
from rashomon.loaders.actors.describing import Describing
from rashomon.loaders.actors.entities import Entity
from rashomon.loaders.actors.groups import Groups
from rashomon.loaders.actors.kinds import known
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.names import Names
from rashomon.loaders.actors.namings import namings
from rashomon.loaders.actors.people import People
from rashomon.loaders.actors.phrases import Phrases
from rashomon.loaders.actors.sites import Site, sites
from rashomon.loaders.actors.standins import stand_ins
from rashomon.loaders.actors.states import States
from rashomon.loaders.actors.titles import Roles
from rashomon.loaders.actors.words import Words
from rashomon.loaders.annotations import ActorKind, Passage
from rashomon.loaders.lexicon import lexicon


class Cast:
    """Collects the mentions of one document and clusters them to entities."""

    def __init__(
        self, words: Words, countries: Phrases[Naming], listed: Phrases[ActorKind]
    ) -> None:
        """Read `words` with the names of countries and the other names known beforehand."""
        self.words = words
        self.locative = frozenset(lexicon("actors")["locative"])
        self.sources = _tokens(words, _sources(words))
        places = datelines(words)
        found = [site for site in sites(words, countries) if site.start not in places]
        states = {i for site in found for i in range(site.start, site.end)}
        seats = {site.start for site in found if site.naming.form == "seat"}
        self.called = namings(words)
        called = frozenset(self.called.values())
        names = Names(words, listed, self.sources, states, seats, called, places).find()
        held = {i for m in names if m.kind != "Person" for i in range(m.start, m.end)}
        self.phrases = Describing(words, countries)
        groups = Groups(words, self.phrases, held - states)
        others = [*names, *groups.find(), *self._short(names)]
        mentions = _disjoint([*States(words, self.sources).find(found), *others])
        self.entities = self._cluster(stand_ins(words, mentions))
        self.home = self._home(found)
        self._governments()
        Roles(words, self.entities).add()

    def _short(self, names: list[Mention]) -> Iterator[Mention]:
        """Bodies by the one word of their names that is theirs alone: "the observatory"."""
        words, short = self.words, words_of("names", "short")
        told = {words.lemma[i]: m for m in names for i in range(m.start, m.end)}
        for i, lemma in enumerate(words.lemma):
            if lemma in short and lemma in told and told[lemma].kind == "Organization":
                yield Mention(i, i + 1, i, "Organization", words.text[i].capitalize())

    def _cluster(self, mentions: list[Mention]) -> list[Entity]:
        people = People(m for m in mentions if m.kind == "Person" and m.key is None)
        bodies = Bodies(self.words, [m for m in mentions if m.kind != "Person" and m.key is None])
        keyed: dict[str, Entity] = {}
        for mention in mentions:
            if mention.key is not None:
                entity = keyed.get(mention.key)
                if entity is None:
                    entity = Entity(mention.kind, named=mention.named, plural=mention.plural)
                    keyed[mention.key] = entity
                entity.add(mention)
        acting = [
            entity
            for entity in [*bodies.entities, *keyed.values()]
            if entity.kind != "Organization" or self._acts(entity)
        ]
        return [*people.entities, *acting]

    def _acts(self, entity: Entity) -> bool:
        """Whether a body stands at least once where it can act, not only before another noun."""
        facility = any(self._names_facility(mention) for mention in entity.mentions)
        return any(
            mention.text in known() or self._free(mention, facility=facility)
            for mention in entity.mentions
        )

    def _free(self, mention: Mention, *, facility: bool) -> bool:
        """Whether it acts there: a building as much as a body only where it speaks or does."""
        words = self.words
        head = words.root(mention.start, mention.end)
        governor = words.head[head]
        if words.dep[head] in {"compound", "amod", "nmod"}:
            after = {words.lemma[i] for i in (governor, mention.end) if i < len(words)}
            return bool(after & words_of("actors_descriptions", "apposed", "belonging"))
        if any(i in self.sources for i in range(mention.start, mention.end)):
            return True
        inside = words.dep[head] == "pobj" and words.lower[governor] in self.locative
        return not inside and (not facility or words.dep[head] == "nsubj" or self._led(head))

    def _names_facility(self, mention: Mention) -> bool:
        lemmas = self.words.lemma[mention.start : mention.end]
        return not words_of("names", "facilities").isdisjoint(lemmas)

    def _led(self, head: int) -> bool:
        """Whether it is told as a body that somebody leads: "the director of the X Center"."""
        words, link = self.words, self.words.head[head]
        leads = words.lemma[words.head[link]] in words_of("actors_descriptions", "belonging")
        return words.dep[head] == "pobj" and words.lower[link] in {"of", "for", "at"} and leads

    def _home(self, found: Iterable[Site]) -> str | None:
        """The country that the document speaks of most."""
        counted = Counter(site.naming.country for site in found)
        return counted.most_common(1)[0][0] if counted else None

    def _governments(self) -> None:
        """ "The government" is the home state: a mention where it acts or the state has no name."""
        if self.home is None:
            return
        entity = self.state(self.home)
        named = entity is not None
        entity = entity or Entity("State", country=self.home, named=False)
        data = lexicon("groups")["government"]
        bare, called = frozenset(data["bare"]), frozenset(data["called"])
        words = self.words
        taken = {i for e in self.entities for m in e.mentions for i in range(m.start, m.end)}
        # "The government blamed Chad" is another one's.
        heads = {mention.head for mention in entity.mentions}
        for i, lemma in enumerate(words.lemma):
            if lemma not in bare or i in taken or not self._alone(i):
                continue
            acts = words.dep[i] in {"nsubj", "agent"} and lemma in called
            if not named or (acts and heads.isdisjoint(words.children[words.head[i]])):
                entity.add(Mention(i, i + 1, i, "State", words.text[i], country=self.home))
        if entity.mentions and not named:
            self.entities.append(entity)

    def _alone(self, i: int) -> bool:
        """Whether "the government" stands for itself, not before another noun or a hyphen."""
        words = self.words
        modifies = words.dep[i] in {"compound", "amod", "nmod"}
        listed = any(words.dep[child] == "cc" for child in words.children[i])
        tied = i + 1 < len(words) and words.text[i + 1] == "-"
        after_article = i > 0 and words.lower[i - 1] in {"the", "and"}
        return words.tag[i] == "NN" and after_article and not tied and (listed or not modifies)

    def state(self, country: str | None) -> Entity | None:
        """The state of a country among the entities."""
        for entity in self.entities:
            if entity.kind == "State" and entity.country == country:
                return entity
        return None


def _sources(words: Words) -> list[Passage]:
    doc = words.doc
    passages = [s.source for s in doc._.statements] + [f.source for f in doc._.figures]
    return [passage for passage in passages if passage is not None]


def _tokens(words: Words, passages: Iterable[Passage]) -> frozenset[int]:
    return frozenset(i for passage in passages for i in range(*words.span(passage)))


def _disjoint(mentions: list[Mention]) -> list[Mention]:
    """Of overlapping mentions the longest, in text order."""
    taken: set[int] = set()
    kept = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.named is False, m.start)):
        span = range(mention.start, mention.end)
        if not taken.intersection(span):
            taken.update(span)
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)
