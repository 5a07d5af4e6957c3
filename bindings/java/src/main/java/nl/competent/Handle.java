// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.competent.internal.Failure;

/**
 * An object of the library, which is freed once: after it is closed or forgotten, and when the last
 * call that uses it has returned.
 *
 * <p>Users are counted rather than locked out, so that closing never waits, even for a call whose
 * callback is what closes.
 *
 * @param <T> type of the raw object
 */
final class Handle<T> {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Share<T> share;
  private final Cleaner.Cleanable cleanable;
  private final Object owner;

  /**
   * Take over a raw object.
   *
   * @param owner what the handle is a field of; the raw object lives as long
   * @param noun what to call it in a message
   * @param raw the object
   * @param free frees the object; must not refer to the owner
   */
  Handle(Object owner, String noun, T raw, Consumer<T> free) {
    this.owner = owner;
    share = new Share<>(noun, raw, free);
    cleanable = CLEANER.register(owner, share);
  }

  /** Return what a call returns, while the object cannot go away. */
  <R> R with(Function<T, R> call) {
    share.enter();
    try {
      return call(() -> call.apply(share.raw));
    } finally {
      share.leave();
      Reference.reachabilityFence(owner);
    }
  }

  /** Return the object, which does not go away until it is left. */
  T enter() {
    share.enter();
    return share.raw;
  }

  /** Let go of the object. */
  void leave() {
    share.leave();
    Reference.reachabilityFence(owner);
  }

  /** Return what a call returns, or throw what the public package has for its failure. */
  static <R> R call(Supplier<R> call) {
    try {
      return call.get();
    } catch (Failure failure) {
      throw thrown(failure);
    }
  }

  /** Let nobody enter any more, and free the object as soon as nobody is inside. */
  void close() {
    cleanable.clean();
  }

  private static RuntimeException thrown(Failure failure) {
    Throwable thrown =
        CompetentException.of(
            failure.status(), failure.line(), failure.column(), failure.message());
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  /** The part that the cleaner keeps, which must not refer to the owner. */
  private static final class Share<T> implements Runnable {
    private final String noun;
    private final T raw;
    private final Consumer<T> free;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicInteger users = new AtomicInteger(1); // The owner is one

    Share(String noun, T raw, Consumer<T> free) {
      this.noun = noun;
      this.raw = raw;
      this.free = free;
    }

    void enter() {
      int n = users.get();
      while (n > 0 && !closed.get()) {
        if (users.compareAndSet(n, n + 1)) {
          return;
        }
        n = users.get();
      }
      throw new IllegalStateException("The " + noun + " is closed");
    }

    void leave() {
      if (users.decrementAndGet() == 0) {
        free.accept(raw);
      }
    }

    @Override
    public void run() {
      if (closed.compareAndSet(false, true)) {
        leave();
      }
    }
  }
}
