"""What can be said: the ontology, its shapes, its JSON-LD context, and its terms in Python."""
