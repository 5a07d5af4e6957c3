// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaxonomyTest {
  @Test
  void countsByKind() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      assertEquals(5, taxonomy.count(Kind.OCCUPATION));
      assertEquals(3, taxonomy.count(Kind.CAPABILITY));
      assertEquals(2, taxonomy.count(Kind.KNOWLEDGE));
      assertEquals(1, taxonomy.count(Kind.TASK));
      assertEquals(2, taxonomy.count(Kind.NORM));
      assertEquals(0, taxonomy.count(Kind.PATH));

      int all = 0;
      for (Kind kind : Kind.values()) {
        all += taxonomy.count(kind);
        assertEquals(taxonomy.count(kind), taxonomy.concepts(kind).count());
        assertTrue(taxonomy.concepts(kind).allMatch(concept -> concept.kind() == kind));
      }
      assertEquals(all, taxonomy.count());
      assertEquals(all, taxonomy.concepts().distinct().count());
    }
  }

  @Test
  void isTheSameFromAFileInPlaceAndFromBytes(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("caf\u00E9.snapshot");
    try (Taxonomy taxonomy = Fixture.tiny()) {
      taxonomy.save(file);
      assertEquals(Files.size(file), taxonomy.size());
      assertTrue(taxonomy.hash().matches("[0-9a-f]{16}"));

      try (Taxonomy opened = Taxonomy.open(file);
          Taxonomy mapped = Taxonomy.map(file);
          Taxonomy copied = Taxonomy.open(Files.readAllBytes(file))) {
        for (Taxonomy other : List.of(opened, mapped, copied)) {
          assertEquals(taxonomy.hash(), other.hash());
          assertEquals(taxonomy.count(), other.count());
          assertEquals(
              taxonomy.concepts().map(Concept::iri).toList(),
              other.concepts().map(Concept::iri).toList());
          assertEquals("Kok", Fixture.occupation(other, "kok").name().orElseThrow());
        }
      }
    }
  }

  @Test
  void compilesSeveralFilesInAnyOrder(@TempDir Path folder) throws Exception {
    Path first = folder.resolve("a.ttl");
    Path second = folder.resolve("b.nt");
    Files.writeString(first, Fixture.TURTLE);
    Files.writeString(
        second,
        "<https://example.org/occupation/kok> "
            + "<https://linkeddata.competentnl.nl/def/competentnl#requiresHATSomewhat> "
            + "<https://example.org/knowledge/historie> .\n");
    try (Taxonomy one = Taxonomy.compile(first, second);
        Taxonomy other = Taxonomy.compile(second, first);
        Taxonomy less = Taxonomy.open(first)) {
      assertEquals(one.hash(), other.hash());
      assertNotEquals(one.hash(), less.hash());
      assertEquals(5, Fixture.occupation(one, "kok").requires().size());
      assertEquals(4, Fixture.occupation(less, "kok").requires().size());
    }
  }

  @Test
  void findsByIriCodeAndLabel() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Concept cook = Fixture.occupation(taxonomy, "kok");
      assertEquals(Fixture.OCCUPATION + "kok", cook.iri());
      assertTrue(taxonomy.find("https://example.org/").isEmpty());
      assertTrue(taxonomy.find("").isEmpty());
      assertTrue(taxonomy.find(Fixture.OCCUPATION + "kok\0").isEmpty());

      Concept norm = taxonomy.find(Fixture.NORM + "25180").orElseThrow();
      assertEquals(List.of(norm), taxonomy.findCode(Code.CREBO, "25180"));
      assertEquals(List.of(), taxonomy.findCode(Code.CREBO, "2518"));
      assertEquals(List.of(), taxonomy.findCode(Code.NOTATION, "25180"));
      assertEquals(List.of(), taxonomy.findCode(Code.UNKNOWN, "25180"));

      assertEquals(List.of(cook, norm), taxonomy.findLabel(" KOK "));
      assertEquals(List.of(cook), taxonomy.findLabel("souschef"));
      assertEquals(List.of(), taxonomy.findLabel(""));
      assertEquals(List.of(), taxonomy.findLabel("ko"));
    }
  }

  @Test
  void takesTextBeyondTheBasicPlaneAndNullCharacters() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Concept cook = Fixture.occupation(taxonomy, "kok");
      assertEquals(List.of(cook), taxonomy.findLabel("chef " + Fixture.ROCKET));
      assertEquals(List.of(), taxonomy.findLabel("chef ?"));
      assertTrue(
          cook.labels().stream().anyMatch(l -> l.text().equals("Chef " + Fixture.ROCKET)));

      Concept menu = taxonomy.find(Fixture.TASK + "menu").orElseThrow();
      assertEquals("Een menu\0 maken", menu.name().orElseThrow());
      assertEquals(List.of(menu), taxonomy.findLabel("een menu\0 maken"));
      assertEquals(List.of(), taxonomy.findLabel("een menu"));
    }
  }

  @Test
  void refusesHalfASurrogatePair() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      assertThrows(ArgumentException.class, () -> taxonomy.findLabel("Chef \uD83D"));
      assertThrows(ArgumentException.class, () -> taxonomy.find("\uDE80"));
      assertThrows(ArgumentException.class, () -> taxonomy.search("\uDE80\uD83D"));
    }
  }

  @Test
  void givesConceptsByNumber() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      Concept cook = Fixture.occupation(taxonomy, "kok");
      assertEquals(cook, taxonomy.concept(cook.id()));
      assertThrows(ArgumentException.class, () -> taxonomy.concept(-1));
      assertThrows(ArgumentException.class, () -> taxonomy.concept(taxonomy.count()));
    }
  }

  @Test
  void saysNothingOnceClosed() {
    Taxonomy taxonomy = Fixture.tiny();
    Concept cook = Fixture.occupation(taxonomy, "kok");
    taxonomy.close();
    taxonomy.close();
    assertThrows(IllegalStateException.class, taxonomy::count);
    assertThrows(IllegalStateException.class, () -> taxonomy.find(""));
    assertThrows(IllegalStateException.class, cook::iri);
    assertThrows(IllegalStateException.class, () -> new Profile(taxonomy));
    assertThrows(IllegalStateException.class, () -> Matcher.of(taxonomy, Kind.NORM));
    assertEquals("concept " + cook.id(), cook.toString());
  }

  @Test
  void refusesNull() {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      assertThrows(NullPointerException.class, () -> Taxonomy.open((Path) null));
      assertThrows(NullPointerException.class, () -> Taxonomy.open((byte[]) null));
      assertThrows(NullPointerException.class, () -> taxonomy.find(null));
      assertThrows(NullPointerException.class, () -> taxonomy.findLabel(null));
      assertThrows(NullPointerException.class, () -> taxonomy.findCode(null, ""));
      assertThrows(NullPointerException.class, () -> taxonomy.save(null));
    }
  }

  @Test
  void isReadByManyThreads() throws Exception {
    try (Taxonomy taxonomy = Fixture.tiny()) {
      List<String> names = names(taxonomy);
      Threads.run(8, () -> {
        for (int i = 0; i < 200; ++i) {
          assertEquals(names, names(taxonomy));
        }
      });
    }
  }

  @Test
  void tellsWhatIsWrongWithASnapshot(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("tiny.snapshot");
    try (Taxonomy taxonomy = Fixture.tiny()) {
      taxonomy.save(file);
    }
    byte[] good = Files.readAllBytes(file);
    byte[] bad = good.clone();
    bad[bad.length - 1] ^= 1;
    assertThrows(SnapshotException.class, () -> Taxonomy.open(bad));
    assertThrows(
        CompetentException.class, () -> Taxonomy.open(java.util.Arrays.copyOf(good, 100)));
    assertThrows(CompetentException.class, () -> Taxonomy.open(new byte[0]));
    assertArrayEquals(good, Files.readAllBytes(file));
    assertFalse(Files.exists(folder.resolve("other")));
  }

  private static List<String> names(Taxonomy taxonomy) {
    return taxonomy.concepts().map(concept -> concept.name().orElse("")).toList();
  }
}
