"""From token ranges to records: characters, form, nesting, order."""

from dataclasses import replace

from rashomon.loaders.annotations import Form, Passage, Statement
from rashomon.loaders.statements.circumstances import addressee, polarity_of, time_of
from rashomon.loaders.statements.discourse import Discourse
from rashomon.loaders.statements.found import Found
from rashomon.loaders.statements.lexicon import grammar
from rashomon.loaders.statements.trimming import trimmed


def records(
    discourse: Discourse, found: list[Found], doc_times: tuple[Passage, ...]
) -> tuple[Statement, ...]:
    """The statements of a document in text order of cues, each within the innermost around it."""
    made = [s for f in found if (s := _record(discourse, f, doc_times)) is not None]
    unique = {statement.cue: statement for statement in made}
    ordered = sorted(unique.values(), key=lambda s: (s.cue, s.content))
    ordered = [s for s in ordered if not (s.hypothetical and _idle(discourse, s, ordered))]
    return tuple(replace(s, within=_around(s, ordered)) for s in ordered)


def _record(discourse: Discourse, found: Found, times: tuple[Passage, ...]) -> Statement | None:
    spans = [trimmed(discourse, *span) for span in found.spans]
    merged = _merged(discourse, [span for span in spans if span[0] < span[1]])
    if not merged:
        return None
    found.spans = merged
    content = tuple(_passage(discourse, span) for span in merged)
    quotes = _quotes(discourse, found)
    negated, hypothetical = polarity_of(found.verb)
    return Statement(
        cue=_passage(discourse, found.cue),
        content=content,
        form=_form(discourse, content, quotes),
        act=found.act,
        source=None
        if found.source is None
        else _passage(discourse, (found.source.start, found.source.end)),
        quotes=quotes,
        addressee=addressee(found),
        time=time_of(discourse, found, times),
        negated=negated,
        hypothetical=hypothetical,
    )


def _quotes(discourse: Discourse, found: Found) -> tuple[Passage, ...]:
    """The quotations in the content, but for one around the whole statement."""
    numbers = {n for start, end in found.spans for n in discourse.quote_of[start:end]}
    numbers -= {-1, discourse.quote_of[found.verb.i]}
    return tuple(discourse.quotes[number].passage for number in sorted(numbers))


def _merged(discourse: Discourse, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order; those with nothing but blanks between them are one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif merged and all(t.is_space for t in discourse.doc[merged[-1][1] : start]):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _passage(discourse: Discourse, span: tuple[int, int]) -> Passage:
    first, last = discourse.doc[span[0]], discourse.doc[span[1] - 1]
    return Passage(first.idx, last.idx + len(last))


def _form(discourse: Discourse, content: tuple[Passage, ...], quotes: tuple[Passage, ...]) -> Form:
    """Direct if every word is quoted, Indirect if none, else Mixed."""
    total = quoted = 0
    for part in content:
        span = discourse.doc.char_span(part.start, part.end, alignment_mode="expand")
        for token in span or ():
            if token.is_punct or token.is_space:
                continue
            total += 1
            quoted += any(q.start <= token.idx < q.end for q in quotes)
    if quoted == 0:
        return "Indirect"
    return "Direct" if quoted == total else "Mixed"


def _idle(discourse: Discourse, statement: Statement, ordered: list[Statement]) -> bool:
    """Whether somebody merely says that others should say or may say something.

    What "I" and "we" would say, they say: "I would like to stress that ...".
    """
    source = statement.source
    if source is None or _around(statement, ordered) is None:
        return False
    return discourse.doc.text[source.start : source.end].lower() not in grammar("participants")


def _around(statement: Statement, ordered: list[Statement]) -> int | None:
    """The index of the innermost statement whose content holds the cue.

    What is around has more content than what stands in it, so that no two hold each other.
    """
    size = _size(statement)
    best: tuple[int, int] | None = None
    for index, other in enumerate(ordered):
        for part in other.content:
            length = part.end - part.start
            inner = part.holds(statement.cue) and _size(other) > size
            if inner and (best is None or length < best[0]):
                best = (length, index)
    return None if best is None else best[1]


def _size(statement: Statement) -> int:
    return sum(part.end - part.start for part in statement.content)
