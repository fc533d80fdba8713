"""Describing phrases: the noun phrase of a group or an unnamed person, and who shares its key."""

from rashomon.loaders.actors.countries import Naming
from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.phrases import Phrases
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

MODIFIERS = {"ADJ", "NOUN", "PROPN", "VERB", "ADV"}


class Describing:
    """Reads the phrases that describe people by what they are or do."""

    def __init__(self, words: Words, phrases: Phrases[Naming]) -> None:
        """Phrases in `words`; `phrases` name countries."""
        self.words = words
        self.phrases = phrases
        self.lexicon = lexicon("groups")
        self.classes: dict[str, str] = {
            noun: name for name, nouns in self.lexicon["classes"].items() for noun in nouns
        }
        self.collective = frozenset(self.lexicon["collective"]["nouns"])
        self.cut = frozenset(self.lexicon["cut"]["words"])
        self.same = frozenset(self.lexicon["cut"]["same"])

    def at(self, head: int) -> Mention:
        """The group (or unnamed person) whose noun phrase has this head."""
        words = self.words
        start = self._start(head)
        lemma = words.lemma[head]
        proper = words.tag[head] == "NNP" and lemma != words.lower[head]
        plural = words.tag[head] in {"NNS", "NNPS"} or lemma in self.collective or proper
        country, naming = self._country(start, head)
        told = (i for i in range(start, head) if i not in naming and words.text[i] != "-")
        modifiers = [words.lower[i] for i in told]
        return Mention(
            start,
            head + 1,
            head,
            "Group" if plural else "Person",
            words.phrase(start, head + 1),
            self._key(lemma, modifiers, country),
            country,
            named=False,
            plural=plural,
        )

    def _start(self, head: int) -> int:
        words, start = self.words, head
        while start > 0:
            before = start - 1
            hyphen = "-" in {words.text[before], words.text[start]} and words.joined[before]
            if not hyphen and not self._modifier(before, head):
                break
            start = before
        while start < head and (words.lower[start] in self.cut or words.text[start] == "-"):
            start += 1
        return start

    def _modifier(self, i: int, head: int) -> bool:
        words = self.words
        if words.pos[i] not in MODIFIERS or words.lower[i] in self.cut:
            return False
        if (
            words.tag[i] in {"VBD", "VBZ", "VBP", "VB", "MD"}
            or words.sentence[i] != words.sentence[head]
        ):
            return False
        if words.tag[i] in {"JJ", "NN"} and words.dep[i] == "conj" and i == head - 1:
            return True
        return i < words.head[i] <= head and words.dep[i] not in {"nsubj", "ROOT", "advmod", "dobj"}

    def _country(self, start: int, head: int) -> tuple[str | None, range]:
        """The country whose group it is, and the tokens inside the phrase that name it."""
        words = self.words
        owner = start - 1
        if owner > 0 and words.lower[owner] in {"’s", "'s"}:
            match = self.phrases.at(words, owner - 1)
            if match is not None:
                return match[1].country, range(0)
        for i in range(start, head):
            match = self.phrases.at(words, i)
            tied = i + 1 < len(words) and words.text[i + 1] == "-"
            if match is not None and not tied:
                return match[1].country, range(i, match[0])
        return None, range(0)

    def _key(self, lemma: str, modifiers: list[str], country: str | None) -> str:
        name = self.classes.get(lemma, lemma)
        military = self.lexicon["military"]
        known = [self.classes[m] for m in modifiers if m in self.classes]
        if country and lemma in self.lexicon["plain"]["citizens"]:
            return f"people:{country}"
        if country and lemma in military["nouns"] and not {*modifiers} & {*military["not_after"]}:
            return f"military:{country}"
        if name in {"fighter", "force", "group"} and known:
            return (
                known[-1]
                if known[-1] in self.lexicon["fighting"]["classes"]
                else f"force {known[-1]}"
            )
        told = [m for m in modifiers if m not in self.same and m not in self.cut]
        if (
            name in self.lexicon["fighting"]["classes"]
            or name in self.lexicon["stateless"]["classes"]
        ):
            return name
        return " ".join([name, *sorted(told)]) + (f":{country}" if country else "")
