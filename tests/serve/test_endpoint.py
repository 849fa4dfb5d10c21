"""Addresses are parsed, and one that cannot be used is refused with another to try."""

import errno
import socket

import pytest

from generator.errors import MisusedError
from generator.serve import endpoint
from generator.serve.endpoint import Endpoint


@pytest.mark.parametrize(
    ("text", "host", "port", "family"),
    [
        ("127.0.0.1:8000", "127.0.0.1", 8000, socket.AF_INET),
        ("0.0.0.0:65535", "0.0.0.0", 65535, socket.AF_INET),  # noqa: S104 -- nothing listens
        ("[::1]:0", "::1", 0, socket.AF_INET6),
    ],
)
def test_parse(text: str, host: str, port: int, family: socket.AddressFamily) -> None:
    """A host, by name or number, and a port; IPv6 in brackets."""
    assert endpoint.parse(text) == Endpoint(host, port, family)
    assert str(endpoint.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ":8000",
        "8000",
        "127.0.0.1",
        "127.0.0.1:",
        "127.0.0.1:http",
        "127.0.0.1:-1",
        "127.0.0.1:99999",
        "127.0.0.1:١٢",
        "::1:8000",
        "[]:8000",
        "[::1]",
        "http://127.0.0.1:8000",
        "no such name.invalid:8000",
        f"{'a' * 300}.invalid:8000",
        "\x00:8000",
    ],
)
def test_no_address(text: str) -> None:
    """Anything else is misuse, and an address that would do is named."""
    with pytest.raises(MisusedError, match=r"as in 127\.0\.0\.1:8000$"):
        endpoint.parse(text)


@pytest.mark.parametrize(
    ("port", "code", "sentence"),
    [
        (
            8000,
            errno.EADDRINUSE,
            'or use another address: make serve ARGS="--address 127.0.0.1:9000"',
        ),
        (8000, errno.EADDRINUSE, "127.0.0.1:8000: is in use by another program; stop that one"),
        (
            9000,
            errno.EACCES,
            "127.0.0.1:9000: needs the rights of an administrator; use another address: ",
        ),
        (
            9000,
            errno.EADDRNOTAVAIL,
            "is not an address of this machine; use another address: make serve ARGS=",
        ),
        (
            80,
            errno.ENOBUFS,
            "127.0.0.1:80: cannot be used (No buffer space available); use another address: ",
        ),
    ],
)
def test_refused(port: int, code: int, sentence: str) -> None:
    """What the system refuses is reported with a command that chooses another address."""
    error = OSError(code, "No buffer space available")
    where = Endpoint("127.0.0.1", port, socket.AF_INET)
    assert sentence in str(endpoint.refused(where, error))
