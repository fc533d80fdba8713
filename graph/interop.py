"""A case for rdflib: the same store behind rdflib's interface."""

from oxrdflib import OxigraphStore
from pyoxigraph import Store
from rdflib import Dataset

from rashomon.ontology.namespaces import PREFIXES


def dataset(store: Store) -> Dataset:
    """An rdflib Dataset over the store, with the vocabulary's prefixes; for reading.

    `initNs` of rdflib's query takes strings only here; the prefixes bound are known without it.
    """
    found = Dataset(store=OxigraphStore(store=store), default_union=True)
    for prefix, iri in PREFIXES.items():
        found.bind(prefix, iri)
    return found
