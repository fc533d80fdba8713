"""English is told from other languages where there is enough of it."""

import pytest

from rashomon.loaders.language import detect

GERMAN = (
    "Bei dem Untergang einer Fähre vor der Küste sind am Montag mindestens vierzehn Menschen "
    "ertrunken, wie die Küstenwache mitteilte. Neun Fahrgäste würden noch vermisst, sagte die "
    "Leiterin der Suche, während der Reeder von elf Toten sprach und das Wetter verantwortlich "
    "machte."
)
ENGLISH = (
    "At least fourteen people drowned when a ferry sank off the coast on Monday, the coastguard "
    "said. Nine passengers were still missing, the head of the search said, while the owner of "
    "the boat spoke of eleven dead and blamed the weather."
)


@pytest.mark.parametrize(
    ("text", "code"), [(GERMAN, "de"), (ENGLISH, "en"), (GERMAN[:60], "en"), ("", "en")]
)
def test_detects(text: str, code: str) -> None:
    assert detect(text) == code
