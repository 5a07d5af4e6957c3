// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A condition of a scheme, and whether it is met.
 *
 * @param criterion what it is about, like "age", if that is stated
 * @param verdict whether it is met
 * @param role what it is of
 * @param low the least that was looked at, if anything was
 * @param high the most that was looked at, if anything was
 * @param fact the fact that decided or is to be asked, if any is
 * @param note what people read
 * @param source where that is from
 * @param sourceDate the date of the source, if it has one
 */
public record Reason(
    Optional<String> criterion,
    Verdict verdict,
    ReasonRole role,
    OptionalLong low,
    OptionalLong high,
    Optional<Fact> fact,
    String note,
    String source,
    Optional<LocalDate> sourceDate) {}
