"""The finder of statements: cues first, then what each says, then what quotations go on."""

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage, Statement
from rashomon.loaders.statements.asides import as_clause
from rashomon.loaders.statements.carrying import carry_on
from rashomon.loaders.statements.circumstances import polarity_of
from rashomon.loaders.statements.colons import colon_statements
from rashomon.loaders.statements.complements import complement
from rashomon.loaders.statements.cues import Cue, verb_cues
from rashomon.loaders.statements.discourse import TERMINAL, Discourse
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.group import NEAR, circumstances_end, group_of
from rashomon.loaders.statements.headlines import headline_statements
from rashomon.loaders.statements.nouns import noun_statements
from rashomon.loaders.statements.parentheses import Around, said_before
from rashomon.loaders.statements.phrases import phrase_statements
from rashomon.loaders.statements.quoting import quote_at_colon, quote_behind
from rashomon.loaders.statements.records import records
from rashomon.loaders.statements.site import Complement, Site
from rashomon.loaders.statements.sources import Source, is_cited, quotes_somebody, source_of
from rashomon.loaders.statements.subjects import is_passive, speaks
from rashomon.loaders.statements.surface import (
    source_before,
    source_beside_quotation,
    source_crowded,
    source_inverted,
)
from rashomon.loaders.statements.unsaid import CLAUSAL, anonymity, can_speak, inward, lone, unsaid
from rashomon.loaders.statements.utterances import FINITE


class Finder:
    """Finds the statements of one parsed document whose times are known."""

    def __init__(self, doc: Doc) -> None:
        """A finder for `doc`."""
        self.doc = doc
        self.discourse = Discourse(doc)
        self.times: tuple[Passage, ...] = tuple(time.passage for time in doc._.times)

    def statements(self) -> tuple[Statement, ...]:
        """The statements in text order of their cues."""
        found = [
            f
            for cue in verb_cues(self.doc, self.discourse.lower)
            if (f := self._of_verb(cue)) is not None
        ]
        found += phrase_statements(self.discourse)
        found += noun_statements(self.discourse)
        found += [f for f in colon_statements(self.discourse) if not _spoken(f, found)]
        found += headline_statements(self.discourse, found)
        carry_on(self.discourse, found)
        return records(self.discourse, found, doc_times=self.times)

    def _of_verb(self, cue: Cue) -> Found | None:
        verb = cue.verb
        quote = self.discourse.quote_at(verb.i)
        if quote is not None and quote.words < 4 and not lone(verb, quote):
            return None
        if quotes_somebody(verb) or (quote is not None and inward(cue)):
            return None
        source = self._source(cue)
        if source is None or not can_speak(source, cue, quoted=quote is not None):
            return None
        if self._questioned(cue, source):
            return None
        group = group_of(self.discourse, cue, source)
        behind = circumstances_end(self.discourse, verb, group[1], self.times)
        right = complement(Site(self.discourse, cue, group[1], self.times))
        left = self._left(cue, source, group, behind)
        return self._choose(cue, source, left, right, behind)

    def _questioned(self, cue: Cue, source: Source) -> bool:
        """Whether it is the participle of "Asked about the raid, he said", not "Asked one: ..."."""
        opens = cue.verb.i == self.discourse.sentence(cue.verb.i)[0]
        return opens and cue.verb.tag_ in ("VBD", "VBN") and source.start > cue.end + NEAR

    def _source(self, cue: Cue) -> Source | None:
        """Who speaks, by the parse unless a quotation right beside the cue says otherwise."""
        source = source_of(cue.verb)
        if "quote" in cue.entry.frames and cue.verb.tag_ in FINITE | {"VBN"}:
            number = self.discourse.quote_of[source.head.i] if source is not None else -1
            astray = number != self.discourse.quote_of[cue.verb.i]
            beside = source_beside_quotation(self.discourse, cue.verb)
            if source is None or astray or self._apart(source, cue.verb):
                source = beside or source
            elif beside is not None and beside.start < source.start < cue.verb.i:
                source = beside  # "...," one resident, who lives nearby told Reuters
            if beside is None and "clause" in cue.entry.frames:
                if not cue.entry.weak:
                    source = source_crowded(self.discourse, cue.verb) or source
                source = source_inverted(self.discourse, cue) or source
            if source is None and (not is_passive(cue.verb) or self._closes(cue)):
                return source_before(self.discourse, cue.verb)
        return source

    def _closes(self, cue: Cue) -> bool:
        """Whether a cue without an auxiliary ends its sentence: no passive, whatever the parse."""
        _, end = self.discourse.sentence(cue.verb.i)
        bare = not any(c.dep_ in ("aux", "auxpass", "agent") for c in cue.verb.children)
        return bare and all(t.text in TERMINAL or t.is_space for t in self.doc[cue.end : end])

    def _apart(self, source: Source, verb: Token) -> bool:
        """Whether a quotation stands between a source and its verb."""
        here = self.discourse.quote_of[verb.i]
        between = range(min(source.head.i, verb.i), max(source.head.i, verb.i))
        return any(self.discourse.quote_of[i] not in (-1, here) for i in between)

    def _choose(
        self, cue: Cue, source: Source, left: Around | None, right: Complement | None, behind: int
    ) -> Found | None:
        """The statement of a cue, of all that may be said before and behind it."""
        quoted = self._quoted(cue, right, behind)
        if left is not None and self._left_first(left, right, quoted, behind):
            return self._quotation(cue, source, list(left.spans), quoted=left.quote is not None)
        if quoted is not None:
            found = self._quotation(cue, source, [quoted], quoted=True)
            found.introduces = True
            return found
        if right is None:
            right = as_clause(self.discourse, cue, source, behind)
        if right is not None:
            return self._reported(cue, source, right)
        if "quote" in cue.entry.frames and self._colon(behind):
            found = self._quotation(cue, source, [], quoted=False)
            found.introduces = True
            return found
        return None

    def _quoted(self, cue: Cue, right: Complement | None, behind: int) -> tuple[int, int] | None:
        """The quotation that a cue introduces, unless it is part of a clause or an object."""
        if "quote" not in cue.entry.frames:
            return None
        quoted = quote_behind(self.discourse, cue, behind)
        if right is None:
            return quoted or quote_at_colon(self.discourse, cue.verb, cue.end)
        if quoted is None or right.spans[0][0] >= quoted[0]:
            return quoted
        parted = self.doc[behind].text in {",", ":"}  # dismissed the charge: "..."
        return quoted if parted and right.frame == "np" else None

    def _left_first(
        self,
        left: Around,
        right: Complement | None,
        quoted: tuple[int, int] | None,
        behind: int,
    ) -> bool:
        """Whether what stands before a cue is what it reports, or begins it."""
        if left.quote is not None:
            return True
        if right is None:
            return quoted is None or not self._turned(quoted)
        inserted = behind < len(self.doc) and self.doc[behind].text == "," and len(left.spans) > 1
        clause = any(token.tag_ in FINITE for token in self.doc[slice(*left.spans[0])])
        return inserted and clause and right.frame == "clause"

    def _quotation(
        self, cue: Cue, source: Source, spans: list[tuple[int, int]], *, quoted: bool
    ) -> Found:
        frames = cue.entry.frames
        act = frames.get("quote") or frames["clause"]
        found = Found((cue.verb.i, cue.end), spans, act, source, cue.verb, quoted=quoted)
        found.spoken = not quoted and bool(spans)
        return found

    def _reported(self, cue: Cue, source: Source, right: Complement) -> Found | None:
        if right.frame in cue.entry.weak - CLAUSAL and not speaks(source.head):
            return None
        thing = right.frame in cue.entry.weak and not speaks(source.head)
        if thing and self.discourse.quote_of[cue.verb.i] >= 0:
            return None
        if unsaid(cue, right.frame) or anonymity(cue, right):
            return None
        end = right.cue_end if right.cue_end == cue.end + 1 else cue.end
        act = cue.entry.frames[right.frame]
        found = Found((cue.verb.i, end), list(right.spans), act, source, cue.verb)
        found.addressee = right.addressee
        found.spoken = "quote" in cue.entry.frames and not cue.entry.mental
        found.spoken &= not polarity_of(cue.verb)[0]
        return found

    def _turned(self, quoted: tuple[int, int]) -> bool:
        """Whether a quotation is a sentence of its own: Asked about it, he said, "No."."""
        first = self.doc[quoted[0] + 1]
        return first.text[0].isupper() and first.pos_ != "PROPN"

    def _colon(self, at: int) -> bool:
        return at < len(self.doc) and self.doc[at].text == ":"

    def _left(self, cue: Cue, source: Source, group: tuple[int, int], behind: int) -> Around | None:
        """What stands to the left of a cue as its content: a quotation or a whole clause."""
        frames = cue.entry.frames
        verb = cue.verb
        finite = any(c.dep_ in ("aux", "nsubj") for c in verb.lefts) or is_cited(verb)
        finite |= source.start == cue.end and verb.tag_ == "VBN"
        if verb.tag_ in ("VBG", "VB", "VBN") and not finite:
            return None
        if "quote" not in frames and "clause" not in frames:
            return None
        around = said_before(self.discourse, group, behind, verb.i)
        if around is None or around.quote is not None:
            return around
        if "clause" in cue.entry.weak and not speaks(source.head):
            return None
        subordinate = verb.dep_ in ("relcl", "acl", "advcl") and source.head.i > verb.i
        between = self.doc[source.end : verb.i] if source.head.i < verb.i else ()
        far = any(token.tag_ in FINITE and token.dep_ != "relcl" for token in between)
        far &= not any(token.dep_ in ("aux", "auxpass") for token in between)
        bare = verb.tag_ in ("VB", "VBG") and not is_cited(verb)
        return None if "clause" not in frames or subordinate or far or bare else around


def _spoken(colon: Found, found: list[Found]) -> bool:
    """Whether a cue word beside it says already what the colon would."""
    return any(f.introduces and abs(f.cue[1] - colon.cue[0]) <= 1 for f in found)
