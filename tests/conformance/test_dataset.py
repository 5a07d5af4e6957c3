# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0

"""The judge of the conformance tests must itself be right."""

import os
import random
import tempfile
import unittest

from dataset import are_isomorphic, read

P = ("iri", "http://example.org/p")


def edges(*pairs):
    return {(("blank", a), P, ("blank", b)) for a, b in pairs}


class Isomorphism(unittest.TestCase):
    def test_labels_do_not_matter(self):
        self.assertTrue(are_isomorphic(edges("ab", "bc"), edges("xz", "zy")))

    def test_direction_matters(self):
        self.assertFalse(are_isomorphic(edges("ab", "cb"), edges("ab", "bc")))

    def test_two_triangles_are_no_hexagon(self):
        triangles = edges("ab", "bc", "ca", "xy", "yz", "zx")
        hexagon = edges("ab", "bc", "cx", "xy", "yz", "za")
        self.assertFalse(are_isomorphic(triangles, hexagon))

    def test_a_permuted_ring_is_the_same(self):
        labels = list("abcdefgh")
        ring = edges(*zip(labels, labels[1:] + labels[:1]))
        random.Random(1).shuffle(labels)
        other = edges(*zip(labels, labels[1:] + labels[:1]))
        self.assertTrue(are_isomorphic(ring, other))

    def test_ground_statements_must_be_equal(self):
        first = {(P, P, ("literal", "a", "", "x"))}
        second = {(P, P, ("literal", "a", "nl", "x"))}
        self.assertFalse(are_isomorphic(first, second))
        self.assertTrue(are_isomorphic(first, set(first)))

    def test_the_graph_matters(self):
        first = {(P, P, P, ("iri", "g"))}
        self.assertFalse(are_isomorphic(first, {(P, P, P)}))


class Reading(unittest.TestCase):
    def test_reads_all_kinds_of_nodes(self):
        text = (
            '# Comment\n_:a <p> "\\u0000\\t\\\\"@EN-x <g> . # more\r\n'
            '<s> <p> "1"^^<t> .\n'
        )
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "a.nq")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            statements = read(path)
        self.assertEqual(
            statements,
            {
                (
                    ("blank", "a"),
                    ("iri", "p"),
                    (
                        "literal",
                        "\0\t\\",
                        "en-x",
                        "http://www.w3.org/2001/XMLSchema#string",
                    ),
                    ("iri", "g"),
                ),
                (("iri", "s"), ("iri", "p"), ("literal", "1", "", "t")),
            },
        )


if __name__ == "__main__":
    unittest.main()
