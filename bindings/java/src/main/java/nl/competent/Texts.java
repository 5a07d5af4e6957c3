// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Texts as they are handed over in great numbers: their lengths, and all their bytes. */
final class Texts {
  private static final int MAX_TEXTS = 500;
  private static final int MAX_BYTES = 1 << 20;

  private final int[] lengths = new int[MAX_TEXTS];
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int n;

  private Texts() {}

  /** What texts are added to. */
  interface Adds {
    /** Add texts by their lengths, or -1 for one that is missing. */
    void add(int[] lengths, byte[] bytes);
  }

  /** What tells how many texts were added. */
  interface Count {
    /** Return that number. */
    long n();
  }

  /** Add texts part by part, so that no more than a part is copied at a time. */
  static void addAll(List<String> texts, Adds adds, Count count) {
    Texts part = new Texts();
    Iterator<String> rest = texts.iterator();
    for (int row = 0; rest.hasNext(); ++row) {
      part.put(row, rest.next());
      if (part.n == MAX_TEXTS || part.bytes.size() > MAX_BYTES || !rest.hasNext()) {
        part.hand(adds, count);
      }
    }
  }

  private void put(int row, String text) {
    byte[] encoded = new byte[0];
    if (text != null) {
      try {
        encoded = Utf8.bytes(text);
      } catch (ArgumentException e) {
        throw inRow(row, e);
      }
      bytes.writeBytes(encoded);
    }
    lengths[n++] = text == null ? -1 : encoded.length;
  }

  private void hand(Adds adds, Count count) {
    try {
      Handle.call(
          () -> {
            adds.add(Arrays.copyOf(lengths, n), bytes.toByteArray());
            return null;
          });
    } catch (CompetentException e) {
      throw inRow(count.n(), e);
    }
    n = 0;
    bytes.reset();
  }

  // What is before the text that failed has been added
  private static RuntimeException inRow(long row, CompetentException e) {
    byte[] message = Utf8.bytes("Row " + row + ": " + e.getMessage());
    return (RuntimeException) CompetentException.of(e.status().value(), 0, 0, message);
  }
}
