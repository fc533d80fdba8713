"""Scope: the words that say whether an event happened, by where they stand to it."""

from spacy.tokens import Token

from rashomon.loaders.events.arguments import STEPS, child
from rashomon.loaders.events.memory import remembered
from rashomon.loaders.events.senses import above
from rashomon.loaders.events.triggers import Trigger
from rashomon.loaders.events.words import lemma, listed

# Dependencies through which a governor has the event in its scope.
SCOPES = {"xcomp", "pcomp", "dobj", "attr", "nsubjpass", "acomp", "prep"}
# Determiners of what is known to have happened.
KNOWN = {"the", "this", "that", "these", "those"}
# Prepositions that leave a noun in the scope of what is before them; "off" parses as one.
TRANSPARENT = {"of", "against", "from", "off", "out"}


@remembered
def governors(event: Token) -> tuple[Token, ...]:
    """The words in whose scope the event stands, nearest first."""
    found: list[Token] = []
    token = event
    for _ in range(STEPS):
        if token.dep_ in {"conj", "amod"}:
            token = token.head
            continue
        if not _scoped(token) or _settled(event, token):
            break
        token = token.head
        found.append(token)
    return tuple(found)


def _scoped(token: Token) -> bool:
    """Whether what governs the token governs it as something to be done or not."""
    if token.dep_ in SCOPES:
        # "The protests would be considered a war" does not consider any.
        return token.dep_ != "nsubjpass" or not child(token.head, "oprd")
    infinitive = child(token, "aux") if token.dep_ in {"acl", "advcl", "ccomp"} else []
    if infinitive or token.dep_ != "ccomp":
        return any(t.lower_ == "to" for t in infinitive)
    # "Demanded that he resign", "demand Lukashenko quits"
    return token.tag_ == "VB" or listed("planned", "demanding").holds(token.head)


def _settled(event: Token, token: Token) -> bool:
    """Whether a verb does something else to a noun's event: "tried to crush the protests"."""
    if token is event or event.pos_ == "VERB" or token.pos_ != "VERB":
        return False
    bearing = (listed("verbs", name) for name in ("light", "occurring", "sharing"))
    under = token == event.head or token == event.head.head
    return under and not any(words.holds(token) for words in bearing)


def known(noun: Token) -> bool:
    """Whether a noun speaks of an event as known to have happened: "the attack", "their march"."""
    return bool(child(noun, "poss")) or any(t.lower_ in KNOWN for t in child(noun, "det"))


def nouns_above(trigger: Trigger) -> list[Token]:
    """What governs a noun: the verb it is the object of, or what is "for" or "of" it."""
    noun = trigger.head
    if trigger.verbal or noun.dep_ in {"nsubj", "compound"}:
        return []
    if noun.dep_ == "nsubjpass" and not _scoped(noun):
        return []
    if noun.dep_ == "pobj" and noun.head.lower_ not in TRANSPARENT:
        return [noun.head]
    return above(noun)


def carriers(trigger: Trigger) -> list[Token]:
    """The verb whose negation or modal is the event's own: "did not hold talks"."""
    head = trigger.head
    if trigger.verbal:
        # Coordinated verbs share the auxiliaries of the first.
        bare = head.dep_ == "conj" and not child(head, "aux", "auxpass", "nsubj", "nsubjpass")
        return [head.head] if bare and head.head.pos_ in {"VERB", "AUX"} else []
    noun = head
    while noun.dep_ in {"conj", "pobj"} and noun.head is not noun and noun.head.pos_ != "VERB":
        noun = noun.head
    verb = noun.head
    if verb is noun or verb.pos_ not in {"VERB", "AUX"}:
        return []
    occurring = listed("verbs", "occurring").holds(verb)
    if noun.dep_ == "nsubj":
        return [verb] if occurring else []
    done = noun.dep_ in {"dobj", "nsubjpass"} and listed("verbs", "light").holds(verb)
    return [verb] if done or noun.dep_ == "attr" or occurring else []


def phrasal(verb: Token) -> str:
    """A verb with its particle: "call off"."""
    return " ".join([lemma(verb), *(t.lower_ for t in child(verb, "prt", "prep")[:1])])
