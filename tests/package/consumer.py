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

assert competent.data_path().parts[-2:] == ("share", "competent")
FUNDING = sorted(competent.data_path("funding").glob("*.ttl"))
assert len(FUNDING) >= 3, FUNDING
builder = competent.Builder()
for path in FUNDING:
    builder.read(path)
assert len(competent.Funding(builder.finish()).schemes) >= 19

try:
    competent.data_path("nothing")
except FileNotFoundError:
    pass
else:
    sys.exit("Data that does not exist was found")
