#!/usr/bin/env bash
# Sets up, builds and runs all tests: the unit tests under the sanitizers, then everything.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/setup.sh

install_packages "${build_packages[@]}" "${test_packages[@]}"
werror=OFF
[[ -n "${CI:-}" ]] && werror=ON

# Sanitized code draws warnings from GCC that are not true of it, so only the release build is strict.
configure asan
build asan unit_tests fuzz_input
say "unit tests and fuzzers under the address and undefined-behaviour sanitizers"
quietly build/logs/test-asan.log ctest --preset asan -j "$(nproc)"
grep -E 'tests passed' build/logs/test-asan.log

configure release -DINYEON_WERROR=$werror
build release
say "all tests"
ctest --preset release -j "$(nproc)" --progress
