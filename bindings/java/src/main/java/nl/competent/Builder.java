// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.competent.internal.CompetentBuilder;

/**
 * A taxonomy in the making.
 *
 * <p>Several files make one taxonomy, in any order, and may refer to each other. Threads that use
 * the same builder wait for each other. A builder is closed by what fails, and by {@link #finish}.
 */
public final class Builder implements AutoCloseable {
  private final Handle<CompetentBuilder> handle;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Progress progress;

  /** Make an empty builder. */
  public Builder() {
    CompetentBuilder raw = Handle.call(CompetentBuilder::new);
    handle = new Handle<>(this, "builder", raw, CompetentBuilder::delete);
  }

  /**
   * Have a function told about progress.
   *
   * @param progress function, or null for none; it must not use the builder, but may close it
   * @return this builder
   */
  public Builder onProgress(Progress progress) {
    this.progress = progress;
    return this;
  }

  /**
   * Read a file of statements.
   *
   * @param file name of the file
   * @return this builder
   * @throws CompetentException if it cannot be read
   */
  public Builder read(Path file) {
    return read(new Source(file));
  }

  /**
   * Read a file of statements.
   *
   * @param source file to read
   * @return this builder
   * @throws CompetentException if it cannot be read
   */
  public Builder read(Source source) {
    byte[] path = source.pathBytes();
    byte[] base = source.baseBytes();
    int format = source.format().value();
    return add(raw -> source.withLimits(limits -> raw.read(path, base, format, limits, progress)));
  }

  /**
   * Read statements that are already in memory.
   *
   * @param source how to read them; the path is the name that the report and messages use
   * @param bytes statements in any format that a file could have
   * @return this builder
   * @throws CompetentException if they cannot be read
   */
  public Builder read(Source source, byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    byte[] path = source.pathBytes();
    byte[] base = source.baseBytes();
    int format = source.format().value();
    return add(
        raw ->
            source.withLimits(
                limits -> raw.readBytes(path, base, format, limits, bytes, progress)));
  }

  /**
   * Make a taxonomy of all that was read, and close this builder.
   *
   * @return a taxonomy
   * @throws CompetentException if nothing was made
   */
  public Taxonomy finish() {
    return new Taxonomy(
        exclusively(
            raw -> {
              try {
                return raw.finish();
              } finally {
                close();
              }
            }));
  }

  /** Free the builder and all that it has read; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  private Builder add(Consumer<CompetentBuilder> read) {
    return exclusively(
        raw -> {
          boolean done = false;
          try {
            read.accept(raw);
            done = true;
          } finally {
            if (!done) {
              close(); // It holds a part of the file
            }
          }
          return this;
        });
  }

  private <R> R exclusively(Function<CompetentBuilder, R> call) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("The builder is in use by what calls back");
    }

    lock.lock();
    try {
      return handle.with(call);
    } finally {
      lock.unlock();
    }
  }
}
