"""What an exporter is: the base that every format's file builds on."""

from abc import ABC, abstractmethod
from typing import BinaryIO

from rashomon.graph import View


class Exporter(ABC):
    """One format that a case leaves in.

    The contract: the same case gives the same bytes, text is UTF-8, nothing is read but the
    case, and nothing is written but `out`, from its present position on. `suffix` is the usual
    ending of such a file without the dot, `media_type` what an HTTP server would call it.
    """

    suffix: str
    media_type: str

    @abstractmethod
    def write(self, case: View, out: BinaryIO) -> None:
        """Write the whole case to `out`, in pieces where the format allows it."""
