// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene has each label as one term, in memory and in one segment.
 *
 * <p>Usage: LucenePeer ROUNDS LABELS EXACT PREFIX FUZZY N_FUZZY
 */
public final class LucenePeer {
  private static final String FIELD = "label";
  private static final int N_COMPLETIONS = 10;
  private static final int MOST_EDITS = 2;
  private static final int MOST_TERMS = 1024;

  private LucenePeer() {}

  private static void print(String name, String unit, double value, int rounds) {
    System.out.printf(
        Locale.ROOT,
        "{\"name\": \"%s\", \"unit\": \"%s\", \"value\": %e, \"rounds\": %d}%n",
        name,
        unit,
        value,
        rounds);
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void index(ByteBuffersDirectory folder, List<String> labels) throws IOException {
    try (var writer = new IndexWriter(folder, new IndexWriterConfig())) {
      for (String label : labels) {
        var document = new Document();
        document.add(new StringField(FIELD, label, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static void race(
      String name,
      int rounds,
      IndexSearcher searcher,
      List<String> texts,
      int most,
      Function<Term, Query> ask)
      throws IOException {
    double best = Double.POSITIVE_INFINITY;
    long answers = 0;
    for (int i = 0; i < rounds; ++i) {
      long start = time();
      answers = 0;
      for (String text : texts) {
        answers += searcher.search(ask.apply(new Term(FIELD, text)), most).scoreDocs.length;
      }
      best = Math.min(best, (time() - start) / 1e9 / texts.size());
    }
    print(name, "s", best, rounds);
    print(name + ": answers", "n", answers, rounds);
  }

  public static void main(String[] words) throws IOException {
    int rounds = Integer.parseInt(words[0]);
    var fuzzy = Files.readAllLines(Path.of(words[4]));
    fuzzy = fuzzy.subList(0, Math.min(fuzzy.size(), Integer.parseInt(words[5])));
    try (var folder = new ByteBuffersDirectory()) {
      index(folder, Files.readAllLines(Path.of(words[1])));
      try (var reader = DirectoryReader.open(folder)) {
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        var exact = Files.readAllLines(Path.of(words[2]));
        var prefixes = Files.readAllLines(Path.of(words[3]));
        race("Lucene exact", rounds, searcher, exact, 1, TermQuery::new);
        race("Lucene prefix", rounds, searcher, prefixes, N_COMPLETIONS, PrefixQuery::new);
        race("Lucene fuzzy", rounds, searcher, fuzzy, MOST_TERMS,
            term -> new FuzzyQuery(term, MOST_EDITS, 0, MOST_TERMS, true));
      }
    }
  }
}
