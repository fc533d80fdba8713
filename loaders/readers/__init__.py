"""The readers: a file becomes articles, one reader per format, found by the registry."""
