// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nl.competent.internal.ClaimRows;
import nl.competent.internal.CompetentNative;

/**
 * What every scheme answers in one case.
 *
 * @param course what is to be paid, or nothing for any course
 * @param cost what remains to pay
 * @param isBest whether the schemes that are chosen are the best for sure
 * @param all what each scheme answers; what pays most goes first
 */
public record Claims(Optional<Concept> course, Cost cost, boolean isBest, List<Claim> all) {
  private static final int CLAIM = 11; // Reals of each
  private static final int REASON = 7;
  private static final int NOTE = 20; // Properties of the library
  private static final int SOURCE = 21;
  private static final int SOURCE_DATE = 22;

  /** Return claims of what the library has for them. */
  static Claims of(Taxonomy taxonomy, Optional<Concept> course, ClaimRows rows) {
    double[] items = rows.items();
    double[] reasons = rows.reasons();
    List<Claim> all = new ArrayList<>(items.length / CLAIM);
    for (int i = 0; i < items.length; i += CLAIM) {
      all.add(claim(taxonomy, rows, items, i, reasons));
    }
    return new Claims(
        course,
        Cost.of(taxonomy, rows.cost(), 0),
        rows.areBest(),
        Collections.unmodifiableList(all));
  }

  private static Claim claim(
      Taxonomy taxonomy, ClaimRows rows, double[] c, int i, double[] reasons) {
    int scheme = (int) c[i + 2];
    Verdict verdict = Verdict.of((int) c[i + 3]);
    int first = (int) c[i + 9];
    int n = (int) c[i + 10];
    List<Reason> list = new ArrayList<>(n);
    for (int r = first; r < first + n; ++r) {
      list.add(reason(rows, scheme, reasons, r * REASON));
    }
    return new Claim(
        new Concept(taxonomy, scheme),
        verdict,
        verdict == Verdict.NO ? Optional.empty() : Optional.of(Amount.of(c[i], c[i + 1])),
        Payment.of((int) c[i + 4]),
        date((int) c[i + 5]),
        date((int) c[i + 6]),
        c[i + 7] != 0,
        c[i + 8] != 0,
        Collections.unmodifiableList(list),
        text(rows, scheme, 0, NOTE),
        text(rows, scheme, 0, SOURCE));
  }

  private static Reason reason(ClaimRows rows, int scheme, double[] r, int i) {
    int node = (int) r[i + 2];
    return new Reason(
        Utf8.optional(CompetentNative.competentCriterionName((int) r[i + 3])),
        Verdict.of((int) r[i + 4]),
        ReasonRole.of((int) r[i + 6]),
        whole(r[i]),
        whole(r[i + 1]),
        Fact.ofNullable((int) r[i + 5]),
        text(rows, scheme, node, NOTE),
        text(rows, scheme, node, SOURCE),
        date(rows.statedNumber(scheme, node, SOURCE_DATE)));
  }

  private static String text(ClaimRows rows, int scheme, int node, int property) {
    return Utf8.text(rows.statedText(scheme, node, property));
  }

  private static OptionalLong whole(double value) {
    return value < 0 ? OptionalLong.empty() : OptionalLong.of((long) value);
  }

  private static Optional<LocalDate> date(int date) {
    return date <= 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(date / 10000, date / 100 % 100, date % 100));
  }
}
