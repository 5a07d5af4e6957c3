// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

//! fst: a map from labels to numbers, its first keys of a prefix, and all keys
//! that its Levenshtein automaton accepts, which knows no transpositions.
//!
//! Usage: fst_peer ROUNDS LABELS EXACT PREFIX FUZZY N_FUZZY

use fst::automaton::{Automaton, Levenshtein, Str};
use fst::{IntoStreamer, Map, Streamer};
use peers::{lines_of, print_figure, race};

const N_COMPLETIONS: usize = 10;
const MOST_STATES: usize = 1_000_000;

fn count<A: Automaton>(map: &Map<Vec<u8>>, automaton: A, most: usize) -> usize {
    let mut stream = map.search(automaton).into_stream();
    let mut n = 0;
    while n < most && stream.next().is_some() {
        n += 1;
    }

    n
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let rounds: usize = words[1].parse().expect("rounds");
    let mut labels = lines_of(&words[2]);
    labels.sort_unstable();
    let pairs = labels.iter().enumerate().map(|(i, label)| (label, i as u64));
    let map = Map::from_iter(pairs).expect("a map");
    let exact = lines_of(&words[3]);
    let prefixes = lines_of(&words[4]);
    let mut fuzzy = lines_of(&words[5]);
    fuzzy.truncate(words[6].parse().expect("queries"));

    race("fst exact", rounds, exact.len(), || {
        exact.iter().filter(|text| map.get(text).is_some()).count()
    });
    race("fst prefix", rounds, prefixes.len(), || {
        prefixes
            .iter()
            .map(|text| count(&map, Str::new(text).starts_with(), N_COMPLETIONS))
            .sum()
    });
    race("fst fuzzy", rounds.min(2), fuzzy.len(), || {
        fuzzy
            .iter()
            .map(|text| {
                let automaton =
                    Levenshtein::new_with_limit(text, 2, MOST_STATES).expect("an automaton");
                count(&map, automaton, usize::MAX)
            })
            .sum()
    });
    print_figure("fst size", "B", map.as_fst().size() as f64, 1);
}
