# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Import what is installed, with nothing set that says where the library is.

Usage: consumer.py PREFIX VERSION
"""

import sys
from pathlib import Path

PREFIX, VERSION = sys.argv[1:]

[PACKAGE] = Path(PREFIX).glob("lib*/**/site-packages/competent")
sys.path.insert(0, str(PACKAGE.parent))

import competent  # noqa: E402 (now that it can be found)

assert Path(competent.__file__).parent == PACKAGE, competent.__file__
assert competent.__version__ == VERSION, competent.__version__

try:
    competent.Taxonomy.open("does-not-exist.ttl")
except FileNotFoundError as error:
    assert "does-not-exist.ttl" in str(error)
else:
    sys.exit("A file that does not exist was opened")
