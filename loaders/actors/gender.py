"""The gender of a person as far as titles, roles and given names tell it."""

from collections.abc import Iterable

from rashomon.loaders.actors.cutting import words_of


def name_gender(*given: str) -> str | None:
    """ "m" or "f" by the first of some spellings of a given name that is known.

    None for one of both ("Pat") and for unknown ones.
    """
    for name in given:
        male = name.capitalize() in words_of("names_given", "male")
        female = name.capitalize() in words_of("names_given", "female")
        if male or female:
            return None if male and female else "m" if male else "f"
    return None


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
