"""``python -m pledgebook.cli``."""

import sys

from pledgebook.cli.run import main

sys.exit(main())
