// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.competent.internal.CompetentLimits;
import nl.competent.internal.CompetentNative;

/**
 * A file of statements that is to be read.
 *
 * @param path name of the file
 * @param base absolute IRI for relative ones, if there is one
 * @param format its format, or {@link Format#UNKNOWN} to recognise it by content and then name
 * @param limits what it may spend, where that is not the default
 */
public record Source(Path path, Optional<String> base, Format format, Map<Limit, Long> limits) {
  /**
   * Make a source.
   *
   * @param path name of the file
   * @param base absolute IRI for relative ones, if there is one
   * @param format its format, or {@link Format#UNKNOWN} to recognise it by content and then name
   * @param limits what it may spend, where that is not the default
   */
  public Source {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(format, "format");

    Map<Limit, Long> sorted = new EnumMap<>(Limit.class);
    sorted.putAll(limits);
    limits = Collections.unmodifiableMap(sorted);
  }

  /**
   * Make a source of which only the name is known.
   *
   * @param path name of the file
   */
  public Source(Path path) {
    this(path, Optional.empty(), Format.UNKNOWN, Map.of());
  }

  /**
   * Return the same source with a base.
   *
   * @param base absolute IRI for relative ones
   * @return another source
   */
  public Source withBase(String base) {
    return new Source(path, Optional.of(base), format, limits);
  }

  /**
   * Return the same source with a format.
   *
   * @param format its format
   * @return another source
   */
  public Source withFormat(Format format) {
    return new Source(path, base, format, limits);
  }

  /**
   * Return the same source with another limit.
   *
   * @param limit what is limited
   * @param value how much it may be, at least 1
   * @return another source
   */
  public Source withLimit(Limit limit, long value) {
    Map<Limit, Long> more = new EnumMap<>(Limit.class);
    more.putAll(limits);
    more.put(limit, value);
    return new Source(path, base, format, more);
  }

  /**
   * Write the statements of the file in another format.
   *
   * <p>The file is streamed, so memory does not grow with its size. A gzipped file is unpacked on
   * the way. The output appears under its name only when it is complete.
   *
   * @param to format to write: N-Triples, N-Quads, Turtle or CSV, of which only N-Quads and CSV can
   *     hold named graphs
   * @param output name of the file to write
   * @throws CompetentException if nothing was written
   */
  public void convert(Format to, Path output) {
    withLimits(
        raw ->
            CompetentNative.convert(
                pathBytes(), baseBytes(), format.value(), raw, to.value(), Paths.bytes(output)));
  }

  /** Return the name of the file as the library has it. */
  byte[] pathBytes() {
    return Paths.bytes(path);
  }

  /** Return the base as the library has it, or null. */
  byte[] baseBytes() {
    return base.map(Utf8::terminated).orElse(null);
  }

  /** Do something with the limits as the library has them, or null for the default. */
  void withLimits(Consumer<CompetentLimits> call) {
    Handle.call(
        () -> {
          CompetentLimits raw = limits.isEmpty() ? null : new CompetentLimits();
          try {
            limits.forEach((limit, value) -> raw.setValue(limit.value(), value));
            call.accept(raw);
          } finally {
            if (raw != null) {
              raw.delete();
            }
          }
          return null;
        });
  }
}
