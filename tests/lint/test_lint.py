# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""Each check finds what is wrong in a small tree, and nothing in a right one."""

import subprocess
import tempfile
import unittest
from pathlib import Path
from typing import Callable, Dict, List

import check_files
import check_format
import check_image
import check_layers
import check_state
import check_symbols
import check_text
from tree import Faults

HEAD = "// Copyright the libcompetent authors\n// SPDX-License-Identifier: Apache-2.0\n\n"
HASH_HEAD = HEAD.replace("//", "#")

DECLARATIONS = (
    HEAD
    + "/// Return one\nCOMPETENT_API int\ncompetent_one(int n);\n\n"
    + "/**\n   Return two.\n*/\nCOMPETENT_API COMPETENT_NODISCARD int\ncompetent_two(void);\n"
)

# A tree that is right
RIGHT = {
    "include/competent/competent.h": HEAD + "#include <competent/number.h>\n",
    "include/competent/number.h": DECLARATIONS,
    "lib/CMakeLists.txt": HASH_HEAD + "add_library(x base/number.c text/fold.c)\n",
    "lib/competent.map": HASH_HEAD
    + "COMPETENT_0 {\n  global:\n    competent_one;\n    competent_two;\n  local:\n    *;\n};\n",
    "lib/base/number.c": HEAD + '#include "base/number.h"\n\n#include <zlib.h>\n',
    "lib/text/fold.c": HEAD + "#include <unicode/utf8.h>\n\n// printf() is for tools\n",
    "bindings/competent.i": HEAD + "int competent_one(int n);\nint competent_two(void);\n",
    "tests/unit/CMakeLists.txt": HASH_HEAD + "competent_add_criterion(number unit)\n",
    "tests/unit/test_number.c": HEAD + "int n = competent_one(0) + competent_two();\n",
    "README.md": "See [the licence](LICENSE) and [this](#there).\n\n```\n[x](gone.md)\n```\n",
    "LICENSE": "Any\n",
}


class Lint(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.write(RIGHT)

    def write(self, files: Dict[str, str]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def found(self, check: Callable[..., Faults], *arguments: Path) -> List[str]:
        faults = check(self.root, *arguments)
        return [f"{fault.path}:{fault.line}: {fault.message}" for fault in faults]

    def compile(self, text: str, output: Path, *options: str) -> None:
        output.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["cc", "-xc", "-fPIC", *options, "-o", output, "-"],
            input=text.encode(), check=True,
        )

    def test_nothing_is_wrong_with_a_right_tree(self) -> None:
        for check in (check_files.check, check_layers.check, check_text.check):
            self.assertEqual(self.found(check), [])

    def test_files(self) -> None:
        self.write({
            "lib/base/lost.c": HEAD + "\n" * 600,
            "include/competent/stray.h": "COMPETENT_API int\ncompetent_stray(void);\n",
            "tests/unit/check_stray.sh": "#!/bin/sh\n" + HASH_HEAD,
            "tests/unit/test_stray.c": HEAD,
        })
        self.assertEqual(self.found(check_files.check), [
            "lib/base/lost.c:1: This is not in lib/CMakeLists.txt",
            "tests/unit/check_stray.sh:1: This is not in tests/unit/CMakeLists.txt",
            "tests/unit/test_stray.c:1: This is not in tests/unit/CMakeLists.txt",
            "include/competent/stray.h:1: This is not in include/competent/competent.h",
            "include/competent/stray.h:1: There is not exactly one lib/*/stray.c",
            "include/competent/stray.h:1: The copyright and licence are not stated",
            "lib/base/lost.c:601: 603 lines are more than one concept",
        ])

    def test_format(self) -> None:
        self.write({".clang-format": "BasedOnStyle: Mozilla\n"})
        self.write({name: "int n;\n" for name in RIGHT if name.endswith((".c", ".h"))})
        self.assertEqual(self.found(check_format.check), [])
        self.write({"lib/base/number.c": "int n;\nint   m;\n"})
        faults = self.found(check_format.check)
        self.assertEqual(len(faults), 1)
        self.assertTrue(faults[0].startswith("lib/base/number.c:2: "))

    def test_image(self) -> None:
        image = HEAD + "".join((
            "#define IMAGE_VERSION 3U\n",
            "enum {\n  IMAGE_MAX_KINDS = 2, ///< Room\n  IMAGE_MAX_FINDINGS = 1,\n",
            "  IMAGE_MAX_SECTIONS = 4,\n};\n#define IMAGE_N_SECTIONS 3\n",
            "typedef struct {\n  int one;\n  int two;\n} ImageRecord;\n",
            "typedef struct {\n  int memory;\n} Image;\n",
        ))
        rows = check_image.header_rows(3, check_image.constants(image))
        self.assertEqual(rows[0], "A header of 136 bytes is followed by 3 sections.")
        self.write({
            "lib/taxonomy/image.h": image,
            "docs/snapshot.md": "\n".join(rows) + "\n",
            "tests/lint/image_layout.txt": "2 none\n",
            **{str(path): HEAD for path in check_image.HEADERS},
        })
        self.assertEqual(self.found(check_image.check), [
            "tests/lint/image_layout.txt:1: Version 3 is not pinned: see check_image.py",
        ])
        self.assertEqual(self.found(check_image.check, Path("--write")), [])
        self.assertEqual(self.found(check_image.check), [])

        # Comments, and what is no part of the file, change nothing
        for old, new in (("///< Room", "///< More room"), ("int memory", "long memory")):
            self.write({"lib/taxonomy/image.h": image.replace(old, new)})
            self.assertEqual(self.found(check_image.check), [])

        # Nobody pins another layout for the same version
        changed = image.replace("int one;\n  int two;", "int two;\n  int one;")
        self.write({"lib/taxonomy/image.h": changed})
        told = "What is in an image changed since version 3: raise IMAGE_VERSION"
        for mode in ((), (Path("--write"),)):
            self.assertEqual(
                self.found(check_image.check, *mode), [f"lib/taxonomy/image.h:4: {told}"]
            )
        self.write({"lib/taxonomy/image.h": image})
        constants = str(check_image.HEADERS[0])
        self.write({constants: HEAD + "typedef enum {\n  A = 0,\n} B;\n"})
        self.assertEqual(
            self.found(check_image.check), [f"lib/taxonomy/image.h:4: {told}"]
        )

        raised = changed.replace("VERSION 3U", "VERSION 4U")
        self.write({"lib/taxonomy/image.h": raised})
        self.assertEqual(self.found(check_image.check, Path("--write")), [
            "docs/snapshot.md:0: It does not say: | 8 | 4 | format version, 4 |",
        ])

    def test_layers(self) -> None:
        self.write({
            "lib/base/number.c": '#include "text/fold.h"\n',
            "lib/base/gunzip.c": "#include <zlib.h>\n",
            "lib/base/gzip.c": "#include <zlib.h>\n",
            "lib/misc/x.c": "",
            "lib/match/match.c": "",
            "lib/rdf/turtle.c": "#include <unicode/utf8.h>\n#include <libxml/tree.h>\n",
            "lib/search/search.c": '#include "match/x.h"\n#include <competent/match.h>\n',
            "lib/text/fold.c": '/*\n*/ void f(void) { puts("exit(1)"); goto end; end:; }\n',
        })
        self.assertEqual(self.found(check_layers.check), [
            "lib/base/gzip.c:1: zlib.h is included by lib/base/gunzip.c already",
            "lib/base/number.c:1: base may not include text/fold.h of text",
            "lib/misc/x.c:1: misc is not a layer",
            "lib/rdf/turtle.c:1: unicode/utf8.h may not be included here",
            "lib/rdf/turtle.c:2: libxml/tree.h may not be included here",
            "lib/search/search.c:1: search may not include match/x.h of match",
            "lib/search/search.c:2: search may not include competent/match.h of match",
            "lib/text/fold.c:2: puts: the library prints nothing",
            "lib/text/fold.c:2: goto is not used here",
        ])

    def test_state(self) -> None:
        objects = self.root / "build" / "x.dir"
        constants = "const char* const names[] = {0, \"a\"}; static const int n[2] = {1};\n"
        text = constants + "const int* f(void) { return n; }\n"
        self.compile(text, objects / "base" / "number.c.o", "-c")
        self.assertEqual(self.found(check_state.check, objects), [])

        text = "static int n = 1;\nint* f(void) { static int m; return n ? &m : &n; }\n"
        self.write({"lib/base/number.c": text})
        self.compile(text, objects / "base" / "number.c.o", "-c")
        faults = sorted(self.found(check_state.check, objects))
        self.assertEqual([fault.split(": ")[0] for fault in faults],
                         ["lib/base/number.c:1", "lib/base/number.c:2"])
        self.assertEqual(len(self.found(check_state.check, self.root / "none")), 1)

    def test_symbols(self) -> None:
        library = self.root / "build" / "libcompetent.so"
        both = "int competent_one(int n) { return n; } int competent_two(void) { return 2; }\n"
        self.compile(both, library, "-shared", "-nostdlib")
        self.assertEqual(self.found(check_symbols.check, library), [])

        self.compile("int competent_one; int other(void) { return 1; }\n", library,
                     "-shared", "-nostdlib")
        self.write({
            "include/competent/number.h": DECLARATIONS.replace("/// Return one", "// One"),
            "lib/competent.map": HASH_HEAD + "X {\n  global:\n    competent_one;\n    gone;\n};\n",
            "bindings/competent.i": "// competent_two\ncompetent_one\n",
            "tests/unit/test_number.c": "// competent_one\ncompetent_two\n",
            "bindings/python/competent/native.pyi": HASH_HEAD + (
                "class Number:\n    def half_of(self) -> int: ...\n"
                "    def twice(self) -> int: ...\n    def said(self) -> int: ...\n"
            ),
            "bindings/python/competent/number.py": "self._handle.half_of()\n",
            "bindings/java/src/main/java/nl/competent/Number.java": "raw.twice();\n",
        })
        header = "include/competent/number.h"
        raw = "bindings/python/competent/native.pyi"
        self.assertEqual(self.found(check_symbols.check, library), [
            f"{header}:5: competent_one is undocumented",
            "lib/competent.map:7: gone is in no public header",
            f"{header}:11: competent_two is not in lib/competent.map",
            f"{header}:5: competent_one is not exported",
            f"{header}:11: competent_two is not exported",
            f"{library}:0: other is exported but not public",
            f"{header}:11: competent_two is not wrapped",
            f"{raw}:6: Python does not offer twice",
            f"{raw}:5: Java does not offer half_of",
            f"{header}:5: No test calls competent_one",
        ])

    def test_text(self) -> None:
        word, place = "TO" + "DO", "/" + "tmp/x"
        self.write({
            "a.py": f"a\tb \n# {word} in {place}\nend",
            "b.md": "Text\n\n[away](https://example.org) [gone](docs/gone.md#there)\n",
            "data/c.nt": "a\tb \n",
        })
        self.assertEqual(self.found(check_text.check), [
            "a.py:2: This is not finished",
            "a.py:2: This is a path of one machine",
            "a.py:1: Blanks end the line",
            "a.py:1: There is a tab",
            "a.py:3: The last line has no end",
            "b.md:3: docs/gone.md does not exist",
        ])


if __name__ == "__main__":
    unittest.main()
