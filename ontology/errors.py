"""The exceptions of rashomon: one base, few children, each message naming place and remedy."""


class RashomonError(Exception):
    """What rashomon raises for input it cannot take; the message is written for the user."""


class InputError(RashomonError):
    """A document, manifest row or value that cannot be read: the rest of the batch goes on."""


class CaseError(RashomonError):
    """A case that cannot be opened, or that another process is writing."""


class QueryError(RashomonError):
    """A SPARQL query that cannot be parsed or may not be run."""


class TermError(RashomonError, AttributeError):
    """A term that the vocabulary does not define."""
