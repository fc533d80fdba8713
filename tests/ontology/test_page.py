from pathlib import Path

from rashomon.ontology.namespaces import RAS
from rashomon.ontology.page import page

PAGE = Path(__file__).parents[2] / "docs" / "vocabulary.md"


def test_committed_page_is_up_to_date() -> None:
    command = "python -m rashomon.ontology.page > docs/vocabulary.md"
    assert PAGE.read_text(encoding="utf-8") == page(), f"run: {command}"


def test_page_has_every_term_but_the_schemes_names() -> None:
    text = page()
    schemes = {"Acts", "Bases", "Bounds", "EventTypes", "EvidenceKinds", "Forms"}
    schemes |= {"Measures", "Modifiers", "TimexTypes"}
    assert [term for term in RAS if f"`ras:{term}`" not in text] == sorted(schemes)
