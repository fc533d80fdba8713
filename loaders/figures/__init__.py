"""The layer of figures: a spaCy component that fills `doc._.figures`."""

from rashomon.loaders.figures.component import FiguresComponent, make_figures

__all__ = ["FiguresComponent", "make_figures"]
