// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

package nl.competent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A tiny taxonomy that has some of everything. */
final class Fixture {
  /** A rocket, which is a surrogate pair in Java and four bytes in UTF-8. */
  static final String ROCKET = "\uD83D\uDE80";

  static final String OCCUPATION = "https://example.org/occupation/";
  static final String CAPABILITY = "https://example.org/capability/";
  static final String KNOWLEDGE = "https://example.org/knowledge/";
  static final String TASK = "https://example.org/task/";
  static final String NORM = "https://example.org/norm/";

  static final String TURTLE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix skosxl: <http://www.w3.org/2008/05/skos-xl#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .
      @prefix uwv: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .
      @prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .
      @prefix o: <https://example.org/occupation/> .
      @prefix c: <https://example.org/capability/> .
      @prefix k: <https://example.org/knowledge/> .
      @prefix t: <https://example.org/task/> .
      @prefix n: <https://example.org/norm/> .

      <https://example.org/> a owl:Ontology ; owl:versionInfo "1.2.3" .

      o:kok a cnlo:Occupation ;
        skos:prefLabel "Kok"@nl , "Cook"@en ;
        skos:altLabel "Chef \\U0001F680"@nl ;
        uwv:specialization o:kok-label ;
        skos:definition "Wie eten maakt"@nl ;
        uwv:isRegulatedProfession true ;
        cnlo:requiresHATEssential c:koken , k:voeding ;
        cnlo:requiresHATImportant c:samenwerken ;
        uwv:isCharacterizedByOccupationTask_Optional t:menu .
      o:kok-label a uwv:DetailedLabel ;
        skosxl:literalForm "Souschef"@nl ;
        uwv:hasContentStatus uwv:ContentStatus_Historic .
      o:bakker a cnlo:Occupation ;
        skos:prefLabel "Bakker"@nl ;
        uwv:isNotSuitableForMediation true ;
        cnlo:requiresHATEssential c:koken ;
        cnlo:requiresHATSomewhat k:voeding , c:samenwerken .
      o:gids a cnlo:Occupation ;
        skos:prefLabel "Gids"@nl ;
        cnlo:requiresHATEssential c:samenwerken ;
        cnlo:requiresHATImportant k:historie .
      o:leraar1 a cnlo:Occupation ; skos:prefLabel "Leraar"@nl ;
        cnlo:requiresHATEssential k:historie .
      o:leraar2 a cnlo:Occupation ; skos:prefLabel "Leraar"@nl ;
        cnlo:requiresHATEssential k:voeding .

      c:doen a cnlo:HumanCapability ; skos:prefLabel "Doen"@nl .
      c:koken a cnlo:HumanCapability ;
        skos:prefLabel "Koken"@nl ; skos:broader c:doen ; cnlo:hasRIASEC "R" .
      c:samenwerken a cnlo:HumanCapability ;
        skos:prefLabel "Samenwerken"@nl ; skos:broader c:doen .
      k:voeding a cnlo:KnowledgeArea ; skos:prefLabel "Voeding"@nl .
      k:historie a cnlo:KnowledgeArea ; skos:prefLabel "Geschiedenis"@nl .
      t:menu a uwv:OccupationTask ; skos:prefLabel "Een menu\\u0000 maken" .

      n:25180 a cnlo:EducationalNorm ;
        skos:prefLabel "Kok"@nl ; ksmo:opleidingscode "25180" ;
        cnlo:prescribesHATEssential c:koken , k:voeding .
      n:25190 a cnlo:EducationalNorm ;
        skos:prefLabel "Reisleider"@nl ; ksmo:opleidingscode "25190" ;
        cnlo:prescribesHATEssential k:historie .

      c:koken <https://example.org/odd> "odd" .
      """;

  private Fixture() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Return a taxonomy of Turtle. */
  static Taxonomy compiled(String turtle) {
    try (Builder builder = new Builder()) {
      return builder.read(new Source(Path.of("fixture.ttl")), bytes(turtle)).finish();
    }
  }

  /** Return the tiny taxonomy. */
  static Taxonomy tiny() {
    return compiled(TURTLE);
  }

  static Concept occupation(Taxonomy taxonomy, String name) {
    return taxonomy.find(OCCUPATION + name).orElseThrow();
  }

  static Concept capability(Taxonomy taxonomy, String name) {
    return taxonomy.find(CAPABILITY + name).orElseThrow();
  }

  static Concept knowledge(Taxonomy taxonomy, String name) {
    return taxonomy.find(KNOWLEDGE + name).orElseThrow();
  }
}
