"""From a file to triples: readers, the language pipeline, and the triples of one document."""
