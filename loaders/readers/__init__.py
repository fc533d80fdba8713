"""The readers: a file becomes documents, one reader per format."""
