// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What one scheme answers.
 *
 * @param scheme which scheme
 * @param verdict whether it pays
 * @param amount what it pays, unless it does not
 * @param payment what becomes of that
 * @param askFrom the first date to ask, now or later, if there is one
 * @param askUntil the last date to ask, if there is one
 * @param isChosen whether it is of the best that is certain
 * @param isHoped whether it is of the best that is possible
 * @param reasons the reasons; what decided goes first
 * @param note what people read
 * @param source where that is from
 */
public record Claim(
    Concept scheme,
    Verdict verdict,
    Optional<Amount> amount,
    Payment payment,
    Optional<LocalDate> askFrom,
    Optional<LocalDate> askUntil,
    boolean isChosen,
    boolean isHoped,
    List<Reason> reasons,
    String note,
    String source) {}
