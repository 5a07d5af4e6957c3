// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.Optional;

/**
 * A file that was read.
 *
 * @param name name of the file, without its folder
 * @param bytes how long it is once unpacked
 * @param statements how many statements it holds
 * @param format its format
 * @param version its owl:versionInfo, if it has one
 */
public record ReportSource(
    String name, long bytes, long statements, Format format, Optional<String> version) {}
