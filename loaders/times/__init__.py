"""The layer of times: a spaCy component that fills `doc._.times`."""

from rashomon.loaders.times.component import TimesComponent, make_times

__all__ = ["TimesComponent", "make_times"]
