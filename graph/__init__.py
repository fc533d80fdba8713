"""The case: store, resolution of actors, timeline and network view."""
