// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

//! daachorse: the longest labels in a text in normal form, by bytes and by
//! characters.  A label that stands inside a word is found too: to leave these
//! out would take it longer.
//!
//! Usage: daachorse_peer ROUNDS LABELS TEXT

use daachorse::{
    CharwiseDoubleArrayAhoCorasickBuilder, DoubleArrayAhoCorasickBuilder, MatchKind,
};
use peers::{lines_of, print_figure, processor_time, race};

fn is_apart(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

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

    let apart = charwise
        .leftmost_find_iter(&text)
        .filter(|found| is_apart(&text, found.start(), found.end()))
        .count();
    print_figure("daachorse: words", "n", apart as f64, 1);
    print_figure("daachorse build", "s", built.as_secs_f64(), 1);
    print_figure("daachorse size", "B", bytewise.heap_bytes() as f64, 1);
}
