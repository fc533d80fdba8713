"""The deep arguments of verbs and nouns, by spaCy's English dependencies (ClearNLP labels)."""

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.loaders.events.memory import remembered

# Steps up the tree, where a sentence nests deeper than prose does.
STEPS = 12
WIDEST = 200
CONTROLLING = {"of", "from", "into"}
RELATIVE = {"who", "which", "that", "whom", "where", "when"}


@remembered
def _branches(token: Token) -> tuple[tuple[Token, str], ...]:
    if token.n_lefts + token.n_rights > WIDEST:
        return ()
    return tuple((other, other.dep_) for other in token.children)


def children(token: Token) -> list[Token]:
    """The token's children; none where no sentence of prose would have as many.

    Every one of thousands of siblings asks for them again, which would take quadratic time.
    """
    return [other for other, _ in _branches(token)]


def child(token: Token, *deps: str) -> list[Token]:
    """The token's children of these dependencies."""
    return [other for other, dep in _branches(token) if dep in deps]


def conjuncts(token: Token) -> Iterator[Token]:
    """The token and what is coordinated with it after it."""
    yield token
    for other in children(token):
        if other.dep_ == "conj" and (other.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}):
            yield from conjuncts(other)


def passive(verb: Token) -> bool:
    """Whether the verb's surface subject is its deep object."""
    if child(verb, "nsubjpass", "auxpass"):
        return True
    if verb.dep_ in {"acl", "amod", "advcl"} or (verb.dep_ == "relcl" and not child(verb, "nsubj")):
        return bool(verb.tag_ == "VBN") and not child(verb, "aux")
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not child(verb, "aux", "nsubj", "dobj"):
        return verb.head.pos_ in {"VERB", "AUX"} and passive(verb.head)
    return False


@remembered
def subjects(verb: Token) -> tuple[Token, ...]:
    """Who does it: subject, agent of a passive, antecedent, controller; conjuncts apart."""
    if passive(verb):
        return tuple(t for by in child(verb, "agent") for t in complements(by))
    return tuple(_expanded(_surface(verb)))


@remembered
def objects(verb: Token) -> tuple[Token, ...]:
    """To whom it is done: object, subject of a passive, noun before a participle."""
    found = _expanded(child(verb, "dobj", "dative"))
    if passive(verb):
        found += _expanded(_surface(verb))
    elif not found and verb.dep_ == "relcl" and _relative_gap(verb):
        found = _expanded([verb.head])
    return tuple(found)


@remembered
def prepositional(token: Token, prepositions: frozenset[str]) -> tuple[Token, ...]:
    """The objects of the token's prepositions among these."""
    return tuple(
        t for p in child(token, "prep", "agent") if p.lower_ in prepositions for t in complements(p)
    )


@remembered
def complements(preposition: Token) -> tuple[Token, ...]:
    """The objects of a preposition, conjuncts apart."""
    found = _expanded(child(preposition, "pobj"))
    # "between" and "from ... to" may hold a preposition of their own.
    for inner in child(preposition, "prep"):
        found += _expanded(child(inner, "pobj"))
    return tuple(found)


def _expanded(tokens: list[Token]) -> list[Token]:
    return [_antecedent(t) for token in tokens for t in conjuncts(token)]


def _antecedent(token: Token) -> Token:
    clause = token.head
    if token.lower_ in RELATIVE and token.tag_ in {"WP", "WDT", "IN"} and clause.dep_ == "relcl":
        return clause.head
    return token


def _surface(verb: Token) -> list[Token]:
    """The surface subject, from where the verb shares it if it has none of its own."""
    for _ in range(STEPS):
        found = child(verb, "nsubj", "nsubjpass")
        if found:
            return found
        if verb.dep_ in {"acl", "amod"}:
            return [verb.head]
        if controllers := _controllers(verb):
            return controllers
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep"} or verb.head is verb:
            return []
        verb = verb.head
        if verb.pos_ in {"NOUN", "PROPN"}:
            return []
    return []


def _controllers(verb: Token) -> list[Token]:
    """The object that an infinitive or gerund has for its subject: "urged them to leave"."""
    if verb.dep_ == "xcomp":
        return child(verb.head, "dobj")
    if verb.dep_ == "pcomp" and verb.head.lower_ in CONTROLLING:
        return child(verb.head.head, "dobj", "nsubjpass")
    return []


def _relative_gap(verb: Token) -> bool:
    """Whether a relative clause lacks its object: "the men (that) police arrested"."""
    subject = child(verb, "nsubj")
    if not subject or subject[0].lower_ in RELATIVE or child(verb, "prep", "advmod", "dobj"):
        return any(t.lower_ in {"whom", "that"} for t in child(verb, "dobj"))
    return True
