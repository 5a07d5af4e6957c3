# Copyright the libcompetent authors
# SPDX-License-Identifier: Apache-2.0
#
# A thin layer above CMake, for those who have just cloned this.

BUILD_PACKAGES := cmake gcc libjansson-dev libxml2-dev ninja-build pkg-config \
  zlib1g-dev
TEST_PACKAGES := $(BUILD_PACKAGES) chromium clang-format-14 g++ gcovr git junit5 \
  libcriterion-dev libicu-dev man-db openjdk-17-jdk-headless python3-dev python3-mypy \
  python3-numpy python3-pandas python3-pytest python3-rdflib swig
FUZZ_PACKAGES := $(BUILD_PACKAGES) clang-14 libclang-rt-14-dev \
  libcriterion-dev libicu-dev python3
BENCH_PACKAGES := $(TEST_PACKAGES) libopenblas0-pthread libraptor2-dev \
  libserd-dev libxxhash-dev maven python3-networkx python3-scipy python3-venv

# With PUBLISH=1 what is measured replaces the tables in docs and README.md
PUBLISH :=

LIBRARY_ONLY := -DCOMPETENT_PYTHON=OFF -DCOMPETENT_JAVA=OFF

.PHONY: help
help:
	@echo "make demo          What it does, in a minute"
	@echo "make test          All tests, with and without sanitizers, and coverage"
	@echo "make bench         How fast and how small, beside others"
	@echo "make bench-accuracy  How often search and extraction find what is meant"
	@echo "make fuzz          Random input for each reader, a minute each"
	@echo "make install-deps  Install what all of these need, with apt"
	@echo "make clean         Remove all that was built"

.PHONY: demo
demo:
	@.ci/install-deps $(BUILD_PACKAGES)
	@echo "Building ..."
	@cmake --preset release -B build/demo $(LIBRARY_ONLY) -DCOMPETENT_TESTS=OFF \
	  --log-level=WARNING
	@cmake --build build/demo
	@OVERVIEW=build/demo/overzicht.html examples/demo.sh build/demo

.PHONY: test
test:
	@.ci/install-deps $(TEST_PACKAGES)
	cmake --workflow --preset dev
	cmake --workflow --preset asan
	cmake --workflow --preset tsan
	cmake --workflow --preset coverage

.PHONY: fuzz
fuzz:
	@.ci/install-deps $(FUZZ_PACKAGES)
	cmake --preset dev -B build/fuzz $(LIBRARY_ONLY) \
	  -DCMAKE_C_COMPILER=clang-14 -DCOMPETENT_FUZZ=ON -DCOMPETENT_WERROR=OFF
	cmake --build build/fuzz --parallel $(shell nproc)
	cmake --build build/fuzz --target fuzz --parallel 16

.PHONY: bench
bench:
	@.ci/install-deps $(BENCH_PACKAGES)
	@cmake --preset release -B build/bench --log-level=WARNING
	@cmake --build build/bench \
	  --target competent_bench symspell_peer competent_command \
	  competent_python competent_python_facade competent_jar
	@/usr/bin/python3 -B tests/benchmark/bench.py --build build/bench \
	  $(if $(PUBLISH),--docs docs/performance.md)
	@/usr/bin/python3 -B tests/benchmark/bench_dutch.py --build build/bench \
	  $(if $(PUBLISH),--docs docs/performance.md)
	@/usr/bin/python3 -B tests/benchmark/bench_plan.py --build build/bench \
	  $(if $(PUBLISH),--docs docs/performance.md)
	@$(if $(PUBLISH),/usr/bin/python3 -B tests/benchmark/publish.py)

.PHONY: bench-accuracy
bench-accuracy:
	@.ci/install-deps $(BENCH_PACKAGES)
	@cmake --preset release -B build/bench --log-level=WARNING
	@cmake --build build/bench \
	  --target competent_ablation extraction competent_command competent_python competent_python_facade
	@/usr/bin/python3 -B tests/benchmark/accuracy/run.py --build build/bench \
	  $(if $(PUBLISH),--docs docs/accuracy.md)
	@$(if $(PUBLISH),/usr/bin/python3 -B tests/benchmark/publish.py)

.PHONY: install-deps
install-deps:
	@.ci/install-deps $(TEST_PACKAGES)

.PHONY: clean
clean:
	rm -rf build
