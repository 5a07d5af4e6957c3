// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class HandleTest {
  /** What owns a handle to nothing in particular. */
  private static final class Owner {
    private final Handle<Object> handle;

    Owner(AtomicInteger freed) {
      handle = new Handle<>(this, "owner", new Object(), raw -> freed.incrementAndGet());
    }
  }

  private static boolean comesTrue(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      System.gc();
      Thread.sleep(10);
    }
    return condition.getAsBoolean();
  }

  @Test
  void freesOnce() {
    AtomicInteger freed = new AtomicInteger();
    Owner owner = new Owner(freed);
    assertEquals("x", owner.handle.with(raw -> "x"));
    assertEquals(0, freed.get());
    owner.handle.close();
    owner.handle.close();
    assertEquals(1, freed.get());
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> owner.handle.with(raw -> 7));
    assertEquals("The owner is closed", e.getMessage());
  }

  @Test
  void freesWhatIsForgotten() throws Exception {
    AtomicInteger freed = new AtomicInteger();
    for (int i = 0; i < 1000; ++i) {
      new Owner(freed);
    }
    assertTrue(comesTrue(() -> freed.get() == 1000));
  }

  @Test
  void freesWhenTheLastUserLeaves() throws Exception {
    AtomicInteger freed = new AtomicInteger();
    Owner owner = new Owner(freed);
    CountDownLatch inside = new CountDownLatch(2);
    CountDownLatch closed = new CountDownLatch(1);
    Threads.run(
        2,
        () ->
            owner.handle.with(
                raw -> {
                  inside.countDown();
                  try {
                    closed.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  assertEquals(0, freed.get());
                  return null;
                }),
        () -> {
          inside.await();
          owner.handle.close(); // Does not wait for them
          assertThrows(IllegalStateException.class, () -> owner.handle.with(raw -> 1));
          assertEquals(0, freed.get());
          closed.countDown();
        });
    assertEquals(1, freed.get());
  }

  @Test
  void freesWhenACallFails() {
    AtomicInteger freed = new AtomicInteger();
    Owner owner = new Owner(freed);
    assertThrows(
        ArithmeticException.class,
        () ->
            owner.handle.with(
                raw -> {
                  owner.handle.close();
                  throw new ArithmeticException();
                }));
    assertEquals(1, freed.get());
  }

  @Test
  void closesWhileFourThreadsAreInside() throws Exception {
    for (int round = 0; round < 20; ++round) {
      Taxonomy taxonomy = Fixture.tiny();
      Profile profile = new Profile(taxonomy).addIri(Fixture.CAPABILITY + "koken");
      Matcher matcher = Matcher.of(taxonomy, Kind.OCCUPATION);
      Concept cook = Fixture.occupation(taxonomy, "kok");
      List<AutoCloseable> all = List.of(taxonomy, profile, matcher);
      int first = round;
      Threads.run(
          4,
          () ->
              assertThrows(
                  IllegalStateException.class,
                  () -> {
                    for (; ; ) {
                      matcher.gap(profile, cook).verify();
                      matcher.match(profile, 5).get(0).target().labels();
                      taxonomy.search("k");
                      profile.add(cook);
                    }
                  }),
          () -> {
            Thread.sleep(10);
            for (int i = 0; i < all.size(); ++i) {
              all.get((first + i) % all.size()).close();
            }
          });
    }
  }

  @Test
  void freesForgottenTaxonomies() throws Exception {
    // Together they would be some 500 MB
    byte[] snapshot = Leaks.snapshot();
    long before = Leaks.resident();
    int n = (int) (500_000_000L / snapshot.length);
    for (int i = 0; i < n; ++i) {
      Taxonomy.open(snapshot).concepts().findFirst();
      if (i % 50 == 0) {
        System.gc();
        Thread.sleep(1);
      }
    }
    assertTrue(comesTrue(() -> Leaks.resident() - before < 100_000_000L));
  }
}
