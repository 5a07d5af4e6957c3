// Copyright the libcompetent authors
// SPDX-License-Identifier: Apache-2.0

//! Rounds, clocks and figures of the peers in Rust.

use std::time::Duration;

#[repr(C)]
struct Timespec {
    seconds: i64,
    nanoseconds: i64,
}

extern "C" {
    fn clock_gettime(clock: i32, time: *mut Timespec) -> i32;
}

const CLOCK_THREAD_CPUTIME_ID: i32 = 3;

/// Return the processor time of this thread.
pub fn processor_time() -> Duration {
    let mut time = Timespec { seconds: 0, nanoseconds: 0 };
    // SAFETY: the pointer is to a whole timespec of 64-bit Linux
    unsafe { clock_gettime(CLOCK_THREAD_CPUTIME_ID, &mut time) };
    Duration::new(time.seconds as u64, time.nanoseconds as u32)
}

pub fn lines_of(path: &str) -> Vec<String> {
    let text = std::fs::read_to_string(path).expect(path);
    text.lines().map(str::to_owned).collect()
}

pub fn print_figure(name: &str, unit: &str, value: f64, rounds: usize) {
    println!(
        "{{\"name\": \"{name}\", \"unit\": \"{unit}\", \"value\": {value:e}, \"rounds\": {rounds}}}"
    );
}

/// Run something so often, and print its seconds for one item in the fastest
/// round, and how many answers it found.
pub fn race(name: &str, rounds: usize, items: usize, mut run: impl FnMut() -> usize) {
    let mut best = f64::INFINITY;
    let mut answers = 0;
    for _ in 0..rounds {
        let start = processor_time();
        answers = run();
        let taken = (processor_time() - start).as_secs_f64() / items as f64;
        best = best.min(taken);
    }

    print_figure(name, "s", best, rounds);
    print_figure(&format!("{name}: answers"), "n", answers as f64, rounds);
}
