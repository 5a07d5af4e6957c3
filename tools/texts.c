// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

#include "texts.h"

#define NAME(first, index, dutch, english) \
  [(first) + (index)] = {dutch, english}
#define KIND(kind, dutch, english) NAME(MESSAGE_KINDS, kind, dutch, english)
#define KINDS(kind, dutch, english) NAME(MESSAGE_KINDS_OF, kind, dutch, english)
#define FINDING(kind, dutch, english) \
  NAME(MESSAGE_FINDINGS, kind, dutch, english)
#define LETTER(kind, dutch, english) \
  NAME(MESSAGE_KIND_LETTERS, kind, dutch, english)
#define FACT(fact, dutch, english) \
  NAME(MESSAGE_FACT_VALUES, fact, dutch, english)

const char* const texts[N_MESSAGES][2] = {
  KIND(0, "beroep", "occupation"),
  KIND(1, "vaardigheid", "skill"),
  KIND(2, "kennisgebied", "knowledge area"),
  KIND(3, "beroepstaak", "task"),
  KIND(4, "werkomstandigheid", "circumstance"),
  KIND(5, "opleiding", "qualification"),
  KIND(6, "cursus", "course"),
  KIND(7, "ontwikkelpad", "path"),
  KIND(8, "functie", "function"),
  KIND(9, "regeling", "scheme"),
  KIND(10, "beroepengroep", "group of occupations"),
  KIND(11, "taal", "language"),
  KIND(12, "taalniveau", "proficiency"),
  KIND(13, "uit een andere taxonomie", "of another taxonomy"),
  KIND(14, "onbekend", "unknown"),
  KIND(15, "scholingstegel", "tile"),
  KIND(16, "aanbieder", "provider"),

  KINDS(0, "beroepen", "occupations"),
  KINDS(1, "vaardigheden", "skills"),
  KINDS(2, "kennisgebieden", "knowledge areas"),
  KINDS(3, "beroepstaken", "tasks"),
  KINDS(4, "werkomstandigheden", "circumstances"),
  KINDS(5, "opleidingen", "qualifications"),
  KINDS(6, "cursussen", "courses"),
  KINDS(7, "ontwikkelpaden", "paths"),
  KINDS(8, "functies", "functions"),
  KINDS(9, "regelingen", "schemes"),
  KINDS(10, "beroepengroepen", "groups of occupations"),
  KINDS(11, "talen", "languages"),
  KINDS(12, "taalniveaus", "proficiencies"),
  KINDS(13, "uit andere taxonomieën", "of other taxonomies"),
  KINDS(14, "van onbekende soort", "of unknown kind"),
  KINDS(15, "scholingstegels", "tiles"),
  KINDS(16, "aanbieders", "providers"),

  NAME(MESSAGE_LEVELS, 0, "–", "–"),
  NAME(MESSAGE_LEVELS, 1, "optioneel", "optional"),
  NAME(MESSAGE_LEVELS, 2, "enigszins", "somewhat"),
  NAME(MESSAGE_LEVELS, 3, "belangrijk", "important"),
  NAME(MESSAGE_LEVELS, 4, "essentieel", "essential"),
  NAME(MESSAGE_LEVELS, 5, "niet", "not"),
  NAME(MESSAGE_LEVELS, 6, "nauwelijks", "barely"),
  NAME(MESSAGE_LEVELS, 7, "redelijk", "reasonably"),
  NAME(MESSAGE_LEVELS, 8, "sterk", "strongly"),
  NAME(MESSAGE_LEVELS, 9, "nee", "no"),
  NAME(MESSAGE_LEVELS, 10, "ja", "yes"),

  NAME(MESSAGE_STATES, 0, "ontbreekt", "missing"),
  NAME(MESSAGE_STATES, 1, "deels", "partial"),
  NAME(MESSAGE_STATES, 2, "aanwezig", "met"),
  NAME(MESSAGE_STATES, 3, "onbekend", "unknown"),
  NAME(MESSAGE_NEARNESSES, 0, "–", "–"),
  NAME(MESSAGE_NEARNESSES, 1, "ver weg", "far"),
  NAME(MESSAGE_NEARNESSES, 2, "haalbaar", "feasible"),
  NAME(MESSAGE_NEARNESSES, 3, "dichtbij", "close"),

  NAME(MESSAGE_HOWS, 0, "niet", "not"),
  NAME(MESSAGE_HOWS, 1, "zelf", "itself"),
  NAME(MESSAGE_HOWS, 2, "meegebracht", "brought"),
  NAME(MESSAGE_HOWS, 3, "specifieker", "narrower"),
  NAME(MESSAGE_HOWS, 4, "breder", "broader"),
  NAME(MESSAGE_HOWS, 5, "verwant", "sibling"),
  NAME(MESSAGE_HOWS, 6, "uit andere taxonomie", "mapped"),

  NAME(MESSAGE_GATE_KINDS, 0, "bij wet geregeld", "regulated"),
  NAME(MESSAGE_GATE_KINDS, 1, "rijbewijs", "driving licence"),
  NAME(MESSAGE_GATE_KINDS, 2, "taal", "language"),
  NAME(MESSAGE_GATE_KINDS, 3, "werkomstandigheid", "circumstance"),

  NAME(MESSAGE_PASSAGES, 0, "voldaan", "passed"),
  NAME(MESSAGE_PASSAGES, 1, "te vragen", "to be asked"),
  NAME(MESSAGE_PASSAGES, 2, "in de weg", "in the way"),

  NAME(MESSAGE_BARS, 0, "het budget", "the budget"),
  NAME(MESSAGE_BARS, 1, "de uren per week", "the hours a week"),
  NAME(MESSAGE_BARS, 2, "de leerweg", "the mode"),
  NAME(MESSAGE_BARS, 3, "blijven verdienen", "going on earning"),
  NAME(MESSAGE_BARS, 4, "de regio", "the region"),
  NAME(MESSAGE_BARS, 5, "de startdatum", "the start date"),
  NAME(MESSAGE_BARS, 6, "de tijd", "the time"),
  NAME(MESSAGE_BARS, 7, "het niveau vooraf", "the level to begin with"),
  NAME(MESSAGE_BARS, 8, "het Nederlands", "the Dutch"),
  NAME(MESSAGE_BARS, 9, "wat eerst nodig is", "what is needed before"),
  NAME(MESSAGE_BARS,
       10,
       "een diploma dat de wet vraagt",
       "a diploma that the law asks for"),
  NAME(MESSAGE_BARS, 11, "het aantal stappen", "the number of steps"),
  NAME(MESSAGE_BARS,
       12,
       "geen prijs of duur bekend",
       "no price or duration known"),
  NAME(MESSAGE_BARS, 13, "niets leert genoeg", "nothing teaches enough"),

  NAME(MESSAGE_VERDICTS, 0, "nee", "no"),
  NAME(MESSAGE_VERDICTS, 1, "misschien", "perhaps"),
  NAME(MESSAGE_VERDICTS, 2, "ja", "yes"),

  NAME(MESSAGE_CRITERIA, 0, "wie mag aanvragen", "who may ask"),
  NAME(MESSAGE_CRITERIA, 1, "de leeftijd", "the age"),
  NAME(MESSAGE_CRITERIA, 2, "werk of uitkering", "work or benefit"),
  NAME(MESSAGE_CRITERIA,
       3,
       "de hoogste opleiding",
       "the highest qualification"),
  NAME(MESSAGE_CRITERIA, 4, "de sector", "the sector"),
  NAME(MESSAGE_CRITERIA, 5, "de regio", "the region"),
  NAME(MESSAGE_CRITERIA,
       6,
       "een band met de Nederlandse arbeidsmarkt",
       "a tie to the Dutch labour market"),
  NAME(MESSAGE_CRITERIA,
       7,
       "recht op studiefinanciering",
       "a right to study finance"),
  NAME(MESSAGE_CRITERIA,
       8,
       "een zwakke plek op de arbeidsmarkt",
       "a weak position"),
  NAME(MESSAGE_CRITERIA,
       9,
       "hoeveel mensen er bij de werkgever werken",
       "how many work for the employer"),
  NAME(MESSAGE_CRITERIA,
       10,
       "een erkend leerbedrijf",
       "a recognised leerbedrijf"),
  NAME(MESSAGE_CRITERIA, 11, "een fonds of cao", "a fund or cao"),
  NAME(MESSAGE_CRITERIA,
       12,
       "het niveau van de opleiding",
       "the level of the course"),
  NAME(MESSAGE_CRITERIA, 13, "de leerweg", "how the course is followed"),
  NAME(MESSAGE_CRITERIA, 14, "het diploma of bewijs", "the diploma or proof"),
  NAME(MESSAGE_CRITERIA,
       15,
       "erkenning door het ministerie van OCW",
       "recognition by OCW"),
  NAME(MESSAGE_CRITERIA,
       16,
       "een erkend ontwikkelpad",
       "a recognised ontwikkelpad"),
  NAME(MESSAGE_CRITERIA,
       17,
       "een mbo-opleiding met crebo",
       "an mbo course with a crebo"),
  NAME(MESSAGE_CRITERIA,
       18,
       "of de opleiding voor het werk is",
       "whether the course is for work"),
  NAME(MESSAGE_CRITERIA, 19, "basisvaardigheden", "basic skills"),
  NAME(MESSAGE_CRITERIA, 20, "de startdatum", "the date of the start"),
  NAME(MESSAGE_CRITERIA, 21, "de datum van de aanvraag", "the date of asking"),
  NAME(MESSAGE_CRITERIA, 22, "de prijs", "the price"),
  NAME(MESSAGE_CRITERIA,
       23,
       "een beroep met veel vacatures",
       "an occupation in demand"),
  NAME(MESSAGE_CRITERIA, 24, "iemand anders beslist", "somebody else decides"),
  NAME(MESSAGE_CRITERIA, 25, "een WW-uitkering", "unemployment benefit (WW)"),
  NAME(MESSAGE_CRITERIA,
       26,
       "de tijd tussen aanvraag en start",
       "the time from asking to the start"),
  NAME(MESSAGE_CRITERIA,
       27,
       "hoe lang de opleiding duurt",
       "how long the course takes"),
  NAME(MESSAGE_CRITERIA,
       28,
       "alleen voor bepaalde opleidingen",
       "for certain courses only"),
  NAME(MESSAGE_CRITERIA,
       29,
       "geen werk, of bijna geen werk meer",
       "no work, or work at risk"),

  NAME(MESSAGE_PAYMENTS, 0, "", ""),
  NAME(MESSAGE_PAYMENTS,
       1,
       "de werkgever betaalt de rest",
       "the employer pays the rest"),
  NAME(MESSAGE_PAYMENTS, 2, "lening", "loan"),
  NAME(MESSAGE_PAYMENTS, 3, "via de belasting", "off the taxes"),
  NAME(MESSAGE_PAYMENTS, 4, "voor de werkgever", "for the employer"),

  FACT(0,
       "moet een geheel getal van 0 tot en met 130 zijn",
       "must be a whole number from 0 to 130"),
  FACT(1,
       "moet een jaar van 1880 tot en met 2200 zijn",
       "must be a year from 1880 to 2200"),
  FACT(2,
       "moet een lijst van rijbewijzen zijn, zoals [\"B\", \"BE\"]",
       "must be an array of licences, like [\"B\", \"BE\"]"),
  FACT(3,
       "moet een NLQF-niveau zijn: 1 tot en met 8 of \"4+\"",
       "must be a level of the NLQF: 1 to 8 or \"4+\""),
  FACT(4,
       "moet employed, job seeker, self-employed of on benefit zijn, of een "
       "lijst daarvan",
       "must be employed, job seeker, self-employed or on benefit, or an array "
       "of those"),
  FACT(5,
       "moet een geheel getal van 0 tot en met 168 zijn",
       "must be a whole number from 0 to 168"),
  FACT(6, "moet true of false zijn", "must be true or false"),
  FACT(7,
       "moet een tekst van hoogstens 256 bytes zijn",
       "must be a string of at most 256 bytes"),
  FACT(8,
       "moet een tekst van hoogstens 256 bytes zijn",
       "must be a string of at most 256 bytes"),
  FACT(9, "moet een lijst zijn", "must be an array"),
  FACT(10,
       "moet een level hebben: none, A1, A2, B1, B2, C1 of C2",
       "must have a level: none, A1, A2, B1, B2, C1 or C2"),
  FACT(11, "moet true of false zijn", "must be true or false"),
  FACT(12, "moet true of false zijn", "must be true or false"),
  FACT(13, "moet true of false zijn", "must be true or false"),
  FACT(14, "moet true of false zijn", "must be true or false"),
  FACT(15,
       "moet een heel getal van 0 tot en met 10000000 zijn",
       "must be a whole number from 0 to 10000000"),
  FACT(16, "moet true of false zijn", "must be true or false"),
  FACT(17, "moet true of false zijn", "must be true or false"),
  FACT(18, "moet true of false zijn", "must be true or false"),

  FINDING(0, "onbekend predicaat", "unknown predicate"),
  FINDING(1, "onbekende klasse", "unknown class"),
  FINDING(2, "onbekende waarde", "unknown value"),
  FINDING(3, "naar verwezen, nergens beschreven", "linked to, never described"),
  FINDING(4, "zonder naam", "without a label"),
  FINDING(5, "twee soorten tegelijk", "of two kinds"),
  FINDING(6, "twee voorkeursnamen", "two preferred labels"),
  FINDING(7, "gevraagd op meer niveaus", "required at several levels"),
  FINDING(8, "breder dan zichzelf", "broader than itself"),
  FINDING(9, "naam met spatie aan een eind", "label with a blank at an end"),
  FINDING(10, "lege naam of code", "empty label or code"),
  FINDING(11, "tekst waar een IRI hoort of andersom", "literal for an IRI"),
  FINDING(12, "verwijst naar zichzelf", "linked to itself"),
  FINDING(13, "synoniem van niets hier", "unresolved synonym"),
  FINDING(14, "synoniem van meer dan een", "ambiguous synonym"),
  FINDING(15, "waarde die niet kan", "bad value"),
  FINDING(16,
          "twee waarden waar één hoort",
          "two values of which one can hold"),
  FINDING(17, "einde vóór begin", "end before its start"),
  FINDING(18, "stap die nergens heen gaat", "step that leads nowhere"),
  FINDING(19, "cursus die niets leert", "course that teaches nothing"),
  FINDING(20, "functie vóór zichzelf", "function before itself"),
  FINDING(21, "rij die niet te lezen is", "row that was left out"),
  FINDING(22, "rij die geen UTF-8 is", "row that is not UTF-8"),
  FINDING(23, "oudere versie", "older version"),

  NAME(MESSAGE_PROPERTIES, 0, "prijs", "price"),
  NAME(MESSAGE_PROPERTIES, 1, "duur in weken", "length in weeks"),
  NAME(MESSAGE_PROPERTIES, 2, "studielast in uren", "study load in hours"),
  NAME(MESSAGE_PROPERTIES, 3, "uren per week", "hours a week"),
  NAME(MESSAGE_PROPERTIES, 4, "niveau (NLQF)", "level (NLQF)"),
  NAME(MESSAGE_PROPERTIES, 5, "instapniveau", "entry level"),
  NAME(MESSAGE_PROPERTIES, 6, "taalniveau bij instap", "entry language"),
  NAME(MESSAGE_PROPERTIES, 7, "leerweg", "mode"),
  NAME(MESSAGE_PROPERTIES, 8, "document", "document"),
  NAME(MESSAGE_PROPERTIES, 9, "start", "start"),
  NAME(MESSAGE_PROPERTIES, 10, "einde", "end"),
  NAME(MESSAGE_PROPERTIES, 11, "geldig vanaf", "valid from"),
  NAME(MESSAGE_PROPERTIES, 12, "geldig tot en met", "valid until"),
  NAME(MESSAGE_PROPERTIES, 13, "erkend op", "recognised on"),
  NAME(MESSAGE_PROPERTIES, 14, "erkend door OCW", "accredited by OCW"),
  NAME(MESSAGE_PROPERTIES, 15, "betaald", "paid"),
  NAME(MESSAGE_PROPERTIES, 16, "regio", "region"),
  NAME(MESSAGE_PROPERTIES, 17, "plaats", "place"),
  NAME(MESSAGE_PROPERTIES, 18, "sector", "sector"),
  NAME(MESSAGE_PROPERTIES, 19, "werkproces", "werkproces"),
  NAME(MESSAGE_PROPERTIES, 20, "opmerking", "note"),
  NAME(MESSAGE_PROPERTIES, 21, "bron", "source"),
  NAME(MESSAGE_PROPERTIES, 22, "datum van de bron", "date of the source"),
  NAME(MESSAGE_PROPERTIES, 23, "versie", "version"),
  NAME(MESSAGE_PROPERTIES, 24, "gaat over", "about"),
  NAME(MESSAGE_PROPERTIES, 25, "ten minste", "at least"),
  NAME(MESSAGE_PROPERTIES, 26, "ten hoogste", "at most"),
  NAME(MESSAGE_PROPERTIES, 27, "een van", "one of"),
  NAME(MESSAGE_PROPERTIES, 28, "een van", "one of"),
  NAME(MESSAGE_PROPERTIES, 29, "deel van de kosten", "part of the cost"),
  NAME(MESSAGE_PROPERTIES, 30, "ten hoogste", "at most"),
  NAME(MESSAGE_PROPERTIES, 31, "ten minste", "at least"),
  NAME(MESSAGE_PROPERTIES, 32, "per aantal weken", "per weeks"),
  NAME(MESSAGE_PROPERTIES, 33, "weken vooraf", "weeks before"),
  NAME(MESSAGE_PROPERTIES, 34, "variant", "variant"),
  NAME(MESSAGE_PROPERTIES, 35, "wat ermee gebeurt", "what becomes of it"),
  NAME(MESSAGE_PROPERTIES, 36, "basisvaardigheden", "basic skills"),
  NAME(MESSAGE_PROPERTIES, 37, "vraagberoep", "work in demand"),
  NAME(MESSAGE_RELATIONS, 0, "breder", "broader"),
  NAME(MESSAGE_RELATIONS, 1, "smaller", "narrower"),
  NAME(MESSAGE_RELATIONS, 2, "vraagt", "requires"),
  NAME(MESSAGE_RELATIONS, 3, "gevraagd door", "required by"),
  NAME(MESSAGE_RELATIONS, 4, "leert", "teaches"),
  NAME(MESSAGE_RELATIONS, 5, "geleerd door", "taught by"),
  NAME(MESSAGE_RELATIONS, 6, "omstandigheid", "circumstance"),
  NAME(MESSAGE_RELATIONS, 7, "omstandigheid van", "circumstance of"),
  NAME(MESSAGE_RELATIONS, 8, "in groep", "in group"),
  NAME(MESSAGE_RELATIONS, 9, "heeft als lid", "has member"),
  NAME(MESSAGE_RELATIONS, 10, "zelfde als", "same as"),
  NAME(MESSAGE_RELATIONS, 11, "zelfde als", "same as"),
  NAME(MESSAGE_RELATIONS, 12, "bijna zelfde als", "nearly the same as"),
  NAME(MESSAGE_RELATIONS, 13, "bijna zelfde als", "nearly the same as"),
  NAME(MESSAGE_RELATIONS, 14, "breder elders", "broader elsewhere"),
  NAME(MESSAGE_RELATIONS, 15, "smaller elders", "narrower elsewhere"),
  NAME(MESSAGE_RELATIONS, 16, "smaller elders", "narrower elsewhere"),
  NAME(MESSAGE_RELATIONS, 17, "breder elders", "broader elsewhere"),
  NAME(MESSAGE_RELATIONS, 18, "verwant", "related"),
  NAME(MESSAGE_RELATIONS, 19, "sluit uit", "excludes"),
  NAME(MESSAGE_RELATIONS, 20, "heeft als stap", "has step"),
  NAME(MESSAGE_RELATIONS, 21, "stap van", "step of"),
  NAME(MESSAGE_RELATIONS, 22, "begint bij", "starts from"),
  NAME(MESSAGE_RELATIONS, 23, "begin van", "start of"),
  NAME(MESSAGE_RELATIONS, 24, "leidt naar", "leads to"),
  NAME(MESSAGE_RELATIONS, 25, "bereikt via", "reached by"),
  NAME(MESSAGE_RELATIONS, 26, "is werk als", "performs"),
  NAME(MESSAGE_RELATIONS, 27, "uitgeoefend in", "performed in"),
  NAME(MESSAGE_RELATIONS, 28, "geeft recht op", "awards"),
  NAME(MESSAGE_RELATIONS, 29, "te halen met", "awarded by"),
  NAME(MESSAGE_RELATIONS, 30, "vereist", "needs"),
  NAME(MESSAGE_RELATIONS, 31, "vereist voor", "needed by"),
  NAME(MESSAGE_RELATIONS, 32, "gegeven door", "provided by"),
  NAME(MESSAGE_RELATIONS, 33, "geeft", "provides"),
  NAME(MESSAGE_MODES, 0, "bol", "bol"),
  NAME(MESSAGE_MODES, 1, "bol in deeltijd", "bol, part-time"),
  NAME(MESSAGE_MODES, 2, "bbl", "bbl"),
  NAME(MESSAGE_MODES, 3, "derde leerweg", "derde leerweg"),
  NAME(MESSAGE_MODES, 4, "alleen examens", "exams only"),
  NAME(MESSAGE_MODES, 5, "voltijd", "full-time"),
  NAME(MESSAGE_MODES, 6, "deeltijd", "part-time"),
  NAME(MESSAGE_MODES, 7, "duaal", "dual"),
  NAME(MESSAGE_MODES, 8, "online", "online"),
  NAME(MESSAGE_MODES, 9, "op het werk", "at work"),
  NAME(MESSAGE_DOCUMENTS, 0, "geen", "none"),
  NAME(MESSAGE_DOCUMENTS, 1, "bewijs van deelname", "proof of attendance"),
  NAME(MESSAGE_DOCUMENTS, 2, "praktijkverklaring", "practice statement"),
  NAME(MESSAGE_DOCUMENTS, 3, "microcredential", "microcredential"),
  NAME(MESSAGE_DOCUMENTS, 4, "branchecertificaat", "branch certificate"),
  NAME(MESSAGE_DOCUMENTS, 5, "mbo-certificaat", "certificate"),
  NAME(MESSAGE_DOCUMENTS, 6, "keuzedeel", "elective"),
  NAME(MESSAGE_DOCUMENTS, 7, "diploma", "diploma"),
  NAME(MESSAGE_DOCUMENTS, 8, "getuigschrift", "degree"),
  NAME(MESSAGE_APPLICANTS, 0, "jijzelf", "the person"),
  NAME(MESSAGE_APPLICANTS, 1, "je werkgever", "the employer"),
  NAME(MESSAGE_APPLICANTS, 2, "een organisatie", "an organisation"),
  NAME(MESSAGE_WORKS, 0, "in dienst", "employed"),
  NAME(MESSAGE_WORKS, 1, "werkzoekend", "job seeker"),
  NAME(MESSAGE_WORKS, 2, "zelfstandig", "self-employed"),
  NAME(MESSAGE_WORKS, 3, "met een uitkering", "on benefit"),
  NAME(MESSAGE_PAID, 0, "af van de prijs", "off the price"),
  NAME(MESSAGE_PAID,
       1,
       "aan de werkgever, die alles betaalt",
       "to the employer, who pays all"),
  NAME(MESSAGE_PAID, 2, "een lening", "a loan"),
  NAME(MESSAGE_PAID, 3, "af van de belasting", "off the taxes"),
  NAME(MESSAGE_PAID,
       4,
       "aan de werkgever, voor begeleiding",
       "to the employer, for guidance"),

  NAME(MESSAGE_NODES, 0, "geheel", "whole"),
  NAME(MESSAGE_NODES, 1, "uitvoering", "instance"),
  NAME(MESSAGE_NODES, 2, "voorwaarde", "condition"),
  NAME(MESSAGE_NODES, 3, "bedrag", "amount"),
  NAME(MESSAGE_NODES, 4, "aanvraagperiode", "window"),

  NAME(MESSAGE_RULES, 0, "aanduiding geslacht", "gender mark"),
  NAME(MESSAGE_RULES, 1, "uren", "hours"),
  NAME(MESSAGE_RULES, 2, "salaris", "salary"),
  NAME(MESSAGE_RULES, 3, "vacaturetaal", "notice"),
  NAME(MESSAGE_RULES, 4, "kenmerk", "reference"),
  NAME(MESSAGE_RULES, 5, "plaats", "place"),
  NAME(MESSAGE_RULES, 6, "rangtelwoord", "ordinal"),
  NAME(MESSAGE_RULES, 7, "keuze in een woord", "affix"),
  NAME(MESSAGE_RULES, 8, "los voorvoegsel", "prefix"),
  NAME(MESSAGE_RULES, 9, "afkorting erbij", "initials"),
  NAME(MESSAGE_RULES, 10, "toevoeging", "qualifier"),
  NAME(MESSAGE_RULES, 11, "schuine streep", "slash"),
  NAME(MESSAGE_RULES, 12, "weglating", "suspended"),
  NAME(MESSAGE_RULES, 13, "koppelteken", "hyphen"),
  NAME(MESSAGE_RULES, 14, "aaneen", "join"),
  NAME(MESSAGE_RULES, 15, "afkorting", "abbreviation"),
  NAME(MESSAGE_RULES, 16, "geslacht", "gender"),
  NAME(MESSAGE_RULES, 17, "getal", "number"),
  NAME(MESSAGE_RULES, 18, "samenstelling", "compound"),

  NAME(MESSAGE_MENTION_RULES, 0, "naam", "label"),
  NAME(MESSAGE_MENTION_RULES, 1, "verkort", "short"),
  NAME(MESSAGE_MENTION_RULES, 2, "verbogen", "inflected"),
  NAME(MESSAGE_MENTION_RULES, 3, "samenstelling", "compound"),
  NAME(MESSAGE_MENTION_RULES, 4, "weglating", "suspended"),
  NAME(MESSAGE_MENTION_RULES, 5, "losse woorden", "words"),
  NAME(MESSAGE_MENTION_RULES, 6, "typefout", "typo"),
  NAME(MESSAGE_MENTION_RULES, 7, "volksmond", "everyday"),

  LETTER(0, "B", "O"),
  LETTER(1, "V", "S"),
  LETTER(2, "K", "K"),
  LETTER(3, "T", "T"),
  LETTER(4, "W", "C"),
  LETTER(5, "O", "Q"),
  LETTER(6, "C", "E"),
  LETTER(7, "P", "P"),
  LETTER(8, "F", "F"),
  LETTER(9, "R", "M"),
  LETTER(10, "G", "G"),
  LETTER(11, "L", "L"),
  LETTER(12, "N", "V"),
  LETTER(13, "X", "X"),
  LETTER(14, "?", "?"),
  LETTER(15, "D", "D"),
  LETTER(16, "I", "I"),

  [MESSAGE_HELP] =
    {"Gebruik: competent OPDRACHT [OPTIE…] …\n"
     "\n"
     "Vergelijkt wat iemand kan met wat beroepen vragen, in de taal van\n"
     "CompetentNL.\n"
     "\n"
     "Een persoon vergelijken\n"
     "  match     welke beroepen bij iemand passen\n"
     "  gap       wat iemand voor één beroep nog mist, en waar dat te leren "
     "is\n"
     "  plan      hoe iemand er stap voor stap komt, en wat dat kost\n"
     "  overview  dat alles op één pagina, voor die persoon zelf\n"
     "  courses   welke cursussen dichten wat iemand mist, en wat dat kost\n"
     "  way       over welke beroepen men van het ene bij het andere komt\n"
     "  fund      welke regelingen een opleiding betalen\n"
     "  verify    narekenen of de uitleg van een score klopt\n"
     "  audit     proberen of antwoorden afhangen van wat niet mag tellen\n"
     "\n"
     "Een vacature vergelijken\n"
     "  vacancy   wie het meest heeft van wat een vacature vraagt\n"
     "  team      wat een team samen heeft, en wat het mist\n"
     "  radar     wat er tekort is, en wie het goedkoopst waarvoor te scholen\n"
     "\n"
     "Opzoeken\n"
     "  search    begrippen vinden bij een naam of een begin daarvan\n"
     "  extract   begrippen vinden in een vacature, cv of andere tekst\n"
     "  normalise wat regels van het Nederlands van een term maken\n"
     "  info      wat er in een taxonomie zit\n"
     "  show      wat er over een begrip staat\n"
     "  lessons   wat opleidingen volgens hun omschrijving leren\n"
     "\n"
     "Bestanden klaarmaken\n"
     "  compile   bronbestanden samenvoegen tot één snel te openen bestand\n"
     "  convert   een bestand in een ander formaat omzetten\n"
     "\n"
     "Hulp\n"
     "  competent OPDRACHT --help    uitleg en voorbeelden bij een opdracht\n"
     "  competent --version          de versie\n"
     "  --lang en                    English instead of Dutch\n"
     "\n"
     "Voorbeeld\n"
     "  competent compile data/sample/*.ttl -o sample.competent\n"
     "  competent match persoon.json sample.competent\n",
     "Usage: competent COMMAND [OPTION…] …\n"
     "\n"
     "Compares what somebody can do with what occupations ask for, in the\n"
     "language of CompetentNL.\n"
     "\n"
     "Compare a person\n"
     "  match     which occupations fit somebody\n"
     "  gap       what somebody lacks for one occupation, and what teaches it\n"
     "  plan      how somebody gets there, step by step, and the cost\n"
     "  overview  all of that on one page, for that person\n"
     "  courses   which courses close what somebody lacks, and their cost\n"
     "  way       through which occupations one comes from one to another\n"
     "  fund      which schemes pay for a course\n"
     "  verify    recompute whether the explanation of a score is right\n"
     "  audit     try whether answers depend on what must not count\n"
     "\n"
     "Compare a vacancy\n"
     "  vacancy   who has most of what a vacancy asks for\n"
     "  team      what a team has together, and what it lacks\n"
     "  radar     what is short, and whom to train for what at least cost\n"
     "\n"
     "Look up\n"
     "  search    find concepts by a name or the start of one\n"
     "  extract   find concepts in a vacancy, a CV or another text\n"
     "  normalise what rules of Dutch make of a term\n"
     "  info      what there is in a taxonomy\n"
     "  show      what is stated of a concept\n"
     "  lessons   what courses seem to teach by their description\n"
     "\n"
     "Prepare files\n"
     "  compile   make one file, fast to open, of several sources\n"
     "  convert   write a file in another format\n"
     "\n"
     "Help\n"
     "  competent COMMAND --help     explanation and examples of a command\n"
     "  competent --version          the version\n"
     "  --lang nl                    Dutch, as it is without --lang en\n"
     "\n"
     "Example\n"
     "  competent compile data/sample/*.ttl -o sample.competent\n"
     "  competent match person.json sample.competent\n"},

  [MESSAGE_HELP_COMPILE] =
    {"Gebruik: competent compile BESTAND… -o IMAGE\n"
     "\n"
     "Leest alle bestanden als één taxonomie, in welke volgorde ook, en\n"
     "schrijft die als één bestand dat snel opent.  Toont wat er is gelezen "
     "en\n"
     "wat daarin opviel.  IMAGE verschijnt pas als het helemaal af is.\n"
     "\n"
     "  -o, --output IMAGE     bestand om te schrijven; - is standaarduitvoer\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent compile FILE… -o IMAGE\n"
     "\n"
     "Reads all files as one taxonomy, in any order, and writes it as one "
     "file\n"
     "that opens fast.  Shows what was read and what was odd in it.  IMAGE\n"
     "appears only when it is complete.\n"
     "\n"
     "  -o, --output IMAGE     file to write, or - for standard output\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_INFO] =
    {"Gebruik: competent info BESTAND…\n"
     "\n"
     "Toont hoeveel begrippen van elke soort er zijn, welke bestanden zijn\n"
     "gelezen en wat daarin opviel.\n"
     "\n"
     "  --findings             elke bevinding apart, met bestand en regel\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent info FILE…\n"
     "\n"
     "Shows how many concepts of each kind there are, which files were read\n"
     "and what was odd in them.\n"
     "\n"
     "  --findings             every finding by itself, with its file and "
     "line\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_SHOW] =
    {"Gebruik: competent show BEGRIP BESTAND…\n"
     "\n"
     "Toont wat er over een begrip staat: van een opleiding de prijs, de duur\n"
     "en wanneer die begint, van een regeling de voorwaarden, en waar het "
     "naar\n"
     "verwijst.  BEGRIP is een IRI, een naam of een code, zoals crebo:25697.\n"
     "\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent show CONCEPT FILE…\n"
     "\n"
     "Shows what is stated of a concept: of a course its price, its length "
     "and\n"
     "when it begins, of a scheme its conditions, and what it is linked to.\n"
     "CONCEPT is an IRI, a label or a code, like crebo:25697.\n"
     "\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_LESSONS] =
    {"Gebruik: competent lessons BESTAND…\n"
     "\n"
     "Zoekt in de omschrijving van opleidingen waarvan niet vaststaat wat ze\n"
     "leren, en schrijft wat er staat als N-Triples met lc:seemsToTeach.  "
     "Lees\n"
     "die naast de andere bestanden: wat gevonden is telt minder dan wat\n"
     "vaststaat.\n"
     "\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent lessons FILE…\n"
     "\n"
     "Looks into the description of courses of which nothing states what they\n"
     "teach, and writes what is there as N-Triples with lc:seemsToTeach.  "
     "Read\n"
     "those beside the other files: what was found counts less than what is\n"
     "stated.\n"
     "\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_SEARCH] =
    {"Gebruik: competent search ZOEKTEKST BESTAND…\n"
     "         competent search --file REGELS BESTAND…\n"
     "\n"
     "Vindt begrippen waarvan een naam de zoektekst is, daarmee begint of "
     "erop\n"
     "lijkt, ook met tikfouten.  Hoofdletters en accenten maken niet uit.\n"
     "\n"
     "  -f, --file REGELS      elke regel van dit bestand is een zoektekst; "
     "met\n"
     "                         --json komt er voor elke regel een regel terug\n"
     "  -n, --limit N          hoeveel er hoogstens worden getoond (10)\n"
     "  --kind SOORT           alleen occupation, capability, knowledge, "
     "task,\n"
     "                         norm…; mag vaker\n"
     "  --rule REGEL           alleen label (gelijk), prefix (begin), typo\n"
     "                         (tikfouten) of words (woorden); mag vaker\n"
     "  --status STATUS        alleen unstated, current, historic of "
     "archived;\n"
     "                         mag vaker\n"
     "  --per-label            elke passende naam apart\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent search QUERY FILE…\n"
     "       competent search --file LINES FILE…\n"
     "\n"
     "Finds concepts with a label that is the query, begins with it or is "
     "like\n"
     "it, also with typing errors.  Case and accents make no difference.\n"
     "\n"
     "  -f, --file LINES       every line of this file is a query; with "
     "--json\n"
     "                         there is a line of output for each of them\n"
     "  -n, --limit N          most hits to show (10)\n"
     "  --kind KIND            only occupation, capability, knowledge, task,\n"
     "                         norm…; may be repeated\n"
     "  --rule RULE            only label, prefix, typo or words; may be\n"
     "                         repeated\n"
     "  --status STATUS        only unstated, current, historic or archived;\n"
     "                         may be repeated\n"
     "  --per-label            every label that matches by itself\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_NORMALISE] =
    {"Gebruik: competent normalise TEKST [BESTAND…]\n"
     "         competent normalise --file REGELS [BESTAND…]\n"
     "\n"
     "Toont wat er onder een titel of vaardigheid kan worden verstaan, wat de\n"
     "sleutel van elk woord is en welke regels iets hebben veranderd.  De\n"
     "woorden van een taxonomie en een woordenlijst dienen als woordenboek;\n"
     "zonder die beide worden samenstellingen niet gesplitst.\n"
     "\n"
     "  -f, --file REGELS      elke regel van dit bestand is een tekst; met\n"
     "                         --json komt er voor elke regel een regel terug\n"
     "  --words LIJST          woordenlijst met een woord op elke regel; als "
     "die\n"
     "                         er is /usr/share/dict/dutch\n"
     "  --no-words             geen woordenlijst\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent normalise TEXT [FILE…]\n"
     "       competent normalise --file LINES [FILE…]\n"
     "\n"
     "Shows what may be meant by a title or a skill, what the key of each "
     "word\n"
     "is, and which rules changed anything.  The words of a taxonomy and of a\n"
     "list are the dictionary; without both no compounds are split.\n"
     "\n"
     "  -f, --file LINES       every line of this file is a text; with --json\n"
     "                         there is a line of output for each of them\n"
     "  --words LIST           list with a word on each line; if that is "
     "there\n"
     "                         /usr/share/dict/dutch\n"
     "  --no-words             no list of words\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_EXTRACT] =
    {"Gebruik: competent extract TEKSTBESTAND BESTAND…\n"
     "         competent extract --file REGELS BESTAND…\n"
     "\n"
     "Vindt de vaardigheden, kennis, taken, beroepen en opleidingen die een\n"
     "tekst noemt, ook verbogen, samengesteld of met woorden ertussen, en "
     "zegt\n"
     "of ze worden ontkend, vereist of gewenst.  Een TEKSTBESTAND - is de\n"
     "standaardinvoer.\n"
     "\n"
     "  -f, --file REGELS      elke regel van dit bestand is een tekst; met\n"
     "                         --json komt er voor elke regel een regel terug\n"
     "  --kind SOORT           alleen occupation, capability, knowledge, "
     "task,\n"
     "                         norm; mag vaker\n"
     "  --overlapping          ook wat binnen iets langers staat\n"
     "  --exact                alleen namen zoals ze er staan\n"
     "  --as-spelt             houdt geen woord voor een typefout\n"
     "  --marked               toont de tekst zelf, met wat erin staat "
     "gemarkeerd\n"
     "  --html                 schrijft een webpagina met de gemarkeerde tekst "
     "en\n"
     "                         een tabel van de begrippen\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent extract TEXTFILE FILE…\n"
     "       competent extract --file LINES FILE…\n"
     "\n"
     "Finds the skills, knowledge, tasks, occupations and qualifications that "
     "a\n"
     "text mentions, inflected, compounded or with words between too, and "
     "says\n"
     "whether they are negated, required or wished for.  A TEXTFILE - is\n"
     "standard input.\n"
     "\n"
     "  -f, --file LINES       every line of this file is a text; with --json\n"
     "                         there is a line of output for each of them\n"
     "  --kind KIND            only occupation, capability, knowledge, task,\n"
     "                         norm; may be repeated\n"
     "  --overlapping          what is inside of something longer too\n"
     "  --exact                only labels as they stand\n"
     "  --as-spelt             take no word for a typing error\n"
     "  --marked               show the text itself, with what it mentions "
     "marked\n"
     "  --html                 write a web page with the marked text and a "
     "table\n"
     "                         of the concepts\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_MATCH] =
    {"Gebruik: competent match PROFIEL BESTAND…\n"
     "\n"
     "Toont welke beroepen het meest vragen van wat iemand al heeft.  PROFIEL\n"
     "is een JSON-bestand, of - voor standaardinvoer:\n"
     "\n"
     "  {\"skills\": [\"Samenwerken\", {\"label\": \"Plannen\", \"credit\": "
     "0.5}],\n"
     "   \"occupations\": [\"Kok\"], \"qualifications\": [\"crebo:25697\"]}\n"
     "\n"
     "  --cv TEKSTBESTAND      een cv in plaats van een profiel\n"
     "  --from BEROEP          wie dat beroep heeft, in plaats van een "
     "profiel\n"
     "  -p, --profile PROFIEL  hetzelfde als PROFIEL vooraan\n"
     "  -n, --limit N          hoeveel er hoogstens worden getoond (10)\n"
     "  --targets SOORT        occupation (beroepen), norm (opleidingen) of "
     "course\n"
     "                         (cursussen)\n"
     "  --skip-unknown         laat weg wat niet wordt begrepen, en zeg dat\n"
     "  --html                 schrijf een bladzijde om te bekijken\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --passable             niets waarvan een voorwaarde in de weg staat\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --by VOLGORDE          coverage (dekking) of fit (wat het beste past)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent match PROFILE FILE…\n"
     "\n"
     "Shows which occupations ask most for what somebody already has.  "
     "PROFILE\n"
     "is a JSON file, or - for standard input:\n"
     "\n"
     "  {\"skills\": [\"Samenwerken\", {\"label\": \"Plannen\", \"credit\": "
     "0.5}],\n"
     "   \"occupations\": [\"Kok\"], \"qualifications\": [\"crebo:25697\"]}\n"
     "\n"
     "  --cv TEXTFILE          a CV in place of a profile\n"
     "  --from OCCUPATION      who has that occupation, in place of a profile\n"
     "  -p, --profile PROFILE  the same as PROFILE in front\n"
     "  -n, --limit N          most matches to show (10)\n"
     "  --targets KIND         occupation, norm (qualifications) or course\n"
     "  --skip-unknown         leave out what is not understood, and tell it\n"
     "  --html                 write a page to look at\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --passable             nothing of which a gate stands in the way\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --by ORDER             coverage, or fit: what suits best\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_GAP] =
    {"Gebruik: competent gap PROFIEL DOEL BESTAND…\n"
     "\n"
     "Toont van elke eis van een beroep of opleiding of iemand die heeft,\n"
     "welke punten dat oplevert en welke opleidingen leren wat ontbreekt.\n"
     "DOEL is een IRI, een naam of een code, zoals crebo:25697.  Heet een\n"
     "opleiding net als een beroep, dan is het beroep bedoeld, tenzij met\n"
     "--targets norm.\n"
     "\n"
     "  --cv TEKSTBESTAND      een cv in plaats van een profiel\n"
     "  -p, --profile PROFIEL  hetzelfde als PROFIEL vooraan\n"
     "  -t, --target DOEL      hetzelfde als DOEL\n"
     "  -n, --limit N          hoeveel eisen de tabel hoogstens toont (15)\n"
     "  --targets SOORT        alleen een occupation (beroep), norm of "
     "course\n"
     "  --skip-unknown         laat weg wat niet wordt begrepen, en zeg dat\n"
     "  --html                 schrijf een bladzijde om te bekijken\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent gap PROFILE TARGET FILE…\n"
     "\n"
     "Shows for each requirement of an occupation or qualification whether\n"
     "somebody has it, the points that earns, and which qualifications teach\n"
     "what is missing.  TARGET is an IRI, a name or a code, like crebo:25697.\n"
     "Where a qualification is named like an occupation the occupation is\n"
     "meant, unless with --targets norm.\n"
     "\n"
     "  --cv TEXTFILE          a CV in place of a profile\n"
     "  -p, --profile PROFILE  the same as PROFILE in front\n"
     "  -t, --target TARGET    the same as TARGET\n"
     "  -n, --limit N          most requirements in the table (15)\n"
     "  --targets KIND         only an occupation, norm (qualification) or "
     "course\n"
     "  --skip-unknown         leave out what is not understood, and tell it\n"
     "  --html                 write a page to look at\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_FUND] =
    {"Gebruik: competent fund PROFIEL [OPLEIDING] BESTAND…\n"
     "\n"
     "Toont welke regelingen een opleiding betalen: ja, nee of misschien, en\n"
     "waarom.  OPLEIDING is een IRI, een naam of een code; zonder opleiding\n"
     "gaat het om elke opleiding.  Wat het profiel onder facts niet zegt,\n"
     "maakt een antwoord misschien, nooit nee.\n"
     "\n"
     "  -p, --profile PROFIEL  hetzelfde als PROFIEL vooraan\n"
     "  -t, --target OPLEIDING hetzelfde als OPLEIDING\n"
     "  -d, --date DATUM       wanneer iemand aanvraagt, zoals 2025-09-01;\n"
     "                         anders vandaag\n"
     "  --start DATUM          wanneer de opleiding begint; anders wat zij "
     "zelf\n"
     "                         zegt\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent fund PROFILE [COURSE] FILE…\n"
     "\n"
     "Shows which schemes pay for a course: yes, no or perhaps, and why.\n"
     "COURSE is an IRI, a name or a code; without a course it is any course.\n"
     "What the profile does not say under facts makes an answer perhaps,\n"
     "never no.\n"
     "\n"
     "  -p, --profile PROFILE  the same as PROFILE in front\n"
     "  -t, --target COURSE    the same as COURSE\n"
     "  -d, --date DATE        when somebody asks, like 2025-09-01; otherwise\n"
     "                         today\n"
     "  --start DATE           when the course begins; otherwise what it "
     "states\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_VACANCY] =
    {"Gebruik: competent vacancy VACATURE [PROFIEL.json…] BESTAND…\n"
     "\n"
     "Toont wie het meest heeft van wat een vacature vraagt, en wat "
     "ontbreekt.\n"
     "Met één profiel: de som per eis.  Zonder: wat de vacature vraagt.\n"
     "VACATURE is een tekst, of - voor standaardinvoer, waarin wat vereist is\n"
     "essentieel telt, wat gewenst is enigszins en de rest belangrijk; of een\n"
     "JSON-bestand:\n"
     "\n"
     "  {\"skills\": [\"Plannen\", {\"label\": \"Koken\", \"level\": "
     "\"essential\"}],\n"
     "   \"occupations\": [\"Kok\"]}\n"
     "\n"
     "  --with-title           het eerste beroep in de tekst telt mee met wat\n"
     "                         dat vraagt\n"
     "  -n, --limit N          hoeveel er hoogstens worden getoond\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent vacancy VACANCY [PROFILE.json…] FILE…\n"
     "\n"
     "Shows who has most of what a vacancy asks for, and what is missing.\n"
     "With one profile: the sum of each requirement.  With none: what the\n"
     "vacancy asks for.  VACANCY is a text, or - for standard input, in which\n"
     "what is required counts as essential, what is wished as somewhat and "
     "all\n"
     "else as important; or a JSON file:\n"
     "\n"
     "  {\"skills\": [\"Plannen\", {\"label\": \"Koken\", \"level\": "
     "\"essential\"}],\n"
     "   \"occupations\": [\"Kok\"]}\n"
     "\n"
     "  --with-title           the first occupation in the text counts with\n"
     "                         what that requires\n"
     "  -n, --limit N          most rows to show\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_TEAM] =
    {"Gebruik: competent team VACATURE PROFIEL.json… BESTAND…\n"
     "\n"
     "Toont wie in een team wat heeft van wat een vacature vraagt, wat het\n"
     "team mist, wie dat het snelst kan leren, en met welke paar mensen het\n"
     "team evenveel heeft.  VACATURE is zoals bij “competent vacancy”.\n"
     "\n"
     "  --with-title           het eerste beroep in de tekst telt mee met wat\n"
     "                         dat vraagt\n"
     "  -n, --limit N          hoeveel eisen er hoogstens worden getoond (20)\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent team VACANCY PROFILE.json… FILE…\n"
     "\n"
     "Shows who in a team has what of what a vacancy asks for, what the team\n"
     "lacks, who is nearest to that, and which few people have all that the\n"
     "team has.  VACANCY is as for “competent vacancy”.\n"
     "\n"
     "  --with-title           the first occupation in the text counts with\n"
     "                         what that requires\n"
     "  -n, --limit N          most requirements to show (20)\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_WAY] =
    {"Gebruik: competent way VAN NAAR BESTAND…\n"
     "\n"
     "Toont de weg van het ene beroep naar het andere die de minste moeite\n"
     "kost: over beroepen die op elkaar lijken.  Moeite is het deel van wat\n"
     "het volgende beroep vraagt dat het vorige niet geeft.  De weg gaat over\n"
     "beroepen, niet over iemands profiel.\n"
     "\n"
     "  --from NAAM            het eerste beroep: IRI, naam of code\n"
     "  -t, --target NAAM      het laatste\n"
     "  -n, --limit N          hoeveel overgangen er hoogstens per beroep zijn "
     "(50)\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent way FROM TO FILE…\n"
     "\n"
     "Shows the way from one occupation to another that takes least effort:\n"
     "through occupations that are like each other.  Effort is the part of\n"
     "what the next occupation asks that the one before does not give.  The\n"
     "way is of occupations, not of anybody's profile.\n"
     "\n"
     "  --from NAME            the first occupation: IRI, label or code\n"
     "  -t, --target NAME      the last one\n"
     "  -n, --limit N          most transitions from each occupation (50)\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_RADAR] =
    {"Gebruik: competent radar --vacancies VACATURES PROFIEL.json… BESTAND…\n"
     "\n"
     "Toont voor een regio of een bedrijf wat er tekort is van wat vacatures\n"
     "vragen, welke cursussen dat tekort sluiten, en wie waarvoor te scholen\n"
     "tegen de minste kosten.  VACATURES is de tekst van een vacature, of "
     "JSON:\n"
     "een vacature of een lijst daarvan, elk met title, places en target.\n"
     "\n"
     "  --vacancies VACATURES  een bestand met vacatures; ook meermalen\n"
     "  --least WAT            cost, hours of weeks: waar zo weinig mogelijk "
     "van\n"
     "  --group N              houdt achter wat over minder mensen gaat, en "
     "wie\n"
     "                         het zijn\n"
     "  --html                 een pagina voor in een browser\n"
     "  --with-title           het eerste beroep in een tekst telt mee met "
     "wat\n"
     "                         dat vraagt\n"
     "  -n, --limit N          hoeveel eisen en cursussen er hoogstens worden\n"
     "                         getoond (15)\n"
     "  --skip-unknown         laat weg wat niet wordt begrepen, en zeg dat\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent radar --vacancies VACANCIES PROFILE.json… FILE…\n"
     "\n"
     "Shows for a region or a firm what is short of what vacancies ask for,\n"
     "which courses close that, and whom to train for what at least cost.\n"
     "VACANCIES is the text of a vacancy, or JSON: a vacancy or a list of "
     "them,\n"
     "each with a title, places and a target.\n"
     "\n"
     "  --vacancies VACANCIES  a file with vacancies; also several times\n"
     "  --least WHAT           cost, hours or weeks: what to spend least of\n"
     "  --group N              withhold what is about fewer people, and who "
     "they\n"
     "                         are\n"
     "  --html                 a page for a browser\n"
     "  --with-title           the first occupation in a text counts with "
     "what\n"
     "                         that requires\n"
     "  -n, --limit N          most requirements and courses to show (15)\n"
     "  --skip-unknown         leave out what is not understood, and tell it\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_COURSES] =
    {"Gebruik: competent courses PROFIEL BEROEP BESTAND…\n"
     "\n"
     "Toont welke cursussen het meest dichten van wat iemand voor een beroep\n"
     "mist, per euro, uur of week; of welke cursussen samen genoeg zijn.\n"
     "\n"
     "  --least WAT            waarmee zuinig te zijn: cost (geld), hours "
     "(uren\n"
     "                         studie), weeks (weken) of none (nergens mee)\n"
     "  --set                  de cursussen die samen genoeg zijn en het "
     "minst\n"
     "                         kosten\n"
     "  -n, --limit N          hoeveel cursussen er hoogstens worden getoond "
     "(10)\n"
     "  -p, --profile BESTAND  het profiel\n"
     "  --cv BESTAND           een tekst over de persoon in plaats daarvan\n"
     "  -t, --target NAAM      het beroep: IRI, naam of code\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent courses PROFILE OCCUPATION FILE…\n"
     "\n"
     "Shows which courses close most of what somebody lacks for an\n"
     "occupation, per euro, hour or week; or which together are enough.\n"
     "\n"
     "  --least WHAT           what to be thrifty with: cost, hours (of "
     "study),\n"
     "                         weeks or none\n"
     "  --set                  the courses that together are enough, at least\n"
     "                         cost\n"
     "  -n, --limit N          most courses to show (10)\n"
     "  -p, --profile FILE     the profile\n"
     "  --cv FILE              a text about the person instead\n"
     "  -t, --target NAME      the occupation: IRI, name or code\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_OVERVIEW] =
    {"Gebruik: competent overview PROFIEL [BEROEP] BESTAND…\n"
     "\n"
     "Schrijft één pagina voor één persoon, in eenvoudig Nederlands: wat die "
     "al\n"
     "kan, welk werk past, wat nog mist, de route, de cursussen, wie betaalt "
     "en\n"
     "wat nu te doen.  Zonder beroep wordt er een gekozen dat past.  De "
     "pagina\n"
     "heeft niets anders nodig en is goed af te drukken.\n"
     "\n"
     "  -o, --output BESTAND   waar de pagina komt; anders op de "
     "standaarduitvoer\n"
     "  -p, --profile BESTAND  het profiel\n"
     "  --cv BESTAND           een tekst over de persoon in plaats daarvan\n"
     "  -t, --target NAAM      het beroep: IRI, naam of code\n"
     "  --from NAAM            het beroep of de functie van nu\n"
     "  -d, --date DATUM       de dag van de pagina, zoals 2026-09-01 "
     "(vandaag)\n"
     "  --least WAT            waarmee zuinig te zijn: cost (geld), weeks "
     "(weken)\n"
     "                         of none (met stappen)\n"
     "  --skip-unknown         wat niet wordt begrepen overslaan\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent overview PROFILE [OCCUPATION] FILE…\n"
     "\n"
     "Writes one page for one person, in plain Dutch or English: what that\n"
     "person can do, which work fits, what is missing, the route, the "
     "courses,\n"
     "who pays and what to do now.  Without an occupation one that fits is\n"
     "chosen.  The page needs nothing else and prints well.\n"
     "\n"
     "  -o, --output FILE      where the page goes; else to standard output\n"
     "  -p, --profile FILE     the profile\n"
     "  --cv FILE              a text about the person instead\n"
     "  -t, --target NAME      the occupation: IRI, name or code\n"
     "  --from NAME            the occupation or function of now\n"
     "  -d, --date DATE        the day of the page, like 2026-09-01 (today)\n"
     "  --least WHAT           what to spend least of: cost, weeks or none "
     "(steps)\n"
     "  --skip-unknown         skip what is not understood\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --leniency DEGREE      strict (only what is asked) or lenient (also "
     "what is\n"
     "                         near, in part)\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_PLAN] =
    {"Gebruik: competent plan PROFIEL BEROEP BESTAND…\n"
     "\n"
     "Toont hoe iemand van hier naar een beroep komt: door functies en\n"
     "scholingstegels van een ontwikkelpad, met cursussen, of over een ander\n"
     "beroep dat haalbaar is.  Is er geen weg, dan staat er wat in de weg "
     "staat\n"
     "en wat het minst kost om te laten vallen.\n"
     "\n"
     "  --least WAT            waarmee zuinig te zijn: cost (geld), weeks "
     "(weken)\n"
     "                         of none (met stappen)\n"
     "  --front                alle routes waarvan geen andere in tijd, kosten "
     "en\n"
     "                         stappen beter is\n"
     "  -n, --limit N          hoeveel routes er hoogstens worden getoond (3)\n"
     "  --from NAAM            het beroep of de functie van nu\n"
     "  --html                 een pagina met een tekening van elke route\n"
     "  -p, --profile BESTAND  het profiel\n"
     "  --cv BESTAND           een tekst over de persoon in plaats daarvan\n"
     "  -t, --target NAAM      het beroep: IRI, naam of code\n"
     "  --skip-unknown         wat niet wordt begrepen overslaan\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --leniency MATE        strict (alleen wat wordt gevraagd) of lenient "
     "(ook\n"
     "                         wat dichtbij is, voor een deel)\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent plan PROFILE OCCUPATION FILE…\n"
     "\n"
     "Shows how somebody gets from here to an occupation: through functions "
     "and\n"
     "tiles of an ontwikkelpad, by courses, or over another occupation that "
     "is\n"
     "feasible.  Where there is no way it tells what stands in it, and what\n"
     "costs least to give up.\n"
     "\n"
     "  --least WHAT           what to be thrifty with: cost, weeks or none "
     "(steps)\n"
     "  --front                all routes of which no other is better in "
     "time,\n"
     "                         cost and steps\n"
     "  -n, --limit N          most routes to show (3)\n"
     "  --from NAME            the occupation or function of now\n"
     "  --html                 a page with a picture of each route\n"
     "  -p, --profile FILE     the profile\n"
     "  --cv FILE              a text about the person instead\n"
     "  -t, --target NAME      the occupation: IRI, name or code\n"
     "  --skip-unknown         skip what is not understood\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --leniency HOW         strict (only what is asked) or lenient (what "
     "is\n"
     "                         near too, in part)\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_WISHES] =
    {"\nWat in de weg kan staan\n"
     "  --budget EURO          wat iemand in totaal kan betalen\n"
     "  --hours N              uren per week om te leren\n"
     "  --weeks N              hoeveel weken het mag duren\n"
     "  --steps N              hoeveel stappen hoogstens\n"
     "  --start DATUM          vanaf wanneer, zoals 2026-09-01\n"
     "  --end DATUM            wanneer het klaar moet zijn\n"
     "  --coverage N           hoeveel procent dekking genoeg is (80)\n"
     "  --mode LEERWEG         een leerweg die kan, zoals BBL; ook meermalen\n"
     "  --earning              blijven verdienen\n"
     "  --region NAAM          alleen in deze regio, of online\n"
     "  --dutch NIVEAU         hoe goed iemand Nederlands kent, zoals B1\n"
     "\n",
     "\nWhat may stand in the way\n"
     "  --budget EUROS         what somebody can pay in all\n"
     "  --hours N              hours a week for learning\n"
     "  --weeks N              most weeks that it may take\n"
     "  --steps N              most steps\n"
     "  --start DATE           from when on, like 2026-09-01\n"
     "  --end DATE             when it has to be done\n"
     "  --coverage N           percentage of coverage that is enough (80)\n"
     "  --mode MODE            a leerweg that is possible, like BBL; also "
     "often\n"
     "  --earning              go on earning\n"
     "  --region NAME          only in this region, or online\n"
     "  --dutch LEVEL          how well somebody knows Dutch, like B1\n"
     "\n"},

  [MESSAGE_HELP_CONVERT] =
    {"Gebruik: competent convert BESTAND --to nt|nq|ttl|csv\n"
     "\n"
     "Schrijft alles wat in een bestand staat in een ander formaat.\n"
     "\n"
     "  --to FORMAAT           nt (N-Triples), nq (N-Quads), ttl (Turtle) of "
     "csv\n"
     "  -o, --output UIT       bestand om te schrijven, anders "
     "standaarduitvoer\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent convert FILE --to nt|nq|ttl|csv\n"
     "\n"
     "Writes all that a file states in another format.\n"
     "\n"
     "  --to FORMAT            nt (N-Triples), nq (N-Quads), ttl (Turtle) or "
     "csv\n"
     "  -o, --output OUT       file to write, else standard output\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_AUDIT] =
    {"Gebruik: competent audit BESTAND…\n"
     "\n"
     "Probeert of antwoorden afhangen van iets waar ze niet van mogen "
     "afhangen:\n"
     "geslacht, naam, leeftijd, woonplaats of nationaliteit bij een titel of "
     "in\n"
     "een tekst, en de volgorde en herhaling van wat in een profiel staat.  "
     "Ook\n"
     "of elke uitleg precies de score is.  De titels en de vaardigheden komen\n"
     "uit de taxonomie; de namen zijn voor dit doel gekozen.\n"
     "\n"
     "Wat verplicht is moet altijd gelijk blijven: anders eindigt de opdracht\n"
     "met 1.  Van de rest staat er hoe vaak het gelijk bleef.\n"
     "\n"
     "  --sample N             hoe vaak elke proef hoogstens gaat (200)\n"
     "  --seed N               andere titels, namen en profielen (1)\n"
     "  -n, --limit N          hoeveel voorbeelden er hoogstens bij staan (3)\n"
     "  --preset NAAM          de gewichten: balanced of public\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent audit FILE…\n"
     "\n"
     "Tries whether answers depend on what they must not depend on: gender,\n"
     "name, age, place or nationality beside a title or in a text, and the\n"
     "order and repetition of what is in a profile.  Also whether every\n"
     "explanation is exactly the score.  The titles and skills are those of\n"
     "the taxonomy; the names were chosen for this purpose.\n"
     "\n"
     "What is a must has to hold always: if it does not, the command ends "
     "with\n"
     "1.  Of all else it tells how often it held.\n"
     "\n"
     "  --sample N             how often each probe is tried at most (200)\n"
     "  --seed N               other titles, names and profiles (1)\n"
     "  -n, --limit N          most examples to show of each probe (3)\n"
     "  --preset NAME          the weights: balanced or public\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_VERIFY] =
    {"Gebruik: competent verify BESTAND… UITLEG\n"
     "\n"
     "Rekent opnieuw uit wat “competent gap --json” schreef.  UITLEG is dat\n"
     "document, of - voor standaardinvoer.  Eindigt met 1 als de uitleg niet\n"
     "klopt met de score.\n"
     "\n"
     "  --base IRI             waartegen relatieve IRI's worden opgelost\n",
     "Usage: competent verify FILE… EXPLANATION\n"
     "\n"
     "Recomputes what “competent gap --json” wrote.  EXPLANATION is that\n"
     "document, or - for standard input.  Exits with 1 if the explanation is\n"
     "not that of the score.\n"
     "\n"
     "  --base IRI             what relative IRIs are resolved against\n"},

  [MESSAGE_HELP_COMMON] =
    {"  --json                 één JSON-document in plaats van een tabel\n"
     "  --lang nl|en           de taal (nl)\n"
     "  -q, --quiet            geen voortgang\n"
     "  -h, --help             deze uitleg\n",
     "  --json                 one JSON document instead of a table\n"
     "  --lang nl|en           the language (nl)\n"
     "  -q, --quiet            no progress\n"
     "  -h, --help             this explanation\n"},

  [MESSAGE_HELP_COMMON_CONVERT] =
    {"  --lang nl|en        de taal (nl)\n"
     "  -h, --help             deze uitleg\n",
     "  --lang nl|en           the language (nl)\n"
     "  -h, --help             this explanation\n"},

  [MESSAGE_HELP_FILES] =
    {"\n"
     "Elk BESTAND is een image van compile, of RDF/XML, Turtle, TriG, "
     "N-Triples\n"
     "of N-Quads, ook met gzip; - is standaardinvoer.  Meer bestanden vormen\n"
     "samen één taxonomie.  Convert leest geen image.\n"
     "Eindigt met 0 als er een antwoord is, met 1 als de invoer niet goed is "
     "en\n"
     "met 2 bij verkeerd gebruik.\n",
     "\n"
     "Each FILE is an image of compile, or RDF/XML, Turtle, TriG, N-Triples "
     "or\n"
     "N-Quads, also gzipped; - is standard input.  Several files make one\n"
     "taxonomy.  Convert reads no image.\n"
     "Exits with 0 if there is an answer, with 1 if the input is wrong and "
     "with\n"
     "2 if the usage is.\n"},

  [MESSAGE_EXAMPLE_COMPILE] =
    {"\n"
     "Voorbeelden\n"
     "  competent compile data/sample/*.ttl -o sample.competent\n"
     "  gzip -dc norms.nt.gz | competent compile occupations.rdf - -o "
     "all.competent\n",
     "\n"
     "Examples\n"
     "  competent compile data/sample/*.ttl -o sample.competent\n"
     "  gzip -dc norms.nt.gz | competent compile occupations.rdf - -o "
     "all.competent\n"},

  [MESSAGE_EXAMPLE_INFO] =
    {"\n"
     "Voorbeelden\n"
     "  competent info sample.competent\n"
     "  competent info --findings --json occupations.rdf norms.nt.gz\n",
     "\n"
     "Examples\n"
     "  competent info sample.competent\n"
     "  competent info --findings --json occupations.rdf norms.nt.gz\n"},

  [MESSAGE_EXAMPLE_SHOW] =
    {"\n"
     "Voorbeelden\n"
     "  competent show crebo:25697 sample.competent\n"
     "  competent show \"Helpende zorg en welzijn\" --json cursussen.csv\n",
     "\n"
     "Examples\n"
     "  competent show crebo:25697 sample.competent\n"
     "  competent show \"Helpende zorg en welzijn\" --json courses.csv\n"},
  [MESSAGE_EXAMPLE_WAY] =
    {"\n"
     "Voorbeelden\n"
     "  competent way Gastouder Monteur sample.competent\n",
     "\n"
     "Examples\n"
     "  competent way Gastouder Monteur sample.competent\n"},
  [MESSAGE_EXAMPLE_LESSONS] =
    {"\n"
     "Voorbeelden\n"
     "  competent lessons taxonomie.ttl cursussen.csv >gevonden.nt\n",
     "\n"
     "Examples\n"
     "  competent lessons taxonomy.ttl courses.csv >found.nt\n"},
  [MESSAGE_EXAMPLE_SEARCH] = {"\n"
                              "Voorbeelden\n"
                              "  competent search kok sample.competent\n"
                              "  competent search --file titels.txt --json "
                              "--kind occupation sample.competent\n",
                              "\n"
                              "Examples\n"
                              "  competent search kok sample.competent\n"
                              "  competent search --file titles.txt --json "
                              "--kind occupation sample.competent\n"},

  [MESSAGE_EXAMPLE_NORMALISE] =
    {"\n"
     "Voorbeelden\n"
     "  competent normalise 'Verkoopsters (m/v)'\n"
     "  competent normalise --file titels.txt --json sample.competent\n",
     "\n"
     "Examples\n"
     "  competent normalise 'Verkoopsters (m/v)'\n"
     "  competent normalise --file titles.txt --json sample.competent\n"},

  [MESSAGE_EXAMPLE_EXTRACT] =
    {"\n"
     "Voorbeelden\n"
     "  competent extract vacature.txt sample.competent\n"
     "  competent extract --html vacature.txt sample.competent >vacature.html\n"
     "  competent extract --file teksten.txt --json sample.competent\n",
     "\n"
     "Examples\n"
     "  competent extract vacancy.txt sample.competent\n"
     "  competent extract --html vacancy.txt sample.competent >vacancy.html\n"
     "  competent extract --file texts.txt --json sample.competent\n"},

  [MESSAGE_EXAMPLE_MATCH] =
    {"\n"
     "Voorbeelden\n"
     "  competent match persoon.json sample.competent\n"
     "  competent match persoon.json sample.competent --targets norm --json\n",
     "\n"
     "Examples\n"
     "  competent match person.json sample.competent\n"
     "  competent match person.json sample.competent --targets norm --json\n"},

  [MESSAGE_EXAMPLE_GAP] =
    {"\n"
     "Voorbeelden\n"
     "  competent gap persoon.json crebo:25697 sample.competent\n"
     "  competent gap persoon.json Kok sample.competent --json >uitleg.json\n",
     "\n"
     "Examples\n"
     "  competent gap person.json crebo:25697 sample.competent\n"
     "  competent gap person.json Kok sample.competent --json >gap.json\n"},

  [MESSAGE_EXAMPLE_FUND] =
    {"\n"
     "Voorbeelden\n"
     "  competent fund persoon.json data/funding/*.ttl\n"
     "  competent fund persoon.json Lassen aanbod.ttl data/funding/*.ttl \\\n"
     "    --date 2025-09-01\n",
     "\n"
     "Examples\n"
     "  competent fund person.json data/funding/*.ttl\n"
     "  competent fund person.json Welding courses.ttl data/funding/*.ttl \\\n"
     "    --date 2025-09-01\n"},

  [MESSAGE_EXAMPLE_VACANCY] =
    {"\n"
     "Voorbeelden\n"
     "  competent vacancy vacature.txt profielen/*.json sample.competent\n"
     "  competent vacancy vacature.json persoon.json sample.competent\n",
     "\n"
     "Examples\n"
     "  competent vacancy vacancy.txt profiles/*.json sample.competent\n"
     "  competent vacancy vacancy.json person.json sample.competent\n"},

  [MESSAGE_EXAMPLE_TEAM] =
    {"\n"
     "Voorbeelden\n"
     "  competent team vacature.txt profielen/*.json sample.competent\n"
     "  competent team opdracht.json profielen/*.json sample.competent "
     "--json\n",
     "\n"
     "Examples\n"
     "  competent team vacancy.txt profiles/*.json sample.competent\n"
     "  competent team assignment.json profiles/*.json sample.competent "
     "--json\n"},

  [MESSAGE_EXAMPLE_RADAR] =
    {"\n"
     "Voorbeelden\n"
     "  competent radar --vacancies regio.json mensen/*.json sample.competent\n"
     "  competent radar --vacancies regio.json mensen/*.json sample.competent "
     "\\\n"
     "    --group 5 --html >radar.html\n",
     "\n"
     "Examples\n"
     "  competent radar --vacancies region.json people/*.json "
     "sample.competent\n"
     "  competent radar --vacancies region.json people/*.json sample.competent "
     "\\\n"
     "    --group 5 --html >radar.html\n"},

  [MESSAGE_EXAMPLE_OVERVIEW] =
    {"\n"
     "Voorbeelden\n"
     "  competent overview persoon.json sample.competent -o overzicht.html\n"
     "  competent overview persoon.json Kok sample.competent --lang en "
     ">page.html\n",
     "\n"
     "Examples\n"
     "  competent overview person.json sample.competent -o overview.html\n"
     "  competent overview person.json Kok sample.competent >overview.html\n"},

  [MESSAGE_EXAMPLE_PLAN] =
    {"\n"
     "Voorbeelden\n"
     "  competent plan persoon.json Kok sample.competent --earning\n"
     "  competent plan persoon.json Kok sample.competent --html >route.html\n",
     "\n"
     "Examples\n"
     "  competent plan person.json Kok sample.competent --earning\n"
     "  competent plan person.json Kok sample.competent --html >route.html\n"},

  [MESSAGE_EXAMPLE_COURSES] =
    {"\n"
     "Voorbeelden\n"
     "  competent courses persoon.json Kok sample.competent --least weeks\n"
     "  competent courses persoon.json Kok sample.competent --set --budget "
     "1500\n",
     "\n"
     "Examples\n"
     "  competent courses person.json Kok sample.competent --least weeks\n"
     "  competent courses person.json Kok sample.competent --set --budget "
     "1500\n"},

  [MESSAGE_EXAMPLE_CONVERT] =
    {"\n"
     "Voorbeelden\n"
     "  competent convert occupations.rdf --to nt >occupations.nt\n"
     "  competent convert norms.nt.gz --to ttl -o norms.ttl\n",
     "\n"
     "Examples\n"
     "  competent convert occupations.rdf --to nt >occupations.nt\n"
     "  competent convert norms.nt.gz --to ttl -o norms.ttl\n"},

  [MESSAGE_EXAMPLE_AUDIT] =
    {"\n"
     "Voorbeelden\n"
     "  competent audit sample.competent\n"
     "  competent audit sample.competent --sample 1000 --json >audit.json\n",
     "\n"
     "Examples\n"
     "  competent audit sample.competent\n"
     "  competent audit sample.competent --sample 1000 --json >audit.json\n"},

  [MESSAGE_EXAMPLE_VERIFY] =
    {"\n"
     "Voorbeelden\n"
     "  competent gap persoon.json Kok sample.competent --json |\n"
     "    competent verify sample.competent -\n",
     "\n"
     "Examples\n"
     "  competent gap person.json Kok sample.competent --json |\n"
     "    competent verify sample.competent -\n"},

  [MESSAGE_TRY_HELP] = {"“{1} --help” geeft uitleg", "see “{1} --help”"},
  [MESSAGE_NO_COMMAND]      = {"geef een opdracht", "give a command"},
  [MESSAGE_UNKNOWN_COMMAND] = {"“{1}” is geen opdracht",
                               "“{1}” is not a command"},
  [MESSAGE_DID_YOU_MEAN] = {"“{1}” is geen opdracht; bedoelt u “{2}”?",
                            "“{1}” is not a command; do you mean “{2}”?"},
  [MESSAGE_UNKNOWN_OPTION] = {"de optie {1} is hier onbekend",
                              "the option {1} is unknown here"},
  [MESSAGE_MISSING_VALUE]  = {"de optie {1} vraagt een waarde",
                              "the option {1} needs a value"},
  [MESSAGE_NEEDLESS_VALUE] = {"de optie {1} heeft geen waarde",
                              "the option {1} takes no value"},
  [MESSAGE_BAD_VALUE]      = {"de optie --{1} kent alleen {2}",
                              "the option --{1} takes only {2}"},
  [MESSAGE_BAD_LIMIT] = {"de optie --{1} vraagt een getal van 1 tot 1.000.000",
                         "the option --{1} takes a number from 1 to 1,000,000"},
  [MESSAGE_NO_FILES]  = {"geef een of meer bestanden met een taxonomie",
                         "give one or more files with a taxonomy"},
  [MESSAGE_ONE_FILE]  = {"geef precies één bestand", "give exactly one file"},
  [MESSAGE_NO_OUTPUT] = {"geef met -o het bestand om te schrijven",
                         "give the file to write with -o"},
  [MESSAGE_NO_FORMAT] = {"geef met --to het formaat: {1}",
                         "give the format with --to: {1}"},
  [MESSAGE_NO_CONCEPT] = {"geef een begrip: een IRI, een naam of een code",
                          "give a concept: an IRI, a label or a code"},
  [MESSAGE_NO_QUERY]   = {"geef een zoektekst, of --file met zoekteksten",
                          "give a query, or --file with queries"},
  [MESSAGE_NO_TEXT]    = {"geef een tekst, of --file met teksten",
                          "give a text, or --file with texts"},
  [MESSAGE_NO_TEXT_FILE] =
    {"geef een bestand met een tekst, of --file met teksten",
     "give a file with a text, or --file with texts"},
  [MESSAGE_NO_PROFILE]     = {"geef een profiel", "give a profile"},
  [MESSAGE_NO_VACANCY]     = {"geef een vacature", "give a vacancy"},
  [MESSAGE_TWO_PROFILES]   = {"geef een profiel of --from, niet allebei",
                              "give a profile or --from, not both"},
  [MESSAGE_BAD_DATE]       = {"{1} moet een datum zijn, zoals 2025-09-01",
                              "{1} must be a date, like 2025-09-01"},
  [MESSAGE_NO_TARGET]      = {"geef een doel: een beroep of een opleiding",
                              "give a target: an occupation or a qualification"},
  [MESSAGE_NO_EXPLANATION] = {"geef het document van “competent gap --json”",
                              "give the document of “competent gap --json”"},
  [MESSAGE_TWICE_INPUT]    = {"standaardinvoer (-) kan maar één keer",
                              "standard input (-) can be given only once"},
  [MESSAGE_NOT_TOGETHER]   = {"{1} en {2} gaan niet samen",
                              "{1} and {2} do not go together"},
  [MESSAGE_TERMINAL]       = {"een image hoort niet op het scherm",
                              "an image does not belong on a terminal"},

  [MESSAGE_NO_MEMORY]      = {"er is niet genoeg geheugen", "out of memory"},
  [MESSAGE_BAD_OUTPUT]     = {"kan de uitvoer niet schrijven: {1}",
                              "cannot write the output: {1}"},
  [MESSAGE_PLAIN]          = {"{1}", "{1}"},
  [MESSAGE_AT_LINE]        = {"{1}:{2}: {3}", "{1}:{2}: {3}"},
  [MESSAGE_CANNOT_READ]    = {"kan niet worden gelezen: {1}",
                              "cannot be read: {1}"},
  [MESSAGE_TOO_LARGE]      = {"is groter dan {1}", "is larger than {1}"},
  [MESSAGE_NOT_JSON]       = {"is geen geldige JSON", "is not valid JSON"},
  [MESSAGE_JSON_DUPLICATE] = {"geeft een sleutel twee keer",
                              "gives a key twice"},
  [MESSAGE_JSON_ENCODING]  = {"is geen geldige UTF-8", "is not valid UTF-8"},
  [MESSAGE_JSON_DEPTH]     = {"is te diep genest", "is nested too deeply"},
  [MESSAGE_JSON_NUMBER]    = {"heeft een getal dat te groot is",
                              "has a number that is too large"},
  [MESSAGE_JSON_NULL_CHARACTER] = {"heeft een tekst met U+0000",
                                   "has a text with U+0000"},
  [MESSAGE_NOT_OBJECT]          = {"moet een object zijn", "must be an object"},
  [MESSAGE_NOT_ARRAY]           = {"moet een lijst zijn", "must be an array"},
  [MESSAGE_NOT_ITEM]            = {"moet een tekst of een object zijn",
                                   "must be a string or an object"},
  [MESSAGE_NOT_STRING]          = {"moet een tekst zijn", "must be a string"},
  [MESSAGE_EMPTY_STRING]        = {"is leeg", "is empty"},
  [MESSAGE_UNKNOWN_KEY]  = {"sleutel nummer {1} is onbekend; bekend zijn {2}",
                            "key number {1} is unknown; known are {2}"},
  [MESSAGE_PROFILE_KEYS] = {"skills, knowledge, tasks, occupations, "
                            "qualifications en facts",
                            "skills, knowledge, tasks, occupations, "
                            "qualifications and facts"},
  [MESSAGE_ITEM_KEYS]    = {"iri, label, code en credit",
                            "iri, label, code and credit"},
  [MESSAGE_VACANCY_KEYS] =
    {"skills, knowledge, tasks, occupations en qualifications",
     "skills, knowledge, tasks, occupations and qualifications"},
  [MESSAGE_DEMAND_KEYS] = {"iri, label, code en level",
                           "iri, label, code and level"},
  [MESSAGE_BAD_LEVEL] = {"moet optional, somewhat, important of essential zijn",
                         "must be optional, somewhat, important or essential"},
  [MESSAGE_ONE_NAME]  = {"moet precies één van iri, label en code hebben",
                         "must have exactly one of iri, label and code"},
  [MESSAGE_BAD_CREDIT] = {"moet een getal van 0 tot en met 1 zijn",
                          "must be a number from 0 to 1"},
  [MESSAGE_FACT_KEYS]  = {"age, birth_year, licences, level, status, hours, "
                           "all_diplomas, region, sector, labour_market, "
                           "study_finance, weak_position, ww, employees, "
                           "leerbedrijf, fund, employer_asks, excludes, accepts "
                           "en languages",
                          "age, birth_year, licences, level, status, hours, "
                           "all_diplomas, region, sector, labour_market, "
                           "study_finance, weak_position, ww, employees, "
                           "leerbedrijf, fund, employer_asks, excludes, accepts "
                           "and languages"},
  [MESSAGE_CIRCUMSTANCE_KEYS] = {"iri, label en code", "iri, label and code"},
  [MESSAGE_LANGUAGE_KEYS]     = {"iri, label, code en level",
                                 "iri, label, code and level"},
  [MESSAGE_BOTH_STANCES]      = {"staat al bij excludes of accepts",
                                 "is already among excludes or accepts"},
  [MESSAGE_BAD_CODE]          = {"is geen code met zijn stelsel ervoor, zoals "
                                          "crebo:25697",
                                 "is not a code with its system in front, like "
                                          "crebo:25697"},
  [MESSAGE_UNKNOWN_ITEM]      = {"is onbekend als {1}", "is not known as {1}"},
  [MESSAGE_OTHER_KIND] = {"is geen {1} maar: {2}", "is not {1} but: {2}"},
  [MESSAGE_AMBIGUOUS_ITEM] =
    {"kan meer dan één begrip zijn; geef de IRI van het bedoelde:",
     "may be several concepts; give the IRI of the one that is meant:"},
  [MESSAGE_CANDIDATE]     = {"  {1}  {2} ({3})\n", "  {1}  {2} ({3})\n"},
  [MESSAGE_MORE_FAULTS]   = {"en nog {1} fouten van deze soort",
                             "and {1} more faults like these"},
  [MESSAGE_COURSE_PLACE]  = {"opleiding", "course"},
  [MESSAGE_CONCEPT_PLACE] = {"het begrip", "the concept"},
  [MESSAGE_ANY_CONCEPT]   = {"begrip", "concept"},
  [MESSAGE_COLUMN_STATED] = {"Wat", "What"},
  [MESSAGE_COLUMN_VALUE]  = {"Waarde", "Value"},
  [MESSAGE_TARGET_PLACE]  = {"het doel", "the target"},
  [MESSAGE_FROM_PLACE]    = {"--from", "--from"},
  [MESSAGE_BAD_MEMBER] = {"ontbreekt of is niet van de soort die “gap --json” "
                          "schrijft",
                          "is missing, or not of the type that “gap --json” "
                          "writes"},
  [MESSAGE_UNKNOWN_CONCEPT] = {"staat niet in de taxonomie",
                               "is not in the taxonomy"},
  [MESSAGE_NOT_VERIFIED]    = {"de uitleg klopt niet: {1}",
                               "the explanation does not hold: {1}"},
  [MESSAGE_OTHER_TAXONOMY] =
    {"de uitleg is gemaakt met een andere taxonomie dan "
     "deze, met inhoud {1}",
     "the explanation comes from another taxonomy than "
     "this one, with content {1}"},
  [MESSAGE_COVERAGE_DIFFERS] = {"coverage is niet earned gedeeld door 65.535",
                                "coverage is not earned divided by 65,535"},
  [MESSAGE_FIT_DIFFERS]      = {"fit is niet fit_points gedeeld door own_fit",
                                "fit is not fit_points divided by own_fit"},
  [MESSAGE_KIND_DIFFERS]     = {"is niet de som van de eisen van die soort",
                                "is not the sum of the requirements of that kind"},
  [MESSAGE_GAIN_DIFFERS]     = {"is niet points min earned",
                                "is not points less earned"},
  [MESSAGE_WEIGHTS_DIFFER]   = {"zijn niet de gewichten van die preset",
                                "are not the weights of that preset"},

  [MESSAGE_WRITTEN]           = {"{1} is geschreven.\n", "{1} is written.\n"},
  [MESSAGE_IMAGE_SUMMARY]     = {"{1} begrippen uit {2} uitspraken, {3}\n",
                                 "{1} concepts of {2} statements, {3}\n"},
  [MESSAGE_HASH]              = {"inhoud {1}, gelezen met versie {2}\n",
                                 "content {1}, read with version {2}\n"},
  [MESSAGE_COLUMN_KIND]       = {"Soort", "Kind"},
  [MESSAGE_COLUMN_COUNT]      = {"Aantal", "Count"},
  [MESSAGE_COLUMN_FILE]       = {"Bestand", "File"},
  [MESSAGE_COLUMN_FORMAT]     = {"Formaat", "Format"},
  [MESSAGE_COLUMN_SIZE]       = {"Grootte", "Size"},
  [MESSAGE_COLUMN_STATEMENTS] = {"Uitspraken", "Statements"},
  [MESSAGE_COLUMN_VERSION]    = {"Versie", "Version"},
  [MESSAGE_COLUMN_FINDING]    = {"Wat opviel", "What was odd"},
  [MESSAGE_NO_FINDINGS]       = {"Er viel niets op.\n", "Nothing was odd.\n"},
  [MESSAGE_WORDS]         = {"\nWoordenlijst: {1}\n", "\nList of words: {1}\n"},
  [MESSAGE_FINDINGS_HINT] = {"“competent info --findings” toont ze apart.\n",
                             "“competent info --findings” lists them.\n"},
  [MESSAGE_COLUMN_PLACE]  = {"Plaats", "Place"},
  [MESSAGE_PLACE]         = {"{1}:{2}", "{1}:{2}"},
  [MESSAGE_CATALOGUE_ODD] =
    {"{1}: {2} is hier geen bekende waarde en telt niet "
     "mee",
     "{1}: {2} is no value that is known here, and is "
     "left out"},
  [MESSAGE_NO_CATALOGUE] =
    {"{1}: dit is JSON, maar zonder opleidingen van RIO, "
     "EDU-DEX of OEAPI",
     "{1}: this is JSON, but has no courses of RIO, "
     "EDU-DEX or OEAPI"},
  [MESSAGE_PLACE_FIELD]    = {"{1} {2}", "{1} {2}"},
  [MESSAGE_COLUMN_LABEL]   = {"Naam", "Name"},
  [MESSAGE_COLUMN_MATCHED] = {"Gevonden via", "Matched"},
  [MESSAGE_COLUMN_SCORE]   = {"Score", "Score"},
  [MESSAGE_NO_HITS]        = {"Niets gevonden.\n", "Nothing found.\n"},
  [MESSAGE_AMBIGUOUS]      = {"De zoektekst kan meer dan één begrip zijn.\n",
                              "The query may be several concepts.\n"},
  [MESSAGE_NO_MENTIONS]    = {"Er wordt niets genoemd.\n",
                              "Nothing is mentioned.\n"},
  [MESSAGE_COLUMN_TEXT]    = {"Tekst", "Text"},
  [MESSAGE_COLUMN_FLAG]    = {"Zegt", "Says"},
  [MESSAGE_FLAG_NONE]      = {"", ""},
  [MESSAGE_FLAG_NEGATED]   = {"niet", "not"},
  [MESSAGE_FLAG_REQUIRED]  = {"vereist", "required"},
  [MESSAGE_FLAG_WISHED]    = {"gewenst", "wished"},
  [MESSAGE_PAGE_TITLE]     = {"Wat de tekst noemt", "What the text mentions"},
  [MESSAGE_PAGE_SUMMARY] = {"Vermeldingen: {1} · begrippen: {2} · zinnen: {3}",
                            "Mentions: {1} · concepts: {2} · sentences: {3}"},
  [MESSAGE_PAGE_CONCEPTS] = {"Begrippen", "Concepts"},
  [MESSAGE_PAGE_ORIGIN]   = {"Gevonden door competent {1} in taxonomie {2}. "
                               "Geen mens heeft dit nagekeken.",
                             "Found by competent {1} in taxonomy {2}. "
                               "No person has checked this."},
  [MESSAGE_RANKING_TITLE] = {"Wat het beste past", "What fits best"},
  [MESSAGE_SHEET_GAPS]    = {"Wat er nog bij moet", "What is still to be had"},
  [MESSAGE_SHEET_KINDS]   = {"Per soort", "By kind"},
  [MESSAGE_SHEET_MET]     = {"Wat er al is", "What is there"},
  [MESSAGE_SHEET_NEAREST] = {"heeft al", "has already"},
  [MESSAGE_SHEET_NO_THRESHOLDS] =
    {"Deze taxonomie heeft geen groepen die zeggen wat haalbaar is.",
     "This taxonomy has no groups that say what is feasible."},
  [MESSAGE_SHEET_ORIGIN] =
    {"Gemaakt door competent {1} met taxonomie {2}, gewichten {3}, {4}. "
     "“competent gap --json” geeft elke term, “competent verify” rekent die "
     "na. "
     "Een score is een begin van een gesprek, geen oordeel.",
     "Made by competent {1} with taxonomy {2}, weights {3}, {4}. "
     "“competent gap --json” gives each term, “competent verify” recomputes "
     "it. "
     "A score starts a conversation, and is no verdict."},
  [MESSAGE_SHEET_POINTS] = {"{1} van {2} punten", "{1} of {2} points"},
  [MESSAGE_SHEET_THRESHOLDS] =
    {"Past: haalbaar vanaf {1}, dichtbij vanaf {2} (de streepjes)",
     "Fit: feasible from {1}, close from {2} (the lines)"},
  [MESSAGE_SHEET_UNLOCKS] = {"maakt er {1} meer haalbaar",
                             "makes {1} more feasible"},
  [MESSAGE_SHEET_UNSTATED] =
    {"hier niet vermeld; het gewicht gaat naar de rest",
     "not stated; the weight goes to the rest"},
  [MESSAGE_SHEET_UNUSED] = {"Wat hier niet wordt gevraagd",
                            "What is not asked for here"},
  [MESSAGE_QUERY]        = {"Zoektekst: {1}\n", "Query: {1}\n"},
  [MESSAGE_LINE_HIT]     = {"{1}: {2} ({3}, {4})\n", "{1}: {2} ({3}, {4})\n"},
  [MESSAGE_LINE_UNSURE]  = {"{1}: {2} ({3}, {4}) of iets anders\n",
                            "{1}: {2} ({3}, {4}) or something else\n"},
  [MESSAGE_LINE_NOTHING] = {"{1}: niets gevonden\n", "{1}: nothing found\n"},
  [MESSAGE_NORMAL]       = {"Normaalvorm: {1}\n", "Normal form: {1}\n"},
  [MESSAGE_NO_WORDS]     = {"Er zijn geen woorden.\n", "There are no words.\n"},
  [MESSAGE_COLUMN_VARIANT]    = {"Variant", "Variant"},
  [MESSAGE_COLUMN_WORD]       = {"Woord", "Word"},
  [MESSAGE_COLUMN_KEY]        = {"Sleutel", "Key"},
  [MESSAGE_COLUMN_PARTS]      = {"Delen", "Parts"},
  [MESSAGE_COLUMN_RULE]       = {"Regel", "Rule"},
  [MESSAGE_COLUMN_FROM]       = {"Van", "From"},
  [MESSAGE_COLUMN_TO]         = {"Naar", "To"},
  [MESSAGE_COLUMN_RANK]       = {"", ""},
  [MESSAGE_COLUMN_BAR]        = {"", ""},
  [MESSAGE_COLUMN_OCCUPATION] = {"Beroep", "Occupation"},
  [MESSAGE_COLUMN_COVERAGE]   = {"Dekking", "Coverage"},
  [MESSAGE_COLUMN_FIT]        = {"Past", "Fit"},
  [MESSAGE_COLUMN_NEARNESS]   = {"Afstand", "Distance"},
  [MESSAGE_COLUMN_POINTS]     = {"Punten", "Points"},
  [MESSAGE_COLUMN_EARNED]     = {"Verdiend", "Earned"},
  [MESSAGE_MATCH_EXPLAINED] =
    {"Elk doel verdeelt {1} punten over wat het vraagt; de dekking is het "
     "deel\n"
     "dat dit profiel verdient.  “competent gap” toont de som per eis.\n"
     "Past is hoe goed profiel en doel bij elkaar passen, naar beide kanten.\n",
     "Each target divides {1} points over what it asks for; the coverage is\n"
     "the part that this profile earns.  “competent gap” shows the sum.\n"
     "Fit is how well profile and target suit each other, both ways.\n"},
  [MESSAGE_NO_MATCHES] =
    {"Er is niets waarmee dit profiel te vergelijken is.\n",
     "There is nothing to compare this profile with.\n"},
  [MESSAGE_COLUMN_PROFILE] = {"Profiel", "Profile"},
  [MESSAGE_COLUMN_MISSING] = {"Ontbreekt", "Missing"},
  [MESSAGE_COLUMN_BECAUSE] = {"Vanwege", "Because of"},
  [MESSAGE_VACANCY_TITLE]  = {"{1} bij deze vacature: dekking {2}\n",
                              "{1} for this vacancy: coverage {2}\n"},
  [MESSAGE_VACANCY_EMPTY] =
    {"Deze vacature vraagt niets dat mensen onderscheidt.\n",
     "This vacancy asks for nothing that tells people apart.\n"},
  [MESSAGE_COLUMN_ALONE]    = {"Als enige", "Alone"},
  [MESSAGE_COLUMN_CREW]     = {"Kern", "Crew"},
  [MESSAGE_COLUMN_PART]     = {"Deel", "Part"},
  [MESSAGE_COLUMN_WHO]      = {"Wie", "Who"},
  [MESSAGE_COLUMN_HOW_MANY] = {"Hoeveel", "How many"},
  [MESSAGE_COLUMN_NEAREST]  = {"Dichtst erbij", "Nearest"},
  [MESSAGE_TEAM_TITLE] = {"Samen: dekking {1}\n", "Together: coverage {1}\n"},
  [MESSAGE_TEAM_CREW]  = {"De kern van {1} van de {2} heeft alles wat het team "
                           "heeft; met minder mensen\nkan dat niet.\n",
                          "The crew of {1} of {2} has all that the team has; "
                           "fewer people cannot.\n"},
  [MESSAGE_TEAM_CREW_BOUND] = {"De kern van {1} van de {2} heeft alles wat het "
                               "team heeft; er zijn er minstens\n{3} nodig.\n",
                               "The crew of {1} of {2} has all that the team "
                               "has; at least {3} are needed.\n"},
  [MESSAGE_TEAM_LEGEND] =
    {"● heeft het, ◐ deels, · niet.  Cijfers: het nummer van het profiel.\n",
     "● has it, ◐ in part, · not.  Digits: the number of the profile.\n"},
  [MESSAGE_PLAN_TITLE]  = {"Naar {1}: dekking nu {2}\n",
                           "To {1}: coverage now {2}\n"},
  [MESSAGE_ROUTE_TITLE] = {"Route {1}: {2} weken, {3} zelf te betalen, dekking "
                           "{4}\n",
                           "Route {1}: {2} weeks, {3} own cost, coverage "
                           "{4}\n"},
  [MESSAGE_ROUTE_RECOGNISED] = {"Een ontwikkelpad leidt tot dit beroep.\n",
                                "An ontwikkelpad leads to this occupation.\n"},
  [MESSAGE_ROUTE_UNSTATED] = {"Van {1} stappen is geen prijs of duur bekend.\n",
                              "Of {1} steps no price or duration is known.\n"},
  [MESSAGE_LEADS_TO]       = {"leidt tot {1}", "leads to {1}"},
  [MESSAGE_NO_ROUTE] = {"Geen route: hoogstens dekking {1} is bereikbaar.\n",
                        "No route: at most coverage {1} can be reached.\n"},
  [MESSAGE_OBSTACLE] = {"  in de weg: {1}\n", "  in the way: {1}\n"},
  [MESSAGE_OBSTACLE_OPENS] = {"  zonder {1} wel: in {2} weken, voor {3}\n",
                              "  there is one without {1}: {2} weeks, {3}\n"},
  [MESSAGE_PROVEN] = {"Betere routes zijn er niet; ontwikkelpaden gaan voor.\n",
                      "There are no better routes; ontwikkelpaden go first.\n"},
  [MESSAGE_NOT_PROVEN]    = {"Niet alles is geprobeerd: betere routes zijn "
                                "mogelijk.\n",
                             "Not all was tried: better routes are possible.\n"},
  [MESSAGE_PAGE_ENOUGH]   = {"Genoeg", "Enough"},
  [MESSAGE_PAID_BY]       = {"betaalt", "paid by"},
  [MESSAGE_STEP_PAYER]    = {"{1} betaalt", "paid by {1}"},
  [MESSAGE_STEP_HOPED]    = {"misschien betaalt {1}", "maybe paid by {1}"},
  [MESSAGE_MAYBE_PAID_BY] = {"misschien betaalt", "maybe paid by"},
  [MESSAGE_WEEK]          = {"week", "week"},
  [MESSAGE_WEEKS]         = {"weken", "weeks"},
  [MESSAGE_COLUMN_EFFORT] = {"Moeite", "Effort"},
  [MESSAGE_COLUMN_SUM]    = {"Samen", "Together"},
  [MESSAGE_NO_ENDS]       = {"van welk beroep naar welk?",
                             "from which occupation to which?"},
  [MESSAGE_NO_WAY]   = {"Er is geen weg over beroepen die op elkaar lijken.\n",
                        "There is no way through occupations that are like each "
                          "other.\n"},
  [MESSAGE_WAY_HINT] = {"Moeite: het deel van wat een beroep vraagt dat het "
                        "beroep ervoor niet geeft.\n",
                        "Effort: the part of what an occupation asks that the "
                        "one before does not give.\n"},
  [MESSAGE_COLUMN_BEGIN] = {"Na week", "From week"},
  [MESSAGE_COLUMN_STEP]  = {"Stap", "Step"},
  [MESSAGE_COLUMN_WHAT]  = {"Wat", "What"},
  NAME(MESSAGE_STEP_KINDS, 0, "functie", "function"),
  NAME(MESSAGE_STEP_KINDS, 1, "tegel", "tile"),
  NAME(MESSAGE_STEP_KINDS, 2, "cursus", "course"),
  NAME(MESSAGE_STEP_KINDS, 3, "beroep", "occupation"),
  [MESSAGE_COURSES_TITLE]  = {"{1}: dekking {2}; {3} cursussen helpen verder\n",
                              "{1}: coverage {2}; {3} courses help\n"},
  [MESSAGE_COURSES_SET]    = {"Samen: dekking {1} voor {2}; minder kan niet.\n",
                              "Together: coverage {1} for {2}; less cannot do.\n"},
  [MESSAGE_COURSES_BOUND]  = {"Samen: dekking {1} voor {2}; minder dan {3} kan "
                               "zeker niet.\n",
                              "Together: coverage {1} for {2}; less than {3} "
                               "certainly cannot do.\n"},
  [MESSAGE_COURSES_NONE]   = {"Geen cursus leert iets wat nog mist.\n",
                              "No course teaches anything that is missing.\n"},
  [MESSAGE_COURSES_BARRED] = {"Wat andere cursussen in de weg staat: {1}\n",
                              "What stands in the way of others: {1}\n"},
  [MESSAGE_NOT_ENOUGH]     = {"Geen cursussen zijn samen genoeg.\n",
                              "No courses together are enough.\n"},
  [MESSAGE_RADAR_PAGE]  = {"Radar: vraag en aanbod", "Radar: asked and held"},
  [MESSAGE_RADAR_TITLE] = {"Vacatures: {1}, met {2} plaatsen. Mensen: {3}. "
                           "Passend werk meteen: {4}; na scholing: {5} ({6}). "
                           "Blijft leeg: {7}.",
                           "Vacancies: {1}, with {2} places. People: {3}. "
                           "Suited at once: {4}; after training: {5} ({6}). "
                           "Left empty: {7}."},
  [MESSAGE_RADAR_WITHHELD]  = {"Vacatures: {1}, met {2} plaatsen. Mensen: {3}. "
                                "Hoeveel er passen gaat over "
                                "te weinig mensen.",
                               "Vacancies: {1}, with {2} places. People: {3}. "
                                "How many are suited is about "
                                "too few people."},
  [MESSAGE_RADAR_EUROS]     = {"{1}", "{1}"},
  [MESSAGE_RADAR_HOURS]     = {"{1} uur", "{1} hours"},
  [MESSAGE_RADAR_WEEKS]     = {"{1} weken", "{1} weeks"},
  [MESSAGE_RADAR_SHORT]     = {"Wat er tekort is\n", "What is short\n"},
  [MESSAGE_RADAR_REMEDIES]  = {"Cursussen die het tekort sluiten\n",
                               "Courses that close it\n"},
  [MESSAGE_RADAR_PROSPECTS] = {"De vacatures\n", "The vacancies\n"},
  [MESSAGE_RADAR_PLACEMENTS] = {"Wie waarvoor te scholen\n",
                                "Whom to train for what\n"},
  [MESSAGE_RADAR_READY]      = {"past al", "suited already"},
  [MESSAGE_RADAR_ASK]        = {"eerst navragen: eisen van wet of werk",
                                "ask first: what the law or the work asks"},
  [MESSAGE_RADAR_KEY_LACKS] =
    {"plaatsen waar het ontbreekt, met de mensen zoals "
     "ze zijn",
     "places where it lacks, with people as they are"},
  [MESSAGE_RADAR_KEY_LEFT] = {"na de scholing hieronder",
                              "after the training below"},
  [MESSAGE_RADAR_PROVEN]   = {"Bewezen: geen ander plan vult meer plaatsen, of "
                                "evenveel voor minder.\n",
                              "Proven: no other plan fills more places, or as "
                                "many for less.\n"},
  [MESSAGE_RADAR_BOUND]    = {"Niet bewezen dat dit het minste is: geen ander "
                                 "plan kost minder dan {1}.\n",
                              "Not proven to be least: no other plan spends "
                                 "less than {1}.\n"},
  [MESSAGE_RADAR_UNSCORED] =
    {"Vacatures die niets vragen waarin mensen "
     "verschillen: {1}.\n",
     "Vacancies that ask for nothing that tells people "
     "apart: {1}.\n"},
  [MESSAGE_RADAR_GROUP]     = {"Wat over minder dan {1} mensen gaat is "
                                   "achtergehouden, in {2} regels; wie het zijn "
                                   "ook.\n",
                               "What is about fewer than {1} people is withheld, "
                                   "in {2} lines, and so is who they are.\n"},
  [MESSAGE_NO_VACANCIES]    = {"geef met --vacancies een bestand met vacatures",
                               "give a file with vacancies with --vacancies"},
  [MESSAGE_MANY_VACANCIES]  = {"geef hoogstens 64 bestanden met vacatures; een "
                                "bestand mag er veel bevatten",
                               "give at most 64 files of vacancies; a file may "
                                "hold many"},
  [MESSAGE_BAD_PLACES]      = {"places moet een geheel getal zijn, van 0 tot "
                                    "1.000.000.000",
                               "places must be a whole number from 0 to "
                                    "1,000,000,000"},
  [MESSAGE_COLUMN_PLACES]   = {"Plaatsen", "Places"},
  [MESSAGE_COLUMN_HAVE]     = {"Kunnen het", "Have it"},
  [MESSAGE_COLUMN_SHORT]    = {"Tekort", "Short"},
  [MESSAGE_COLUMN_LACKS]    = {"Ontbreekt", "Lacks"},
  [MESSAGE_COLUMN_LEFT]     = {"Daarna", "Then"},
  [MESSAGE_COLUMN_FOR_WHOM] = {"Mensen", "People"},
  [MESSAGE_COLUMN_SPENDS]   = {"Kosten", "Spends"},
  [MESSAGE_COLUMN_CLOSES]   = {"Sluit", "Closes"},
  [MESSAGE_COLUMN_VACANCY]  = {"Vacature", "Vacancy"},
  [MESSAGE_COLUMN_SUITED]   = {"Passen", "Suited"},
  [MESSAGE_COLUMN_READY]    = {"Meteen", "At once"},
  [MESSAGE_COLUMN_TRAINED]  = {"Na scholing", "Trained"},
  [MESSAGE_COLUMN_EMPTY]    = {"Leeg", "Empty"},
  [MESSAGE_COLUMN_COURSES]  = {"Cursussen", "Courses"},
  [MESSAGE_COLUMN_COURSE]   = {"Cursus", "Course"},
  [MESSAGE_COLUMN_OWN]      = {"Zelf te betalen", "Own cost"},
  [MESSAGE_COLUMN_WEEKS]    = {"Weken", "Weeks"},
  [MESSAGE_COLUMN_HOURS]    = {"Uren", "Hours"},
  [MESSAGE_COLUMN_EXEMPT]   = {"Kan al", "Has"},
  [MESSAGE_TEAM_COMPLETE]   = {"Het team mist niets.\n",
                               "The team lacks nothing.\n"},
  [MESSAGE_GAP_TITLE]       = {"{1} ({2}): dekking {3}\n",
                               "{1} ({2}): coverage {3}\n"},
  [MESSAGE_COLUMN_REQUIREMENT] = {"Eis", "Requirement"},
  [MESSAGE_COLUMN_LEVEL]       = {"Niveau", "Level"},
  [MESSAGE_COLUMN_STATE]       = {"Stand", "State"},
  [MESSAGE_COLUMN_GAIN]        = {"Winst", "Gain"},
  [MESSAGE_COLUMN_PERCENT]     = {"In %", "In %"},
  [MESSAGE_VIA]                = {"via {1}", "by {1}"},
  [MESSAGE_NOT_UNDERSTOOD]     = {"Niet begrepen, dus niet meegeteld: {1}\n",
                                  "Not understood, so not counted: {1}\n"},
  [MESSAGE_NOTHING_KNOWN]    = {"Van deze persoon is niets bekend; dat is iets "
                                   "anders dan 0 %.\n",
                                "Nothing is known of this person, which is not "
                                   "0%.\n"},
  [MESSAGE_UNKNOWN_COVERAGE] = {"onbekend", "unknown"},
  [MESSAGE_UNSTATED] = {"Over {1} staat hier niets; hun gewicht gaat naar de "
                        "rest.\n",
                        "Nothing is stated about {1}; their weight goes to the "
                        "rest.\n"},
  [MESSAGE_NEAR]     = {"door {1} ({2})", "for {1} ({2})"},
  [MESSAGE_NEAR_VIA] = {"door {1} ({2}) via {3}", "for {1} ({2}) by {3}"},
  [MESSAGE_MORE_REQUIREMENTS] = {"… en nog {1} eisen (--limit {2} toont ze "
                                 "alle).\n",
                                 "… and {1} more (--limit {2} shows all).\n"},
  [MESSAGE_GATES]             = {"Voorwaarden, los van de dekking\n",
                                 "Gates, apart from the coverage\n"},
  [MESSAGE_COLUMN_GATE]       = {"Voorwaarde", "Gate"},
  [MESSAGE_GATES_HINT] = {"Te vragen: {1} (onder facts in het profiel).\n",
                          "To be asked: {1} (facts of the profile).\n"},
  [MESSAGE_ADVICE] = {"Wat het meeste oplevert\n", "What would help most\n"},
  [MESSAGE_COLUMN_LACKING]  = {"Wat ontbreekt", "What is missing"},
  [MESSAGE_COLUMN_UNLOCKED] = {"Maakt haalbaar", "Unlocks"},
  [MESSAGE_COLUMN_HAS]      = {"Heeft al", "Has already"},
  [MESSAGE_ADVICE_NEEDED]   = {"Met de {1} die het meeste opleveren is de "
                                 "dekking 80 %.\n",
                               "With the {1} that bring most the coverage is "
                                 "80 %.\n"},
  [MESSAGE_ADVICE_USED] = {"Van wat deze persoon heeft, vraagt dit doel {1} "
                           "van {2}.\n",
                           "Of what this person has, this target asks for {1} "
                           "of {2}.\n"},
  [MESSAGE_TEACHERS] = {"Opleidingen die het meeste van wat ontbreekt leren\n",
                        "Qualifications that teach most of what is missing\n"},
  [MESSAGE_COLUMN_TEACHER]  = {"Opleiding", "Qualification"},
  [MESSAGE_COLUMN_CODE]     = {"Code", "Code"},
  [MESSAGE_COLUMN_AFTER]    = {"Dekking daarna", "Coverage then"},
  [MESSAGE_NO_TEACHERS]     = {"Geen opleiding in deze taxonomie leert wat "
                                   "ontbreekt.\n",
                               "No qualification of this taxonomy teaches what "
                                   "is missing.\n"},
  [MESSAGE_FUND_TITLE]      = {"Wie betaalt {1},\nals je aanvraagt op {2}?\n",
                               "Who pays for {1},\nif asked on {2}?\n"},
  [MESSAGE_FUND_ANY_COURSE] = {"een opleiding", "a course"},
  [MESSAGE_COLUMN_SCHEME]   = {"Regeling", "Scheme"},
  [MESSAGE_COLUMN_ANSWER]   = {"Antwoord", "Answer"},
  [MESSAGE_COLUMN_AMOUNT]   = {"Bedrag", "Amount"},
  [MESSAGE_FUND_NO_SCHEMES] = {"In deze bestanden staan geen regelingen.\n",
                               "There are no schemes in these files.\n"},
  [MESSAGE_FUND_MET]       = {"je voldoet aan alles", "all conditions are met"},
  [MESSAGE_FUND_UNSTATED]  = {"er staat niet bij voor wie",
                              "it is not stated for whom"},
  [MESSAGE_FUND_UNLIMITED] = {"geen grens", "no limit"},
  [MESSAGE_FUND_UP_TO]     = {"tot {1}", "up to {1}"},
  [MESSAGE_FUND_RANGE]     = {"{1} tot {2}", "{1} to {2}"},
  [MESSAGE_FUND_ASK_FROM]  = {"Aanvragen kan vanaf {1}.",
                              "One can ask from {1}."},
  [MESSAGE_FUND_ASK_UNTIL] = {"Aanvragen kan tot en met {1}.",
                              "One can ask until {1}."},
  [MESSAGE_FUND_ASK_BETWEEN] = {"Aanvragen kan van {1} tot en met {2}.",
                                "One can ask from {1} until {2}."},
  [MESSAGE_FUND_PRICE]       = {"Prijs: {1}.  Zelf betalen: {2}.\n",
                                "Price: {1}.  Own cost: {2}.\n"},
  [MESSAGE_FUND_NO_PRICE]    = {"De prijs is niet bekend.\n",
                                "The price is not known.\n"},
  [MESSAGE_FUND_OWN]    = {"De prijs is niet bekend.  Zelf betalen: {1}.\n",
                           "The price is not known.  Own cost: {1}.\n"},
  [MESSAGE_FUND_CHOSEN] = {"Het meeste betaalt: {1}.\n",
                           "What pays most: {1}.\n"},
  [MESSAGE_FUND_HOPED]  = {"Meer is misschien mogelijk met: {1}.\n",
                           "More may be possible with: {1}.\n"},
  [MESSAGE_FUND_HINT]   = {"Te vragen:\n", "To be asked:\n"},
  [MESSAGE_FUND_RIGHTS] = {"Hier kun je geen rechten aan ontlenen: vraag het "
                           "na bij wie het uitvoert.\n",
                           "No rights follow from this: ask those who run the "
                           "scheme.\n"},
  [MESSAGE_SUM]         = {"{1} = {2} punten verdiend van {3} = {4}\n",
                           "{1} = {2} points earned of {3} = {4}\n"},
  [MESSAGE_VERIFIED] =
    {"De uitleg voor {3} klopt:\n{1} eisen, samen {2} punten.\n",
     "The explanation for {3} holds:\n{1} requirements, {2} points.\n"},
  [MESSAGE_VERIFIED_FIT] =
    {"Ook de uitleg van hoe goed het past klopt:\n{1} termen, samen {2} "
     "punten.\n",
     "The explanation of the fit holds too:\n{1} terms, {2} points.\n"},
  [MESSAGE_COLUMN_PROBE]   = {"Proef", "Probe"},
  [MESSAGE_COLUMN_TRIED]   = {"Keer", "Tried"},
  [MESSAGE_COLUMN_HELD]    = {"Gelijk", "Held"},
  [MESSAGE_COLUMN_RESULT]  = {"Oordeel", "Result"},
  [MESSAGE_AUDIT_UNTRIED]  = {"niet geprobeerd", "not tried"},
  [MESSAGE_AUDIT_HELD]     = {"goed", "good"},
  [MESSAGE_AUDIT_MEASURED] = {"niet altijd", "not always"},
  [MESSAGE_AUDIT_FAILED]   = {"FOUT", "WRONG"},
  [MESSAGE_AUDIT_EXAMPLE]  = {"anders: {1}", "differs: {1}"},
  [MESSAGE_AUDIT_HOLDS] = {"Wat verplicht gelijk moet blijven bleef gelijk.\n",
                           "All held that has to.\n"},
  [MESSAGE_AUDIT_BROKEN] =
    {"Er is iets veranderd dat verplicht gelijk moet blijven.\n",
     "Something did not hold that has to.\n"},
  [MESSAGE_PROGRESS]         = {"{1}  {2} {3}  {4}/s", "{1}  {2} {3}  {4}/s"},
  [MESSAGE_PROGRESS_UNKNOWN] = {"{1}  {2}  {3}/s", "{1}  {2}  {3}/s"},
};
