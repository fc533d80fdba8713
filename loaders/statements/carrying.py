"""Quotations without a cue of their own, which go on with what somebody said before."""

from rashomon.loaders.statements.discourse import MARKS, TERMINAL, Discourse, Quote
from rashomon.loaders.statements.found import Found


def carry_on(discourse: Discourse, found: list[Found]) -> None:
    """Give quotations without a cue to the statement that they go on with; `found` is changed."""
    _settle(found)
    Carrier(discourse, found).run()
    for statement in found:
        statement.spans.sort()


class Carrier:
    """Goes through the sentences with the speaker in mind whose quotation was the last."""

    def __init__(self, discourse: Discourse, found: list[Found]) -> None:
        """A carrier for the statements found so far."""
        self.discourse = discourse
        self.last: Found | None = None
        self.carried = False
        self.pending: list[tuple[int, int]] = []
        self.taken: set[int] = set()
        self.by_sentence: dict[int, list[Found]] = {}
        for statement in found:
            if discourse.quote_of[statement.verb.i] < 0:
                self._enter(statement)

    def _enter(self, statement: Found) -> None:
        discourse = self.discourse
        first = discourse.outer_sentence(statement.verb.i)[0]
        self.by_sentence.setdefault(first, []).append(statement)
        for start, end in statement.spans:
            self.taken.update(discourse.quote_of[start:end])

    def run(self) -> None:
        """Carry every quotation that goes on."""
        paragraph = -1
        for start, end in self.discourse.sentences():
            if all(token.is_space for token in self.discourse.doc[start:end]):
                continue
            here = self.by_sentence.get(start, [])
            fresh = self.discourse.paragraph_of[start] != paragraph
            paragraph = self.discourse.paragraph_of[start]
            opener = self._opener(start, end)
            if opener is None and self._announced(start):
                self._give(start, end)
            elif opener is not None and not here:
                self._carry(start, end, opener, fresh=fresh)
            else:
                self._turn([f for f in here if f.quoted or f.introduces], _outermost(here))

    def _opener(self, start: int, end: int) -> Quote | None:
        """The quotation that a sentence begins with, if nobody has it yet."""
        first = next((i for i in range(start, end) if not self.discourse.doc[i].is_space), start)
        quote = self.discourse.quote_at(first)
        free = self.discourse.quote_of[first] not in self.taken
        return quote if quote is not None and quote.start == first and free else None

    def _announced(self, start: int) -> bool:
        """Whether a sentence stands in the paragraph that a closing "he said:" announces."""
        if self.last is None or not self.last.introduces or self.last.quoted:
            return False
        paragraph = self.discourse.paragraph_of
        return paragraph[start] == paragraph[self.last.verb.i] + 1

    def _give(self, start: int, end: int) -> None:
        if self.last is not None:
            self.last.spans.append((start, end))
            self.carried = True

    def _carry(self, start: int, end: int, opener: Quote, *, fresh: bool) -> None:
        bare = self._bare(opener, end)
        heard = self.last is not None and (self.last.quoted or self.last.introduces or bare)
        if heard and (not fresh or self._goes_on(start, bare=bare)):
            self._give(start, end)
        elif opener.open:
            self.pending.append((start, end))
        else:
            self.last = None

    def _turn(self, quoted: list[Found], spoken: Found | None) -> None:
        """Somebody has the word now, or nobody; a quotation left open before is theirs."""
        if self.pending and quoted:
            quoted[0].spans[:0] = self.pending
        self.pending = []
        self.last = quoted[-1] if quoted else spoken
        self.carried = False

    def _bare(self, opener: Quote, end: int) -> bool:
        """Whether a sentence is nothing but the quotation that it opens with."""
        rest = (t for t in self.discourse.doc[opener.end : end] if not t.is_space)
        return all(t.text in TERMINAL | MARKS for t in rest)

    def _goes_on(self, start: int, *, bare: bool) -> bool:
        """Whether a paragraph that opens with a quotation goes on with the one before."""
        doc = self.discourse.doc
        before = start - 1
        while before > 0 and doc[before].is_space:
            before -= 1
        previous = self.discourse.quote_at(before)
        if doc[before].text == ":" or previous is None:
            signed = self.last is not None and self.last.verb.is_punct
            return doc[before].text == ":" or (bare and not signed)
        return previous.open or (bare and doc[before].text in MARKS and self.carried)


def _outermost(found: list[Found]) -> Found | None:
    """The last statement of a sentence that stands in no other's content, if its cue speaks."""
    spans = [span for f in found for span in f.spans]
    free = [f for f in found if not any(s <= f.verb.i < e for s, e in spans)]
    return free[-1] if free and free[-1].spoken else None


def _settle(found: list[Found]) -> None:
    """A quotation that two cues introduce belongs to the one that governs the other."""
    by_start: dict[int, Found] = {}
    for statement in list(found):
        if not (statement.introduces and statement.spans):
            continue
        rival = by_start.setdefault(statement.spans[0][0], statement)
        if rival is not statement:
            if rival.verb.is_ancestor(statement.verb):
                found.remove(statement)
            elif statement.verb.is_ancestor(rival.verb):
                found.remove(rival)
