"""Run commands in this process, as people type them."""

from click.testing import CliRunner, Result

from generator import cli


def run(*arguments: str, **environment: str) -> Result:
    """Run a command; return its exit code and its output. A bug of ours is raised."""
    return CliRunner(catch_exceptions=False).invoke(cli.sheaf, arguments, env=environment)
