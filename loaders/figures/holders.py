"""Whose figure it is by its own clause: "the ministry's toll of 12", "police put it at 12"."""

from collections.abc import Iterator

from spacy.tokens import Token

from rashomon.loaders.annotations import Passage, Statement
from rashomon.loaders.figures.counters import COUNTING, counter, giver, is_counted, is_told
from rashomon.loaders.figures.drafts import Draft
from rashomon.loaders.figures.owners import COUNTS, DOCUMENTS, MADE, SIZES, TOLLS, agent, owner
from rashomon.loaders.figures.words import Words
from rashomon.loaders.governor import governor
from rashomon.loaders.lexicon import lexicon
from rashomon.loaders.statements.sources import noun_phrase

# Verbs that say by whom a figure is: "the 300 claimed by the opposition".
TOLD = COUNTING | frozenset(lexicon("figures")["holder"]["told"])
# Counts of which a number is the value: "the official toll of 12".
VALUED = (MADE | TOLLS) - SIZES
VERBAL = frozenset({"VERB", "AUX"})
# Steps up the parse from a number to its verb, and words that hang on one; hostile text has more.
STEPS, CROWD = 8, 60


def holder(words: Words, draft: Draft, statement: Statement | None) -> Passage | None:
    """The words that name who counted: in the figure's own clause, or who owns what says it.

    `statement` is the one in whose content the figure stands; where a document or count speaks
    in it ("according to ministry figures"), its owner does.
    """
    start, at = _start(words, draft), draft.counted.head
    counted = None if at is None else words.tokens[at]
    said = statement is not None and not statement.negated
    for node, below in _upwards(start):
        if node.pos_ not in VERBAL:
            head = _of_noun(node)
        elif is_counted(words, node, below, draft):
            # Who says that somebody counted vouches for it: "said doctors had recorded 12 deaths".
            head = None if said else counter(node)
        else:
            head = giver(node, below, draft)
        if head is not None:
            if said and _is_theirs(head):
                break
            return _passage(words, head, start)
        if node.lower_ in VALUED and node != counted:
            break
    head = None if statement is None else _of_source(words, statement)
    return None if head is None else _passage(words, head, start)


def _start(words: Words, draft: Draft) -> Token:
    """The number; behind a colon, the count before that."""
    at = draft.quantity.start
    if words.at(at - 1) == ":" and words.at(at - 2) in COUNTS:
        return words.tokens[at - 2]
    return words.tokens[draft.quantity.number]


def _upwards(token: Token) -> Iterator[tuple[Token, Token]]:
    """The nodes from a token up to the verb of its clause, each with the one below it.

    A clause that counts or documents show is theirs: "figures show that 300 were held".
    """
    below = token
    for _ in range(STEPS):
        if _is_crowded(token) or _is_crowded(token.head):
            return
        yield token, below
        if token.head is token or (token.pos_ in VERBAL and not is_told(token)):
            return
        below, token = token, token.head


def _is_crowded(token: Token) -> bool:
    """Whether so much hangs on a token that to look through it for each figure takes long."""
    return token.n_lefts + token.n_rights > CROWD


def _of_noun(node: Token) -> Token | None:
    """Of "the ministry's toll of 12" the ministry, of "80 deaths reported by" who did."""
    if node.lower_ in COUNTS:
        return owner(node)
    participles = (c for c in node.rights if c.dep_ == "acl" and c.lemma_ in TOLD)
    return next((noun for c in participles if (noun := agent(c)) is not None), None)


def _of_source(words: Words, statement: Statement) -> Token | None:
    """Of "according to ministry figures" the ministry."""
    head = None if statement.source is None else governor(words.doc, statement.source)
    return owner(head) if head is not None and head.lower_ in COUNTS | DOCUMENTS else None


def _is_theirs(head: Token) -> bool:
    """Whether it is the speaker of the statement around it: "said it had counted 12"."""
    return head.pos_ == "PRON" or any(c.tag_ == "PRP$" for c in head.lefts)


def _passage(words: Words, head: Token, figure: Token) -> Passage | None:
    """The noun phrase around a head, without the figure where that belongs to it; no time."""
    if words.timed[words.index(head.idx)]:
        return None
    phrase = noun_phrase(head)
    end = phrase.end
    for child in head.rights:
        if child.dep_ == "case" or child.is_ancestor(figure):
            end = min(end, child.left_edge.i)
    last = head.doc[end - 1]
    return Passage(head.doc[phrase.start].idx, last.idx + len(last))
