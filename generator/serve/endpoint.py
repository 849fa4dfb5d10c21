"""The address at which the preview listens."""

import errno
import re
import socket
from dataclasses import dataclass

from generator.errors import MisusedError, SheafError

LARGEST_PORT = 65535

OTHER_PORTS = (9000, 9001)
"""One of these is suggested if a port cannot be used."""

_ADDRESS = re.compile(r"(?:\[(?P<v6>[^\]]+)\]|(?P<name>[^:]+)):(?P<port>[0-9]+)")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A host, by name or IP address, and a port."""

    host: str
    port: int
    family: socket.AddressFamily
    """IPv4 or IPv6."""

    def __str__(self) -> str:
        """Return it as people type it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def parse(text: str) -> Endpoint:
    """Return the endpoint that `text` names; raise a `MisusedError` if it names none."""
    found = _ADDRESS.fullmatch(text)
    if not found:
        problem = f"{text}: not an address; give a host and a port, as in 127.0.0.1:8000"
        raise MisusedError(problem)
    host, port = found["v6"] or found["name"], int(found["port"])
    if port > LARGEST_PORT:
        problem = (
            f"{text}: {port} is not a port; give one up to {LARGEST_PORT}, as in 127.0.0.1:8000"
        )
        raise MisusedError(problem)
    try:
        resolved = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        problem = f"{text}: unknown host {host}; give another, as in 127.0.0.1:8000"
        raise MisusedError(problem) from error
    return Endpoint(host, port, resolved[0][0])


def refused(endpoint: Endpoint, error: OSError) -> SheafError:
    """Return the error to raise when the system does not allow listening at `endpoint`."""
    other = next(port for port in OTHER_PORTS if port != endpoint.port)
    command = f'make serve ARGS="--address 127.0.0.1:{other}"'
    reason = {
        errno.EADDRINUSE: "is in use by another program; stop that one, or",
        errno.EACCES: "needs the rights of an administrator;",
        errno.EADDRNOTAVAIL: "is not an address of this machine;",
    }.get(error.errno or 0, f"cannot be used ({error.strerror or error});")
    return SheafError(f"{endpoint}: {reason} use another address: {command}")
