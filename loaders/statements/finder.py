"""The finder of statements: cues first, then what each says, then what quotations go on."""

from spacy.tokens import Doc, Token

from rashomon.loaders.annotations import Passage, Statement
from rashomon.loaders.statements.colons import colon_statements
from rashomon.loaders.statements.complements import complement
from rashomon.loaders.statements.cues import Cue, verb_cues
from rashomon.loaders.statements.discourse import TERMINAL, Discourse
from rashomon.loaders.statements.ends import COMMAS, clause_end
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.headlines import headline_statements
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.nouns import noun_statements
from rashomon.loaders.statements.parentheses import FINITE, Around, said_before
from rashomon.loaders.statements.phrases import phrase_statements
from rashomon.loaders.statements.quoting import carry_on, quote_at_colon, quote_behind
from rashomon.loaders.statements.records import records
from rashomon.loaders.statements.site import Complement, Site
from rashomon.loaders.statements.sources import Source, is_passive, source_of, speaks
from rashomon.loaders.statements.surface import source_before, source_beside_quotation

# An inverted subject follows its verb at once: "said on Monday the minister".
NEAR = 3
CLAUSAL = frozenset({"clause", "that", "obj-that", "wh", "obj-wh"})


class Finder:
    """Finds the statements of one parsed document whose times are known."""

    def __init__(self, doc: Doc) -> None:
        """A finder for `doc`."""
        self.doc = doc
        self.discourse = Discourse(doc)
        self.times: tuple[Passage, ...] = tuple(time.passage for time in doc._.times)

    def statements(self) -> tuple[Statement, ...]:
        """The statements in text order of their cues."""
        found = [f for cue in verb_cues(self.doc) if (f := self._of_verb(cue)) is not None]
        found += phrase_statements(self.discourse)
        found += noun_statements(self.discourse)
        found += [f for f in colon_statements(self.discourse) if not _spoken(f, found)]
        found += headline_statements(self.discourse, found)
        carry_on(self.discourse, found)
        return records(self.discourse, found, doc_times=self.times)

    def _of_verb(self, cue: Cue) -> Found | None:
        verb = cue.verb
        quote = self.discourse.quote_at(verb.i)
        if quote is not None and quote.words < 4:
            return None
        source = self._source(cue)
        if source is None or not can_speak(source, cue):
            return None
        if source.head.lower_ == "you" and "quote" not in cue.entry.frames:
            return None
        if (
            source.head.lower_ in grammar("participants")
            and quote is not None
            and verb.tag_ in ("VBP", "VB")
        ):
            return None
        group = self._group(cue, source)
        behind = self._behind(verb, group[1])
        site = Site(self.discourse, cue, group[1], self.times)
        right = complement(site)
        left = self._left(cue, source, group, behind)
        found = self._choose(cue, source, left, right, behind)
        return found

    def _source(self, cue: Cue) -> Source | None:
        """Who speaks, by the parse unless a quotation right beside the cue says otherwise."""
        source = source_of(cue.verb)
        if "quote" in cue.entry.frames and cue.verb.tag_ in FINITE | {"VBN"}:
            number = self.discourse.quote_of[source.head.i] if source is not None else -1
            astray = number != self.discourse.quote_of[cue.verb.i]
            if source is None or astray or self._apart(source, cue.verb):
                source = source_beside_quotation(self.discourse, cue.verb) or source
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
        verb = cue.verb
        frames = cue.entry.frames
        quoted = None
        if "quote" in frames:
            quoted = quote_behind(self.discourse, verb, max(behind, cue.end))
            if quoted is None and right is None:
                quoted = quote_at_colon(self.discourse, verb, cue.end)
        inserted = (
            left is not None and right is None and (quoted is None or not self._turned(quoted))
        )
        if left is not None and (left.quote is not None or inserted):
            act = frames.get("quote") or frames["clause"]
            return Found(
                (verb.i, cue.end),
                list(left.spans),
                act,
                source,
                verb,
                quoted=left.quote is not None,
            )
        if quoted is not None and "quote" in frames:
            if right is None or right.spans[0][0] >= quoted[0] or right.frame == "np":
                return Found(
                    (verb.i, cue.end),
                    [quoted],
                    frames["quote"],
                    source,
                    verb,
                    quoted=True,
                    introduces=True,
                )
        if right is None:
            right = self._as(cue, source, behind)
        elif (
            right.frame in cue.entry.weak and right.frame not in CLAUSAL and not speaks(source.head)
        ):
            return None
        if right is None:
            if "quote" in frames and self._colon(max(behind, cue.end)):
                return Found((verb.i, cue.end), [], frames["quote"], source, verb, introduces=True)
            return None
        return Found(
            (verb.i, right.cue_end or cue.end)
            if right.cue_end and right.cue_end <= cue.end + 1
            else (verb.i, cue.end),
            list(right.spans),
            frames[right.frame],
            source,
            verb,
            right.addressee,
        )

    def _as(self, cue: Cue, source: Source, behind: int) -> Complement | None:
        """ "..., as the ministry said"; "As Smith pointed out, ..."."""
        verb = cue.verb
        frame = "clause" if "clause" in cue.entry.frames and speaks(source.head) else None
        first, end = self.discourse.sentence(verb.i)
        mark = next(
            (c for c in verb.lefts if c.lower_ == "as" and c.dep_ in ("mark", "advmod")), None
        )
        if mark is None and verb.i > first and self.doc[verb.i - 1].lower_ == "as":
            mark = self.doc[verb.i - 1]
        if frame is None or mark is None or mark.i < first:
            return None
        before = [i for i in range(first, mark.i) if not self.doc[i].is_space]
        if not before or (len(before) == 1 and self.doc[before[0]].pos_ == "CCONJ"):
            comma = next((i for i in range(behind, end) if self.doc[i].text == ","), None)
            if comma is None or comma + 1 >= end or comma > behind + 8:
                return None
            return Complement(((comma + 1, clause_end(self.discourse, verb, comma + 1)),), frame)
        if self.doc[before[-1]].text in (",", "-", "—", "–", "--"):
            return Complement(((self.discourse.opening(first), before[-1]),), frame)
        return None

    def _turned(self, quoted: tuple[int, int]) -> bool:
        """Whether a quotation is a sentence of its own: "Asked about it, he said, "No.""."""
        first = self.doc[quoted[0] + 1]
        return first.text[0].isupper() and first.pos_ != "PROPN"

    def _colon(self, at: int) -> bool:
        return at < len(self.doc) and self.doc[at].text == ":"

    def _left(self, cue: Cue, source: Source, group: tuple[int, int], behind: int) -> Around | None:
        frames = cue.entry.frames
        verb = cue.verb
        if verb.tag_ in ("VBG", "VB", "VBN") and not any(c.dep_ == "aux" for c in verb.lefts):
            return None
        if "quote" not in frames and "clause" not in frames:
            return None
        around = said_before(self.discourse, group, behind, verb.i)
        if around is None or around.quote is not None:
            return around
        if not speaks(source.head):
            return None
        subordinate = verb.dep_ in ("relcl", "acl", "advcl") and source.head.i > verb.i
        between = self.doc[source.end : verb.i] if source.head.i < verb.i else ()
        far = any(token.tag_ in FINITE and token.dep_ != "relcl" for token in between)
        far &= not any(token.dep_ in ("aux", "auxpass") for token in between)
        bare = verb.tag_ in ("VB", "VBG")
        return None if "clause" not in frames or subordinate or far or bare else around

    def _group(self, cue: Cue, source: Source) -> tuple[int, int]:
        """The tokens of the cue with its auxiliaries and its subject beside it."""
        verb = cue.verb
        start, end = verb.i, cue.end
        for child in verb.lefts:
            if child.dep_ in ("aux", "auxpass", "neg", "advmod"):
                start = min(start, child.i)
        if source.end <= verb.i and source.start >= self.discourse.sentence(verb.i)[0]:
            start = min(start, source.start)
        elif verb.i < source.start <= cue.end + NEAR:
            between = self.doc[cue.end : source.start]
            if not any(t.text in COMMAS or t.pos_ in ("VERB", "SCONJ") for t in between):
                end = max(end, source.end)
        return start, end

    def _behind(self, verb: Token, at: int) -> int:
        """The first token behind the circumstances of saying: time, place, who was told."""
        doc = self.doc
        _, end = self.discourse.sentence(verb.i)
        i = at
        while i < end:
            token = doc[i]
            time = next((t for t in self.times if t.start <= token.idx < t.end), None)
            if time is not None:
                while i < end and doc[i].idx < time.end:
                    i += 1
            elif (
                token.head == verb
                and token.dep_ in ("prep", "dobj", "dative", "npadvmod", "advmod")
                and self.discourse.quote_of[i] == self.discourse.quote_of[verb.i]
            ):
                i = max(i + 1, _phrase(token))
            elif (
                token.i < end - 1
                and token.dep_ in ("det", "amod", "compound", "poss", "nummod")
                and token.head.head == verb
                and token.head.i > verb.i
                and token.head.dep_ in ("dobj", "dative", "npadvmod")
            ):
                i = max(i + 1, _phrase(token.head))
            elif (
                token.pos_ == "ADP"
                and i + 1 < end
                and any(t.start <= doc[i + 1].idx < t.end for t in self.times)
            ):
                i += 1
            else:
                break
        return i


def _phrase(token: Token) -> int:
    """The end of a phrase up to its first comma or quotation mark."""
    stop = token.right_edge.i + 1
    for i in range(token.i, stop):
        if token.doc[i].is_punct and token.doc[i].text not in ("-", "(", ")", "."):
            return i
    return stop


def _spoken(colon: Found, found: list[Found]) -> bool:
    """Whether a cue word beside it says already what the colon would."""
    return any(f.introduces and abs(f.cue[1] - colon.cue[0]) <= 1 for f in found)


def can_speak(source: Source, cue: Cue) -> bool:
    """Whether a source may be somebody: "it" and "this" only say where nothing else could."""
    if source.head.lower_ in grammar("nobody"):
        return False
    things = source.head.lower_ in grammar("things")
    return not things or cue.entry.lemma in grammar("impersonal")
