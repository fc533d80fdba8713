"""The layer of statements: a spaCy component that fills `doc._.statements`."""

from rashomon.loaders.statements.component import StatementsComponent, make_statements

__all__ = ["StatementsComponent", "make_statements"]
