"""A page that runs its own scripts and nothing else, whatever stands in its data.

Content Security Policy Level 3: every inlined script and style sheet is named by its SHA-256, so an
injected one does not run, and nothing may be fetched from anywhere. Hashes instead of nonces: the
same case gives the same bytes.
"""

import base64
import hashlib
import json
from collections.abc import Iterable

from markupsafe import Markup

# What could end a script element or begin a comment in it (HTML, "restrictions for contents of
# script elements"), and the two line ends that JSON allows and older JavaScript does not.
ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The policy of a page with just these inline scripts and style sheets."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(_hash(text) for text in scripts)}",
            f"style-src {' '.join(_hash(text) for text in styles)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def data_block(value: object) -> Markup:
    """A value as JSON that stands safely inside a script element of type application/json."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(ESCAPES))


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
