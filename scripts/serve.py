"""Serves the handbook on this machine, and again at every save. Sets itself up the first time."""

import re
import socket
import sys
from urllib.parse import urlsplit

import _setup
import _site


def free_port(host: str, first: int) -> int:
    """The first port from `first` on that nobody listens on."""
    for port in range(first, first + 100):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    _setup.stop(f"No port from {first} to {first + 99} is free on {host}.")


def site_path(settings: str) -> str:
    """The path that mkdocs serves below: that of `site_url`, where mkdocs.yml gives one."""
    found = re.search(r"^site_url:\s*['\"]?([^\s'\"]+)", settings, re.MULTILINE)
    path = urlsplit(found[1]).path if found else "/"
    return "/" + path.strip("/") + "/" if path.strip("/") else "/"


def main() -> int:
    parser = _site.parser("Serve the handbook on this machine, and again at every save.")
    parser.add_argument("--port", type=int, default=8000, help="the first port to try")
    parser.add_argument("--host", default="127.0.0.1", help="0.0.0.0 lets other machines in")
    options = parser.parse_args()
    _site.ensure()
    port = free_port(options.host, options.port)
    path = site_path((_setup.ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    shown = "localhost" if options.host in ("127.0.0.1", "0.0.0.0") else options.host
    print(f"The handbook: http://{shown}:{port}{path}  (Ctrl-C stops it)", flush=True)
    address = f"--dev-addr={options.host}:{port}"
    said = _site.environment(options) | _site.place_to_serve_from()
    return _setup.run("mkdocs", "serve", address, **said)


if __name__ == "__main__":
    sys.exit(main())
