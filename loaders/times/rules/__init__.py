"""The rules of the grammar of times: a cascade a file, run in the order of grammar.py."""
