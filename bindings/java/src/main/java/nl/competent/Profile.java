// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import nl.competent.internal.CompetentGates;
import nl.competent.internal.CompetentLeniency;
import nl.competent.internal.CompetentProfile;
import nl.competent.internal.ProfileList;

/**
 * What a person can do, knows and has done.
 *
 * <p>A profile does not say who the person is. It may hold {@link Facts} that gates and funding ask
 * for, none of which ever counts for a score. Any number of threads may use one at once; those that
 * change it wait for the others.
 */
public final class Profile implements AutoCloseable {
  /** Full credit, in the integers that scores are made of. */
  public static final int FULL_CREDIT = 65536;

  private final Taxonomy taxonomy;
  private final Handle<CompetentProfile> handle;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /**
   * Make an empty profile.
   *
   * @param taxonomy taxonomy that the profile speaks of
   */
  public Profile(Taxonomy taxonomy) {
    this(taxonomy, Leniency.of(Strictness.STRICT));
  }

  /**
   * Make an empty profile that lets what is near count.
   *
   * @param taxonomy taxonomy that the profile speaks of
   * @param leniency what is near counts for
   * @throws ArgumentException if a part is not from 0 to 256
   */
  public Profile(Taxonomy taxonomy, Leniency leniency) {
    CompetentProfile raw =
        taxonomy.with(
            shared -> {
              CompetentLeniency parts = leniency.raw();
              try {
                return new CompetentProfile(shared, parts);
              } finally {
                parts.delete();
              }
            });
    this.taxonomy = taxonomy;
    handle = new Handle<>(this, "profile", raw, CompetentProfile::delete);
  }

  /**
   * Return the taxonomy that the profile speaks of.
   *
   * @return the taxonomy
   */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Return what is near to what the person has counts for.
   *
   * @return the leniency, which is strict by default
   */
  public Leniency leniency() {
    return read(
        raw -> {
          CompetentLeniency parts = raw.leniency();
          try {
            return Leniency.of(parts);
          } finally {
            parts.delete();
          }
        });
  }

  /**
   * Add what a person has, fully.
   *
   * @param concept a skill, knowledge area, task, occupation or norm
   * @return this profile
   * @throws ArgumentException if the concept is of another kind or taxonomy
   */
  public Profile add(Concept concept) {
    return add(concept, 1.0);
  }

  /**
   * Add what a person has.
   *
   * <p>A skill, a knowledge area or a task counts for itself, for whoever requires it at any level.
   * An occupation that the person had, and a qualification that the person earned, bring what they
   * require or prescribe, each at its level: fully for who requires it at that level or a lower one,
   * and in part for who requires it at a higher one. That part is 3/4 of what is important for who
   * finds it essential, 2/3 of what is somewhat so for who finds it important, and half of it for
   * who finds it essential; optional counts as somewhat. All of that is times the credit. What comes
   * several times counts once, where it is highest.
   *
   * @param concept a skill, knowledge area, task, occupation or norm
   * @param credit how far the person has it, from 0 to 1
   * @return this profile
   * @throws ArgumentException if the concept is of another kind or taxonomy, or the credit another
   */
  public Profile add(Concept concept, double credit) {
    int id = taxonomy.own(concept);
    lock.writeLock().lock();
    try {
      handle.with(
          raw -> {
            raw.add(id, credit);
            return null;
          });
    } finally {
      lock.writeLock().unlock();
    }
    return this;
  }

  /**
   * Add what has an IRI, fully.
   *
   * @param iri IRI
   * @return this profile
   * @throws ArgumentException as for {@link #addIri(String, double)}
   */
  public Profile addIri(String iri) {
    return addIri(iri, 1.0);
  }

  /**
   * Add what a text about the person, such as a CV, says that the person has.
   *
   * <p>What is negated or wished for is not added, see {@link Mention#evidence()}.
   *
   * @param text text of any length
   * @return what the text mentions
   * @throws ArgumentException if the text holds half a surrogate pair
   */
  public List<Mention> addText(String text) {
    try (Extractor extractor = Extractor.of(taxonomy)) {
      return addText(extractor, text);
    }
  }

  /**
   * Add what a text about the person says that the person has, by an extractor of one's own.
   *
   * <p>What is negated or wished for is not added, see {@link Mention#evidence()}.
   *
   * @param extractor what finds it, of the same taxonomy
   * @param text text of any length
   * @return what the text mentions
   * @throws ArgumentException if the taxonomies differ
   */
  public List<Mention> addText(Extractor extractor, String text) {
    lock.writeLock().lock();
    try {
      return handle.with(raw -> extractor.addTo(raw, text));
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Add what has an IRI.
   *
   * @param iri IRI
   * @param credit how far the person has it, from 0 to 1
   * @return this profile
   * @throws ArgumentException if the IRI is not known, and as for {@link #add(Concept, double)}
   */
  public Profile addIri(String iri, double credit) {
    return add(only("An IRI", taxonomy.find(iri).stream().toList()), credit);
  }

  /**
   * Add what has a code, fully.
   *
   * @param code system of codes
   * @param text code, like 25697
   * @return this profile
   * @throws ArgumentException as for {@link #addCode(Code, String, double)}
   */
  public Profile addCode(Code code, String text) {
    return addCode(code, text, 1.0);
  }

  /**
   * Add what has a code.
   *
   * @param code system of codes
   * @param text code, like 25697
   * @param credit how far the person has it, from 0 to 1
   * @return this profile
   * @throws ArgumentException if the code is not known or that of several concepts, and as for
   *     {@link #add(Concept, double)}
   */
  public Profile addCode(Code code, String text, double credit) {
    return add(only("A code", taxonomy.findCode(code, text)), credit);
  }

  /**
   * Add what has a label, fully.
   *
   * @param kind kind of what has it
   * @param label label, in any form that {@link Taxonomy#findLabel} finds
   * @return this profile
   * @throws ArgumentException as for {@link #addLabel(Kind, String, double)}
   */
  public Profile addLabel(Kind kind, String label) {
    return addLabel(kind, label, 1.0);
  }

  /**
   * Add what has a label.
   *
   * <p>A label is never guessed: it has to be that of exactly one concept of the kind.
   *
   * @param kind kind of what has it
   * @param label label, in any form that {@link Taxonomy#findLabel} finds
   * @param credit how far the person has it, from 0 to 1
   * @return this profile
   * @throws ArgumentException if the label is not known or that of several concepts, and as for
   *     {@link #add(Concept, double)}
   */
  public Profile addLabel(Kind kind, String label, double credit) {
    return add(only("A label", taxonomy.findLabel(label, kind)), credit);
  }

  /**
   * Return the number of items that were added.
   *
   * @return their number, without doubles
   */
  public int count() {
    return (int) (long) read(CompetentProfile::nItems);
  }

  /**
   * Keep that something was not understood. It counts for nothing, and what it is is not kept.
   *
   * @param kind what it was to be
   * @param index where it stood, as the caller counts, at least 0
   * @return this profile
   * @throws ArgumentException if the index is negative
   */
  public Profile omit(Kind kind, int index) {
    int value = kind.value();
    lock.writeLock().lock();
    try {
      handle.with(
          raw -> {
            raw.omit(value, index);
            return null;
          });
    } finally {
      lock.writeLock().unlock();
    }
    return this;
  }

  /**
   * Return what was not understood.
   *
   * @return the omissions, in the order in which they came
   */
  public List<Omission> omissions() {
    int[] omissions = read(CompetentProfile::omissions);
    List<Omission> list = new ArrayList<>(omissions.length / 2);
    for (int i = 0; i < omissions.length; i += 2) {
      list.add(new Omission(Kind.of(omissions[i]), omissions[i + 1]));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * Return whether the profile says anything of a kind. One that does not, does not say that the
   * person has nothing of it.
   *
   * @param kind kind of what may be in a profile
   * @return true if it does
   */
  public boolean knows(Kind kind) {
    return read(raw -> raw.knows(kind.value()));
  }

  /**
   * Return the credit for a skill, knowledge area or task that is essential.
   *
   * @param concept a skill, knowledge area or task
   * @return the credit, of {@link #FULL_CREDIT}, or 0 if the person does not have it
   * @throws ArgumentException if the concept is of another taxonomy
   */
  public int credit(Concept concept) {
    return credit(concept, Level.ESSENTIAL);
  }

  /**
   * Return the credit for a skill, knowledge area or task that is required at a level.
   *
   * @param concept a skill, knowledge area or task
   * @param level the level at which it is required
   * @return the credit, of {@link #FULL_CREDIT}, or 0 if the person does not have it
   * @throws ArgumentException if the concept is of another taxonomy
   */
  public int credit(Concept concept, Level level) {
    int id = taxonomy.own(concept);
    return read(raw -> raw.credit(id, level.value()));
  }

  /**
   * Return all credits for what is essential.
   *
   * @return the credits, in the order of their concepts
   */
  public List<Credit> credits() {
    return credits(Level.ESSENTIAL);
  }

  /**
   * Return all credits for what is required at a level.
   *
   * @param level the level at which things are required
   * @return the credits, in the order of their concepts
   */
  public List<Credit> credits(Level level) {
    int[] credits = read(raw -> raw.credits(level.value()));
    List<Credit> list = new ArrayList<>(credits.length / 5);
    for (int i = 0; i < credits.length; i += 5) {
      list.add(
          new Credit(
              new Concept(taxonomy, credits[i]),
              credits[i + 1],
              Concept.ofNullable(taxonomy, credits[i + 2]),
              How.of(credits[i + 3]),
              new Concept(taxonomy, credits[i + 4])));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * Return what is known beside what the person can do.
   *
   * @return the facts
   */
  public Facts facts() {
    return read(raw -> Facts.of(taxonomy, raw));
  }

  /**
   * Say what is known beside what the person can do, and forget what was said before.
   *
   * @param facts the facts
   * @return this profile
   * @throws ArgumentException if one of them has no such value or is about another taxonomy; then
   *     they are as before
   */
  public Profile facts(Facts facts) {
    Objects.requireNonNull(facts);
    lock.writeLock().lock();
    try {
      handle.with(
          raw -> {
            Facts before = Facts.of(taxonomy, raw);
            try {
              facts.put(taxonomy, raw);
            } catch (RuntimeException e) {
              before.put(taxonomy, raw);
              throw e;
            }
            return null;
          });
    } finally {
      lock.writeLock().unlock();
    }
    return this;
  }

  /**
   * Return the gates of a target, which are apart from its score.
   *
   * @param target an occupation or norm
   * @return the gates, and which of them the person passes
   * @throws ArgumentException if the target is of another kind or taxonomy
   */
  public Gates gates(Concept target) {
    int id = taxonomy.own(target);
    return read(
        raw -> {
          CompetentGates gates = raw.gates(id);
          try {
            return Gates.of(target, gates.passage(), gates.items());
          } finally {
            gates.delete();
          }
        });
  }

  /**
   * Return the worst passage of all gates of a target, without making them.
   *
   * @param target an occupation or norm
   * @return the passage, which is passed if there are no gates
   * @throws ArgumentException if the target is of another taxonomy
   */
  public Passage passage(Concept target) {
    int id = taxonomy.own(target);
    return Passage.of(read(raw -> raw.passage(id)));
  }

  /** Free the profile, when the last call that uses it is done; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  /** Return what a call returns, while the profile neither changes nor goes away. */
  <R> R read(Function<CompetentProfile, R> call) {
    lock.readLock().lock();
    try {
      return handle.with(call);
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Add the profile to a list, and keep it as it is until it is released.
   *
   * <p>Whoever holds several must not wait for one that somebody waits to add to: two could wait for
   * each other then. Adding takes a moment only.
   */
  void hold(ProfileList list) {
    while (!lock.readLock().tryLock()) {
      Thread.onSpinWait();
    }
    boolean isHeld = false;
    try {
      CompetentProfile raw = handle.enter();
      try {
        Handle.call(
            () -> {
              list.add(raw);
              return null;
            });
        isHeld = true;
      } finally {
        if (!isHeld) {
          handle.leave();
        }
      }
    } finally {
      if (!isHeld) {
        lock.readLock().unlock();
      }
    }
  }

  /** Let a profile that was held be changed again. */
  void release() {
    handle.leave();
    lock.readLock().unlock();
  }

  // Without the text, which is a person's
  private static Concept only(String what, List<Concept> found) {
    if (found.isEmpty()) {
      throw new ArgumentException(what + " is not known");
    }
    if (found.size() > 1) {
      throw new ArgumentException(what + " is that of several concepts");
    }
    return found.get(0);
  }
}
