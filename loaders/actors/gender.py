"""The gender of a person as far as titles, roles and given names tell it."""

from collections.abc import Iterable

from rashomon.loaders.actors.cutting import words_of


def name_gender(given: str) -> str | None:
    """ "m" or "f" by a given name, None for one of both or neither."""
    name = given.capitalize()
    male = name in words_of("names_given", "male")
    female = name in words_of("names_given", "female")
    return None if male == female else "m" if male else "f"


def title_gender(roles: Iterable[str]) -> str | None:
    """ "m" or "f" by the first title or role that says it."""
    male = words_of("titles", "male", "male_roles")
    female = words_of("titles", "female", "female_roles")
    for role in roles:
        for word in role.lower().replace(".", "").split():
            if word in male:
                return "m"
            if word in female:
                return "f"
    return None
