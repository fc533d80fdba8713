"""The lexicons of the layer of actors: no row that contradicts another or means nothing."""

from collections import Counter

from babel import Locale

from rashomon.loaders.actors.countries import country_name, namings
from rashomon.loaders.actors.humans import can_speak
from rashomon.loaders.lexicon import lexicon


def test_countries_are_codes_of_cldr() -> None:
    assert lexicon("countries").keys() <= set(Locale("en").territories)


def test_no_adjective_or_capital_of_two_countries() -> None:
    phrases = [
        phrase
        for entry in lexicon("countries").values()
        for phrase in (*entry.get("of", ()), *entry.get("seat", ()))
    ]
    assert [phrase for phrase, count in Counter(phrases).items() if count > 1] == []


def test_names_of_countries() -> None:
    assert namings()["Iran"].country == "IR"
    assert namings()["Islamic Republic"].country == "IR"
    assert namings()["Kyiv"].form == "seat"
    assert namings()["Ghanaians"].form == "people"
    assert country_name("TR") == "Turkey"
    assert country_name("BA") == "Bosnia and Herzegovina"


def test_seats_have_known_countries() -> None:
    codes = {code for code in lexicon("metonyms")["seats"].values() if code}
    assert codes <= set(Locale("en").territories)


def test_who_can_speak() -> None:
    assert all(map(can_speak, ["teacher", "activist", "villager", "ministry", "report", "doctor"]))
    assert not any(
        map(can_speak, ["attack", "number", "river", "bombing", "deal", "committee room"])
    )
