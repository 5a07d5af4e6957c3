// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * Something that was odd in the data.
 *
 * @param kind what is odd
 * @param count how often it was seen, at least 1
 * @param source name of the file where it was first seen, if one file has it
 * @param line line of that file, or 0 where no line has it
 * @param subject IRI of what it is about, or what a table says
 * @param field column of a table that is odd, if it is one
 */
public record Finding(
    FindingKind kind,
    int count,
    Optional<String> source,
    int line,
    String subject,
    Optional<String> field) {}
