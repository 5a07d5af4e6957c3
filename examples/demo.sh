#!/bin/sh
# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# Show what the command does, with the sample data and one of the five people.
#
# Usage, from the root of the project: examples/demo.sh COMMAND
# where COMMAND is the command competent, or the folder where all was built.
# OVERVIEW in the environment is where the last page goes; else it is not kept.

set -eu

if [ $# -ne 1 ]; then
  echo "usage: examples/demo.sh COMMAND" >&2
  exit 2
fi

competent=$1
[ ! -d "$competent" ] || competent=$competent/tools/competent
taxonomy=data/sample/competent-sample.ttl
person=examples/profiles/herintreder-kinderopvang.json
target="Pedagogisch medewerker kinderopvang"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
image=$folder/sample.competent
page=${OVERVIEW:-$folder/mijn-overzicht.html}

say() {
  printf '\n%s\n\n' "$1"
}

run() {
  printf '$ competent'
  for word in "$@"; do
    case $word in
    "$folder"/*) printf ' %s' "${word##*/}" ;;
    *" "*) printf ' "%s"' "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  "$competent" "$@"
}

say "Stap 1. De voorbeeldgegevens worden één bestand, dat daarna meteen opent.
Het zijn echte beroepen, vaardigheden en mbo-opleidingen; wat een beroep vraagt
is voor dit voorbeeld geschreven."
"$competent" compile "$taxonomy" -o "$image" >"$folder/compiled"
run info "$image"

say "Stap 2. Iemand paste thuis op kinderen en wil weer aan het werk.  Wat zij kan
staat in $person:
vaardigheden, kennis en een beroep van vroeger, niet wie zij is.  Welke beroepen
passen daarbij?"
run match "$person" "$image" --limit 5

say "Elk beroep verdeelt 65.535 punten over wat het vraagt.  Wat weinig beroepen
vragen telt zwaarder dan wat ze allemaal vragen, en wat essentieel is zwaarder
dan wat enigszins van belang is.  De dekking is het deel van de punten dat zij
met dit profiel verdient.

Stap 3. Stel dat zij dit wil worden: $target.
Wat mist zij nog?"
run gap "$person" "$target" "$image" --limit 12

say "Zo leest u dit.  Elke regel is een eis van het beroep.  “Punten” is hoe zwaar
die telt, “Verdiend” wat het profiel ervan krijgt: alles, een deel of niets.
“Winst” is wat er bij komt als zij die eis helemaal vervult; de grootste winst
staat bovenaan.  Daaronder staat welke mbo-opleiding het meeste leert van wat
ontbreekt, met de winst en de dekking na die opleiding.  De laatste regel is de
optelsom: meer dan die som is de score niet.

Stap 4. Dat is na te rekenen.  Deze opdracht rekent de uitleg opnieuw uit:"
"$competent" gap "$person" "$target" "$image" --json >"$folder/uitleg.json"
run verify "$image" "$folder/uitleg.json"

say "Stap 5. En hoe komt zij daar?  Een ontwikkelpad leidt stap voor stap naar dat
beroep, werkend en lerend.  De paden en regelingen in data/ zijn voorbeelden,
elk feit met zijn bron; officiële gegevens komen ervoor in de plaats."
run plan "$person" "$target" "$taxonomy" data/ontwikkelpaden/kinderopvang.ttl \
  --limit 1

say "Wie betaalt de laatste stap, als zij die op 1 april 2025 aanvraagt?"
run fund "$person" https://example.org/ontwikkelpad/kinderopvang/diploma-pm \
  "$taxonomy" data/ontwikkelpaden/kinderopvang.ttl \
  data/funding/werkgevers.ttl --date 2025-04-01

say "Stap 6. Voor haarzelf staat dat alles op één pagina, in gewone woorden: wat zij
kan, wat past, wat nog mist, de route, de cursussen, wie betaalt en wat zij nu
kan doen.  Open het bestand in een browser, of druk het af."
run overview "$person" "$target" "$taxonomy" \
  data/ontwikkelpaden/kinderopvang.ttl data/funding/personen.ttl \
  data/funding/werkgevers.ttl -o "$page"
if [ -n "${OVERVIEW:-}" ]; then
  printf 'De pagina staat in %s\n' "$page"
fi

say "En nu zelf?
  - een ander profiel: kopieer er een uit examples/profiles en pas het aan;
  - opzoeken hoe iets heet:
    $competent search verzorgende $taxonomy
  - de hele CompetentNL: geef match en gap uw eigen RDF-bestanden, of eerst
    compile, en lees ze daarna in een oogwenk;
  - voor programma's: zet --json achter een opdracht;
  - in English: add --lang en to any command."
