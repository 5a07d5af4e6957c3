// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.competent.internal.CompetentReport;
import nl.competent.internal.CompetentSearch;
import nl.competent.internal.CompetentSearches;
import nl.competent.internal.CompetentTaxonomy;

/**
 * An immutable taxonomy of skills.
 *
 * <p>Any number of threads may use one at once. One that is closed while others use it is freed
 * when the last of them is done; after that all throw an {@link IllegalStateException}. What is
 * made from it, like a {@link Matcher}, stays usable.
 */
public final class Taxonomy implements AutoCloseable {
  private static final int STREAM_PART = 5000;

  private final Handle<CompetentTaxonomy> handle;

  /** Take over a taxonomy of the library. */
  Taxonomy(CompetentTaxonomy raw) {
    handle = new Handle<>(this, "taxonomy", raw, CompetentTaxonomy::delete);
  }

  /**
   * Open a taxonomy from a file.
   *
   * <p>A snapshot is read into memory and checked; any other file is read as statements.
   *
   * @param file a snapshot, RDF/XML, Turtle, TriG, N-Triples or N-Quads, gzipped or not
   * @return a taxonomy
   * @throws CompetentException if it cannot be opened
   */
  public static Taxonomy open(Path file) {
    byte[] path = Paths.bytes(file);
    return new Taxonomy(Handle.call(() -> CompetentTaxonomy.open(path)));
  }

  /**
   * Open a copy of a snapshot that is in memory.
   *
   * @param snapshot bytes of a snapshot
   * @return a taxonomy
   * @throws CompetentException if it cannot be opened
   */
  public static Taxonomy open(byte[] snapshot) {
    Objects.requireNonNull(snapshot, "snapshot");
    return new Taxonomy(Handle.call(() -> CompetentTaxonomy.openBytes(snapshot)));
  }

  /**
   * Open a snapshot in place, without reading it.
   *
   * <p>Processes that map the same file share its memory. The caller vouches for the file: only its
   * header is checked, and the virtual machine dies if somebody cuts it short. So this is for files
   * that the operator owns and replaces only by renaming, as {@link #save} does.
   *
   * @param snapshot snapshot to map
   * @return a taxonomy
   * @throws CompetentException if it cannot be opened
   */
  public static Taxonomy map(Path snapshot) {
    byte[] path = Paths.bytes(snapshot);
    return new Taxonomy(Handle.call(() -> CompetentTaxonomy.map(path)));
  }

  /**
   * Make a taxonomy of several files, which may refer to each other.
   *
   * <p>A {@link Builder} can do more, like telling its progress.
   *
   * @param files files of statements, in any order
   * @return a taxonomy
   * @throws CompetentException if one of them cannot be read
   */
  public static Taxonomy compile(Path... files) {
    try (Builder builder = new Builder()) {
      for (Path file : files) {
        builder.read(file);
      }
      return builder.finish();
    }
  }

  /**
   * Save the taxonomy as a snapshot.
   *
   * <p>The file appears under its name only when it is complete and on the disk. The same
   * statements always give the same bytes.
   *
   * @param file name of the file to write
   * @throws CompetentException if nothing was written
   */
  public void save(Path file) {
    byte[] path = Paths.bytes(file);
    handle.with(
        raw -> {
          raw.save(path);
          return null;
        });
  }

  /**
   * Return the size of the image, which is that of its snapshot.
   *
   * @return the number of bytes
   */
  public long size() {
    return with(CompetentTaxonomy::size);
  }

  /**
   * Return the number of concepts.
   *
   * @return the number of all kinds
   */
  public int count() {
    return with(CompetentTaxonomy::nConcepts);
  }

  /**
   * Return the number of concepts of a kind.
   *
   * @param kind kind of concepts
   * @return their number
   */
  public int count(Kind kind) {
    int number = kind.value();
    return with(raw -> raw.nOfKind(number));
  }

  /**
   * Return the hash of all content, whatever its files.
   *
   * @return 16 hexadecimal digits
   */
  public String hash() {
    return Utf8.text(with(CompetentTaxonomy::hash));
  }

  /**
   * Return what was read to make the taxonomy, and what was odd in it.
   *
   * @return a report
   */
  public Report report() {
    return with(raw -> report(raw.report()));
  }

  /**
   * Return the concept with a number, like one of {@link Matches#targets}.
   *
   * @param id number, from 0 and less than {@link #count()}
   * @return the concept
   * @throws ArgumentException if there is no such concept
   */
  public Concept concept(int id) {
    if (id < 0 || id >= count()) {
      throw new ArgumentException("There is no concept with this number");
    }
    return new Concept(this, id);
  }

  /**
   * Return all concepts, by kind and then IRI.
   *
   * @return the concepts
   */
  public Stream<Concept> concepts() {
    return range(0, count());
  }

  /**
   * Return the concepts of a kind, by IRI.
   *
   * @param kind kind of concepts
   * @return the concepts
   */
  public Stream<Concept> concepts(Kind kind) {
    int number = kind.value();
    return with(raw -> range(raw.firstOfKind(number), raw.nOfKind(number)));
  }

  /**
   * Return the concept with an IRI.
   *
   * @param iri IRI
   * @return the concept, if there is one
   */
  public Optional<Concept> find(String iri) {
    byte[] bytes = Utf8.bytes(iri);
    return Concept.ofNullable(this, with(raw -> raw.find(bytes)));
  }

  /**
   * Return the concepts that have a code.
   *
   * @param code system of codes
   * @param text code, like 25697, exactly as the taxonomy has it
   * @return the concepts
   */
  public List<Concept> findCode(Code code, String text) {
    int system = code.value();
    byte[] bytes = Utf8.bytes(text);
    return listed(with(raw -> raw.findCode(system, bytes)));
  }

  /**
   * Return the concepts that have a label, in normal form.
   *
   * <p>The normal form knows no case, accents, widths, kinds of quotes and hyphens, or surplus
   * white space: "KOK", "kok " and "Kok" are the same.
   *
   * @param label label
   * @return the concepts
   */
  public List<Concept> findLabel(String label) {
    byte[] bytes = Utf8.bytes(label);
    return listed(with(raw -> raw.findLabel(bytes)));
  }

  /**
   * Return the concepts of a kind that have a label, in normal form.
   *
   * @param label label
   * @param kind kind of concepts
   * @return the concepts
   */
  public List<Concept> findLabel(String label, Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return findLabel(label).stream().filter(concept -> concept.kind() == kind).toList();
  }

  /**
   * Find at most 10 concepts that somebody may mean.
   *
   * @param text what somebody typed
   * @param kinds kinds to look among, or none for all
   * @return the answer
   * @throws CompetentException if there is no answer
   */
  public Search search(String text, Kind... kinds) {
    return search(new Query(text).withKinds(kinds));
  }

  /**
   * Find the concepts that somebody may mean.
   *
   * @param query what to look for
   * @return the answer
   * @throws CompetentException if there is no answer
   */
  public Search search(Query query) {
    byte[] text = Utf8.bytes(query.text());
    if (query.limit() < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return with(
        raw -> {
          CompetentSearch search =
              new CompetentSearch(
                  raw,
                  text,
                  query.kindBits(),
                  query.limit(),
                  query.perLabel(),
                  query.ruleBits(),
                  query.contentBits());
          try {
            return answer(search);
          } finally {
            search.delete();
          }
        });
  }

  /**
   * Find for each of many texts the concept that somebody most likely means.
   *
   * @param texts texts, of which one that is null is missing
   * @param kinds kinds to look among, or none for all
   * @return the answers, in order
   * @throws CompetentException if there is no answer; the message tells the row, from 0
   */
  public Searches searchMany(List<String> texts, Kind... kinds) {
    return searchMany(texts, new Query("").withLimit(1).withKinds(kinds));
  }

  /**
   * Answer many texts, each as {@link #search(Query)} does.
   *
   * <p>This takes one thread. Others may answer other texts at the same time.
   *
   * @param texts texts, of which one that is null is missing
   * @param query what they have in common; its own text does not count
   * @return the answers, in order
   * @throws CompetentException if there is no answer; the message tells the row, from 0
   */
  public Searches searchMany(List<String> texts, Query query) {
    if (query.limit() < 1) {
      throw new ArgumentException("A limit is less than 1");
    }
    return with(
        raw -> {
          CompetentSearches searches =
              new CompetentSearches(
                  raw,
                  query.kindBits(),
                  query.limit(),
                  query.perLabel(),
                  query.ruleBits(),
                  query.contentBits());
          try {
            Texts.addAll(texts, searches::add, searches::n);
            return new Searches(this, searches);
          } finally {
            searches.delete();
          }
        });
  }

  /**
   * Answer a stream of texts, each as {@link #search(Query)} does, some thousands at a time.
   *
   * @param texts texts, of which one that is null is missing
   * @param query what they have in common; its own text does not count
   * @return the answers, in order, which come as they are asked for; closing it closes the texts
   */
  public Stream<Search> searchMany(Stream<String> texts, Query query) {
    Iterator<String> rest = texts.iterator();
    Iterator<Searches> parts =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return rest.hasNext();
          }

          @Override
          public Searches next() {
            List<String> part = new ArrayList<>();
            do {
              part.add(rest.next());
            } while (rest.hasNext() && part.size() < STREAM_PART);
            return searchMany(part, query);
          }
        };
    Spliterator<Searches> ordered = Spliterators.spliteratorUnknownSize(parts, Spliterator.ORDERED);
    return StreamSupport.stream(ordered, false).flatMap(Searches::stream).onClose(texts::close);
  }

  /** Free the taxonomy, when the last call that uses it is done; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  /** Return what a call returns, while the taxonomy cannot go away. */
  <R> R with(Function<CompetentTaxonomy, R> call) {
    return handle.with(call);
  }

  /** Return a concept that has to be one of this taxonomy. */
  int own(Concept concept) {
    if (concept.taxonomy() != this) {
      throw new ArgumentException("A concept is of another taxonomy");
    }
    return concept.id();
  }

  private Stream<Concept> range(int first, int n) {
    return IntStream.range(0, n).mapToObj(i -> new Concept(this, first + i));
  }

  private List<Concept> listed(int[] ids) {
    return IntStream.of(ids).mapToObj(id -> new Concept(this, id)).toList();
  }

  private Search answer(CompetentSearch search) {
    List<Hit> hits = new ArrayList<>();
    for (long i = 0; i < search.nHits(); ++i) {
      hits.add(
          new Hit(
              new Concept(this, search.hitConcept(i)),
              Rule.of(search.hitRule(i)),
              search.hitScore(i),
              Utf8.text(search.hitMatched(i)),
              Role.of(search.hitRole(i))));
    }
    return new Search(hits, search.isAmbiguous());
  }

  private static Report report(CompetentReport report) {
    Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
    for (FindingKind kind : FindingKind.values()) {
      long n = kind == FindingKind.UNKNOWN ? 0 : report.nOfKind(kind.value());
      if (n > 0) {
        counts.put(kind, n);
      }
    }
    return new Report(
        list(report.nSources(), i -> source(report, i)),
        report.nStatements(),
        counts,
        list(report.nFindings(), i -> finding(report, i)));
  }

  private static ReportSource source(CompetentReport report, long i) {
    return new ReportSource(
        Utf8.optional(report.sourceName(i)).orElse(""),
        report.sourceBytes(i),
        report.sourceStatements(i),
        Format.of(report.sourceFormat(i)),
        Utf8.optional(report.sourceVersion(i)));
  }

  private static Finding finding(CompetentReport report, long i) {
    return new Finding(
        FindingKind.of(report.findingKind(i)),
        report.findingCount(i),
        Utf8.optional(report.findingSource(i)),
        report.findingLine(i),
        Utf8.optional(report.findingSubject(i)).orElse(""),
        Utf8.optional(report.findingField(i)));
  }

  private static <T> List<T> list(long n, LongFunction<T> at) {
    return LongStream.range(0, n).mapToObj(at).toList();
  }
}
