// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

//! daachorse: the longest labels in the words of a text in normal form, by bytes
//! and by characters.  Around each word of a text is a blank of its own, so that
//! it is the borders of words that are met.
//!
//! Usage: daachorse_peer ROUNDS LABELS TEXT

use daachorse::{
    CharwiseDoubleArrayAhoCorasickBuilder, DoubleArrayAhoCorasickBuilder, MatchKind,
};
use peers::{lines_of, print_figure, processor_time, race};

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let rounds: usize = words[1].parse().expect("rounds");
    let labels = lines_of(&words[2]);
    let text = std::fs::read_to_string(&words[3]).expect("a text");

    let start = processor_time();
    let bytewise = DoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build::<_, _, u32>(&labels)
        .expect("an automaton");
    let built = processor_time() - start;
    let charwise = CharwiseDoubleArrayAhoCorasickBuilder::new()
        .match_kind(MatchKind::LeftmostLongest)
        .build::<_, _, u32>(&labels)
        .expect("an automaton");

    race("daachorse bytewise", rounds, 1, || {
        bytewise.leftmost_find_iter(&text).count()
    });
    race("daachorse charwise", rounds, 1, || {
        charwise.leftmost_find_iter(&text).count()
    });

    print_figure("daachorse build", "s", built.as_secs_f64(), 1);
    print_figure("daachorse size", "B", bytewise.heap_bytes() as f64, 1);
}
