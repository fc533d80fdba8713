"""Sites: where a document names a country, by its name, adjective, people or capital."""

from dataclasses import dataclass

from rashomon.loaders.actors.countries import Naming
from rashomon.loaders.actors.phrases import Phrases
from rashomon.loaders.actors.words import Words


@dataclass(frozen=True, slots=True)
class Site:
    """Where a country is named, as an actor or not."""

    start: int
    end: int
    naming: Naming
    lost: bool = False


def sites(words: Words, phrases: Phrases[Naming]) -> list[Site]:
    """Every naming of a country; "Syrias" is one that has lost its apostrophe."""
    found = [Site(*site) for site in phrases.find(words)]
    taken = {site.start for site in found}
    for i, text in enumerate(words.text):
        if i not in taken and words.capital[i] and text.endswith("s") and len(text) > 4:
            naming = phrases.value((text[:-1],))
            if naming is not None and naming.form == "name":
                found.append(Site(i, i + 1, naming, lost=True))
    return sorted(found, key=lambda site: site.start)
