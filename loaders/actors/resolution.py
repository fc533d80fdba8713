"""Resolution: which entities the words mean that name a speaker."""

from rashomon.loaders.actors.chunks import words_of
from rashomon.loaders.actors.descriptions import Descriptions
from rashomon.loaders.actors.entities import Entity, by_token
from rashomon.loaders.actors.groups import Groups
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.salience import Salience
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

THIRD = {
    "he",
    "she",
    "it",
    "they",
    "him",
    "her",
    "them",
    "his",
    "its",
    "their",
    "himself",
    "herself",
}
# Words between a name and what it is.
CLOSE = 3
FIRST = {"i", "we", "me", "us", "my", "our", "myself", "ourselves", "mine", "ours"}
NOMINAL = {"NOUN", "PROPN", "PRON"}
RELATIVE = {"who", "which", "that", "whom", "whose"}
DEFINITE = {"the", "this", "that", "these", "those", "his", "her", "its", "their", "my", "our"}


class Resolution:
    """Reads a document from start to end and resolves the passages that name speakers."""

    def __init__(
        self, words: Words, entities: list[Entity], groups: Groups, home: Entity | None
    ) -> None:
        """`entities` grows by the unnamed sources that are met on the way."""
        self.words = words
        self.entities = entities
        self.groups = groups
        self.salience = Salience(words)
        self.descriptions = Descriptions(words, self.salience, home)
        self.holders = by_token(entities)
        self.offices = words_of("titles", "offices")
        self.apposed = words_of("actors_descriptions", "apposed")
        self.bodies = words_of("actors_descriptions", "bodies")
        self.quantities = words_of("actors_descriptions", "quantities")
        self.indefinite = words_of("actors_descriptions", "indefinite")
        self.speech = frozenset(lexicon("actors")["nouns"]["speech"])
        self.texts = frozenset(lexicon("groups")["texts"]["nouns"])

    def entities_of(self, start: int, end: int, *, create: bool = True) -> list[Entity]:
        """The entities that the tokens of a passage mean, conjuncts in their order.

        `create` makes new actors of unnamed sources.
        """
        root = self._root(start, end)
        heads = [root, *self._conjuncts(root, start, end)]
        found: list[Entity] = []
        for head in heads:
            entity = self._entity(head, (start, end), create=create)
            if entity is not None and not any(entity is other for other in found):
                found.append(entity)
        return found

    def _root(self, start: int, end: int) -> int:
        words = self.words
        while start + 1 < end and words.pos[start] in {"PUNCT", "ADP"}:
            start += 1
        root = words.root(start, end)
        if words.pos[root] in {
            "VERB",
            "AUX",
            "ADP",
            "ADV",
            "PUNCT",
            "CCONJ",
            "SCONJ",
            "ADJ",
            "NUM",
        }:
            inside = [
                i
                for i in words.children[root]
                if start <= i < end and words.dep[i] in {"nsubj", "pobj"}
            ]
            nouns = [i for i in range(start, end) if words.pos[i] in NOMINAL]
            own = words.pos[root] in {"ADJ", "NUM"} and not nouns
            root = root if own else (inside or nouns or [root])[0]
        return root

    def _conjuncts(self, head: int, start: int, end: int) -> list[int]:
        words, found, at = self.words, [], [head]
        while at:
            for child in words.children[at.pop()]:
                joined = words.dep[child] == "conj" and start <= child < end
                if joined and words.pos[child] in NOMINAL:
                    found.append(child)
                    at.append(child)
        return sorted(found)

    def _entity(self, head: int, span: tuple[int, int], *, create: bool) -> Entity | None:
        named = self._named(head, span)
        if named is not None:
            return named
        words = self.words
        lower = words.lower[head]
        if lower in THIRD:
            return self.salience.pronoun(head, speaks=True)
        if lower in RELATIVE and words.pos[head] in {"PRON", "DET", "SCONJ"}:
            return self._antecedent(head, create=create)
        if lower in FIRST or (words.pos[head] == "PRON" and lower not in self.indefinite):
            return None
        return self._described(head, span, create=create)

    def _named(self, head: int, span: tuple[int, int]) -> Entity | None:
        """The mention that the phrase is about, be the parse right or not."""
        holder = self.holders.get(head)
        inside = self._inside(span)
        people = [(e, m) for e, m in inside if e.kind == "Person" and e.named]
        if holder is not None and (holder[0].kind == "Person" or not people or holder[1].named):
            return holder[0]
        for entity, mention in people:
            if self._leads(mention, span) or self._ends(mention, span):
                return entity
        apposed = self._in_apposition(head, span) or self._beside(head, inside)
        return apposed or (holder[0] if holder is not None else None)

    def _inside(self, span: tuple[int, int]) -> list[tuple[Entity, Mention]]:
        """The mentions that lie wholly in a passage, in text order."""
        held = [self.holders[i] for i in range(*span) if i in self.holders]
        unique = {mention: entity for entity, mention in held}
        return [
            (entity, mention)
            for mention, entity in unique.items()
            if span[0] <= mention.start and mention.end <= span[1]
        ]

    def _in_apposition(self, head: int, span: tuple[int, int]) -> Entity | None:
        words = self.words
        if words.dep[head] == "appos" and words.head[head] < span[0]:
            other = self.holders.get(words.head[head])
            if other is not None and other[0].named and other[0].kind in {"Person", "Organization"}:
                return other[0]
        for child in words.children[head]:
            if words.dep[child] == "appos" and child in self.holders and child < span[1]:
                return self.holders[child][0]
        return None

    def _beside(self, head: int, inside: list[tuple[Entity, Mention]]) -> Entity | None:
        """A name with a word for what it is: "Tass news agency", "the newspaper Bild"."""
        words = self.words
        if words.lemma[head] not in self.apposed:
            return None
        for entity, mention in inside:
            if mention.start == head + 1:
                return entity
            between = words.lower[mention.end : head + 1]
            tied = {*between} & {"’s", "'s", "-", ",", "of"}
            if 0 < len(between) <= CLOSE and entity.kind != "Person" and not tied:
                return entity
        return None

    def _leads(self, mention: Mention, span: tuple[int, int]) -> bool:
        """Whether a name stands first, with nothing but titles before it."""
        words = self.words
        before = range(span[0], mention.start)
        after = words.text[mention.end] if mention.end < span[1] else ","
        return not list(before) and after in {",", "(", "—", "–", "who"}

    def _ends(self, mention: Mention, span: tuple[int, int]) -> bool:
        """Whether a name is what a title or a description before it comes down to."""
        words = self.words
        if mention.start == span[0]:
            return mention.end == span[1]
        last = mention.end == span[1] or words.text[mention.end] in {",", "("}
        before = mention.start - 1
        while before > span[0] and words.text[before] in {",", "“", '"'}:
            before -= 1
        joined = words.pos[before] in {"ADP", "CCONJ", "PART", "DET", "VERB", "SCONJ", "AUX"}
        return last and not joined and words.lower[before] not in {"’s", "'s", "and"}

    def _antecedent(self, pronoun: int, *, create: bool) -> Entity | None:
        """The noun that a relative clause belongs to."""
        words, verb = self.words, self.words.head[pronoun]
        for _ in range(3):
            if words.dep[verb] == "relcl":
                break
            verb = words.head[verb]
        noun = words.head[verb] if words.dep[verb] == "relcl" else pronoun - 1
        while noun > 0 and words.pos[noun] == "PUNCT":
            noun -= 1
        if noun < 0 or words.pos[noun] not in {"NOUN", "PROPN"}:
            return None
        while words.dep[noun] == "appos" and words.head[noun] < noun:
            noun = words.head[noun]
        start = min([i for i in words.children[noun] if i < noun] or [noun])
        return self._entity(noun, (start, noun + 1), create=create)

    def _described(self, head: int, span: tuple[int, int], *, create: bool) -> Entity | None:
        words, lemma = self.words, self.words.lemma[head]
        if lemma in self.speech or lemma in self.texts:
            owner = self._owner(head, span)
            if owner is not None or lemma not in self.texts:
                return owner
        if lemma in self.quantities or words.lower[head] in self.indefinite:
            inner = self._behind_of(head, span)
            if inner is not None:
                return self._entity(inner, (span[0], span[1]), create=create)
        if self._definite(head):
            entity = self.descriptions.entity(head)
            if entity is not None:
                return entity
        if not (can_speak(lemma) or can_speak(words.lower[head])):
            return self._doer(head) if words.pos[head] == "NOUN" else None
        return self._new(head, span) if create else None

    def _doer(self, head: int) -> Entity | None:
        """Whose deed it is that stands where a speaker should: "condemned the raid, calling"."""
        words, governor = self.words, self.words.head[head]
        if words.dep[head] == "pobj":
            governor = words.head[governor]
        if words.dep[head] not in {"dobj", "pobj"}:
            return None
        for child in words.children[governor]:
            if words.dep[child] == "nsubj" and child in self.holders:
                return self.holders[child][0]
        return None

    def _owner(self, head: int, span: tuple[int, int]) -> Entity | None:
        """Whose a claim or statement is: "Trump's claim", "the claim of the ministry"."""
        words = self.words
        for child in words.children[head]:
            if words.dep[child] in {"compound", "amod", "nmod"} and child in self.holders:
                return self.holders[child][0]
            if words.dep[child] == "poss" and words.lower[child] not in FIRST:
                return self._entity(child, (child, child + 1), create=True)
            makers = [child]
            if words.dep[child] == "acl":
                makers = [i for i in words.children[child] if words.dep[i] in {"agent", "prep"}]
            for maker in makers:
                if words.lower[maker] in {"of", "by", "from"}:
                    for noun in words.children[maker]:
                        if noun in self.holders:
                            return self.holders[noun][0]
        return None

    def _behind_of(self, head: int, span: tuple[int, int]) -> int | None:
        words = self.words
        for child in words.children[head]:
            if words.dep[child] == "prep" and words.lower[child] in {"of", "among"}:
                for noun in words.children[child]:
                    if words.dep[noun] == "pobj" and span[0] <= noun < span[1]:
                        return noun
        return None

    def _definite(self, head: int) -> bool:
        words = self.words
        determiners = [
            words.lower[i] for i in words.children[head] if words.dep[i] in {"det", "poss"}
        ]
        if determiners:
            return any(d in DEFINITE for d in determiners)
        singular = words.tag[head] in {"NN", "NNP"}
        return singular and head > 0 and words.lower[head - 1] == "the"

    def _new(self, head: int, span: tuple[int, int]) -> Entity | None:
        """A new actor for an unnamed source, named by the whole phrase."""
        words = self.words
        told = words.lower[head] in self.indefinite
        if not told and words.pos[head] not in {"NOUN", "PROPN", "ADJ"}:
            return None
        mention = self.groups.at(head)
        start = mention.start
        for child in words.children[head]:
            if (
                words.dep[child] == "poss"
                and child in self.holders
                and words.lemma[head] in self.bodies
            ):
                start = self.holders[child][1].start
        kind = mention.kind
        if words.lemma[head] in self.bodies and not mention.plural:
            kind = "Organization"
        elif words.lower[head] in {"some", "many", "others", "most", "several", "few"}:
            kind = "Group"
        mention = Mention(
            start,
            head + 1,
            head,
            kind,
            words.phrase(start, head + 1),
            mention.key,
            named=False,
            plural=kind == "Group",
        )
        same = self._same(mention, head)
        entity = same or Entity(
            kind, named=False, plural=kind == "Group", name=self._name(head, span)
        )
        entity.add(mention)
        if same is None:
            self.entities.append(entity)
        for token in range(start, head + 1):
            self.holders.setdefault(token, (entity, mention))
        return entity

    def _same(self, mention: Mention, head: int) -> Entity | None:
        """An earlier unnamed group of the same words: bare plurals stay one."""
        if mention.plural:
            for entity in self.entities:
                if (
                    not entity.named
                    and entity.plural
                    and any(m.key == mention.key for m in entity.mentions)
                ):
                    return entity
        return None

    def _name(self, head: int, span: tuple[int, int]) -> str:
        words = self.words
        start, end = span
        if not start <= head < end:
            start, end = head, head + 1
        while start < head and words.lower[start] in {"a", "an", "the", ",", "“", '"'}:
            start += 1
        while end - 1 > head and words.pos[end - 1] == "PUNCT":
            end -= 1
        return words.phrase(start, end)
