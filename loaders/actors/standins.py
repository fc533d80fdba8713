"""Stand-ins: "the coalition" for "the Saudi-led coalition", "the militants" for a named group."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from rashomon.loaders.actors.mentions import Mention
from rashomon.loaders.actors.sorts import sorts_of
from rashomon.loaders.actors.words import Words
from rashomon.loaders.lexicon import lexicon

# Sentences within which "the militants" are the armed group named before.
NEAR = 2


def stand_ins(words: Words, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions in text order, the bare ones keyed as the fuller ones before them.

    "The militants" right after an armed group has its name are left out: a description that
    stands for a named actor is no mention.
    """
    mentions = _countrymen(words, mentions)
    data = lexicon("groups")["stand_in"]
    bodies, fighters = frozenset(data["bodies"]), frozenset(data["fighters"])
    fuller: dict[str, Mention] = {}
    armed, kept = -NEAR - 1, []
    for mention in mentions:
        lemma, sentence = words.lemma[mention.head], words.sentence[mention.head]
        if mention.named and mention.key is None:
            if mention.kind == "Group" and "armed" in sorts_of(mention.text):
                armed = sentence
        elif mention.start < mention.head:
            fuller[lemma] = mention
        elif mention.start > 0 and words.lower[mention.start - 1] == "the":
            if lemma in fighters and sentence - armed <= NEAR:
                continue
            if (lemma in bodies or mention.named) and lemma in fuller:
                full = fuller[lemma]
                mention = replace(mention, key=full.key, country=full.country, text=full.text)
        kept.append(mention)
    return kept


def _countrymen(words: Words, mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions, the ones of no country keyed as the only ones of their kind that have one.

    "Security forces" are the Iraqi ones where a text tells of no others, "the army" is the only
    state's whose army or military it tells of.
    """
    listed = list(mentions)
    armies = lexicon("groups")["classes"]
    classes = {noun: name for name in ("army", "soldier") for noun in armies[name]}
    national: dict[str, dict[str, Mention]] = defaultdict(dict)
    for mention in listed:
        if mention.key is not None and mention.country is not None:
            kind = mention.key.rpartition(":")[0]
            kind = classes.get(words.lemma[mention.head], kind) if kind == "military" else kind
            national[kind][mention.key] = mention

    def home(mention: Mention) -> Mention:
        known = national.get(mention.key) if mention.key is not None else None
        if known is None or mention.country is not None or len(known) != 1:
            return mention
        [full] = known.values()
        return replace(mention, key=full.key, country=full.country)

    return [home(mention) for mention in listed]
