// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs the same in several threads. */
final class Threads {
  /** What a thread does. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private Threads() {}

  /** Run in some threads, and pass on what one of them throws. */
  static void run(int n, Work work) throws Exception {
    run(n, work, () -> {});
  }

  /** Run in some threads and meanwhile do something else in this one. */
  static void run(int n, Work work, Work meanwhile) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(n);
    try {
      Callable<Void> call =
          () -> {
            work.run();
            return null;
          };
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < n; ++i) {
        all.add(pool.submit(call));
      }
      meanwhile.run();
      for (Future<Void> one : all) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
