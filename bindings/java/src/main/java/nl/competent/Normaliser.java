// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import nl.competent.internal.CompetentForms;
import nl.competent.internal.CompetentNormaliser;
import nl.competent.internal.CompetentNormals;

/**
 * What brings titles, skills and queries into normal form.
 *
 * <p>A normaliser never changes, and any number of threads may use one at once.
 */
public final class Normaliser implements AutoCloseable {
  private final Handle<CompetentNormaliser> handle;

  private Normaliser(CompetentNormaliser raw) {
    handle = new Handle<>(this, "normaliser", raw, CompetentNormaliser::delete);
  }

  /**
   * Make a normaliser without a dictionary, which splits no compounds.
   *
   * @param without rules that are not to be used
   * @return a normaliser
   * @throws ArgumentException if a rule is unknown
   */
  public static Normaliser of(TextRule... without) {
    long bits = bits(without);
    return new Normaliser(Handle.call(() -> new CompetentNormaliser(null, bits)));
  }

  /**
   * Make a normaliser whose dictionary is the words of a taxonomy's labels.
   *
   * <p>Making one takes a while, so keep it. Nothing of the taxonomy is kept.
   *
   * @param taxonomy taxonomy with the words
   * @param without rules that are not to be used
   * @return a normaliser
   * @throws ArgumentException if a rule is unknown
   */
  public static Normaliser of(Taxonomy taxonomy, TextRule... without) {
    long bits = bits(without);
    return new Normaliser(taxonomy.with(raw -> new CompetentNormaliser(raw, bits)));
  }

  /**
   * Make a normaliser whose dictionary has the words of a list as well, of which more compounds are
   * split.
   *
   * @param taxonomy taxonomy with the words
   * @param words file with a word a line, such as /usr/share/dict/dutch
   * @param without rules that are not to be used
   * @return a normaliser
   * @throws ArgumentException if a rule is unknown
   */
  public static Normaliser of(Taxonomy taxonomy, Path words, TextRule... without) {
    long bits = bits(without);
    byte[] path = Paths.bytes(words);
    return new Normaliser(taxonomy.with(raw -> CompetentNormaliser.withWords(raw, path, bits)));
  }

  private static long bits(TextRule[] rules) {
    long bits = 0;
    for (TextRule rule : rules) {
      if (rule == TextRule.UNKNOWN) {
        throw new ArgumentException("A rule is unknown");
      }
      bits |= 1L << rule.value();
    }
    return bits;
  }

  /**
   * Bring a text into its normal forms.
   *
   * <p>The text may be of any length, but is taken for a term: only the words count that fit in
   * 1,000 bytes of the normal form.
   *
   * @param text text of any kind
   * @return the forms
   * @throws ArgumentException if the text holds half a surrogate pair
   * @throws IllegalStateException if the normaliser is closed
   */
  public Forms run(String text) {
    byte[] bytes = Utf8.bytes(text);
    return handle.with(
        raw -> {
          CompetentForms forms = raw.run(bytes);
          try {
            return forms(forms);
          } finally {
            forms.delete();
          }
        });
  }

  /**
   * Bring many texts into normal form, each as {@link #run} does.
   *
   * <p>This takes one thread. Others may do other texts at the same time.
   *
   * @param texts texts, of which one that is null is missing
   * @return what comes of them, in order
   * @throws ArgumentException if a text holds half a surrogate pair; the message tells the row, from
   *     0
   * @throws IllegalStateException if the normaliser is closed
   */
  public Normals normaliseMany(List<String> texts) {
    return handle.with(
        raw -> {
          CompetentNormals normals = new CompetentNormals(raw);
          try {
            Texts.addAll(texts, normals::add, normals::n);
            return new Normals(normals);
          } finally {
            normals.delete();
          }
        });
  }

  /** Free the normaliser, when the last call that uses it is done; a second time does nothing. */
  @Override
  public void close() {
    handle.close();
  }

  private static Forms forms(CompetentForms forms) {
    return new Forms(
        Utf8.text(forms.normal()),
        list(forms.nVariants(), i -> variant(forms, i)),
        list(forms.nSteps(), i -> step(forms, i)),
        forms.isCut(),
        forms.isNoise());
  }

  private static Variant variant(CompetentForms forms, long i) {
    return new Variant(
        Utf8.text(forms.variant(i)), list(forms.nWords(i), j -> word(forms, i, j)));
  }

  private static Word word(CompetentForms forms, long i, long j) {
    return new Word(
        Utf8.text(forms.wordText(i, j)),
        Utf8.text(forms.wordKey(i, j)),
        list(forms.nParts(i, j), k -> Utf8.text(forms.part(i, j, k))),
        forms.wordIsHead(i, j));
  }

  private static Step step(CompetentForms forms, long i) {
    return new Step(
        TextRule.of(forms.stepRule(i)),
        Utf8.text(forms.stepFrom(i)),
        Utf8.text(forms.stepTo(i)));
  }

  private static <T> List<T> list(long n, LongFunction<T> at) {
    return LongStream.range(0, n).mapToObj(at).toList();
  }
}
