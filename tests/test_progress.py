"""Long work shows progress on a terminal, and stays quiet in a log."""

import io

from generator.progress import Progress


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_on_a_terminal() -> None:
    """The number of things is shown from time to time, each in place of the last."""
    terminal = Terminal()

    assert list(Progress(terminal).counted("Pages", range(250))) == list(range(250))
    assert terminal.getvalue().split("\r\x1b[K") == [
        "",
        "Pages: 0",
        "Pages: 100",
        "Pages: 200",
        "",
    ]


def test_in_a_log() -> None:
    """A log gets no progress."""
    log = io.StringIO()

    assert list(Progress(log).counted("Pages", range(250))) == list(range(250))
    assert not log.getvalue()
