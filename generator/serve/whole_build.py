"""The program that `Rebuild` runs: it builds the preview of the library in this folder."""

import sys
from pathlib import Path

from generator import commands, publish, settings, signals
from generator.errors import SheafError
from generator.serve.rebuild import FIRST


def main() -> int:
    """Build the site into the folder given as first argument; print what has to be fixed."""
    make = publish.first_preview if FIRST in sys.argv[2:] else publish.preview
    sys.excepthook = commands.report_bug
    try:
        with signals.raised():
            warnings = make(settings.read(Path()), Path(sys.argv[1]))
    except SheafError as error:
        commands.say(str(error))
        return commands.WRONG
    except OSError as error:
        commands.say(commands.refusal(error))
        return commands.WRONG
    commands.say(warnings)
    return 0


if __name__ == "__main__":
    sys.exit(main())
