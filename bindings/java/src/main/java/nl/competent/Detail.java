// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value of a property, of a concept or of a part of it.
 *
 * @param property which property
 * @param type what its value is
 * @param number the value: eurocents, a date as 20260901, a constant's number or a plain number
 * @param name the name of that number, where it has one, like "BBL"
 * @param words the value of a property that has texts
 */
public record Detail(
    Property property,
    ValueType type,
    long number,
    Optional<String> name,
    Optional<String> words) {

  /**
   * Return an amount in euros.
   *
   * @return the amount, if the value is one
   */
  public Optional<BigDecimal> euros() {
    return type == ValueType.MONEY ? Optional.of(BigDecimal.valueOf(number, 2)) : Optional.empty();
  }

  /**
   * Return a date.
   *
   * @return the date, if the value is one
   */
  public Optional<LocalDate> date() {
    return type == ValueType.DATE
        ? Optional.of(
            LocalDate.of(
                (int) (number / 10000), (int) (number / 100 % 100), (int) (number % 100)))
        : Optional.empty();
  }

  /**
   * Return a truth.
   *
   * @return whether the value is 1
   */
  public boolean truth() {
    return number == 1;
  }
}
