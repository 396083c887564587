#!/usr/bin/env bash
# Unusable input is named and passed over, and the exit status tells of it.
set -uo pipefail
inyeon=$1
work=$(mktemp -d)
trap 'chmod -R u+rwx "$work"; rm -rf "$work"' EXIT
failures=0
good='{"id": "good", "lang": "ko", "date": "2026-01-01", "title": "공급", "text": "한빛반도체는 엔비디아에 HBM4를 공급한다."}'
printf '%s\n' "$good" >"$work/good.jsonl"

complain() {
  printf 'FAILED %s: %s\n' "$1" "$2"
  sed 's/^/    /' "$work/err" | head -n 5
  failures=$((failures + 1))
}

# expect NAME STATUS WORD INPUT...: status, what stderr must name, and that the good article came out.
expect() {
  local name=$1 status=$2 word=$3
  shift 3
  timeout 120 "$inyeon" extract "$@" >"$work/out" 2>"$work/err"
  local got=$?
  ((got == status)) || complain "$name" "exit status $got, not $status"
  [[ -z $word ]] || grep -qF -- "$word" "$work/err" || complain "$name" "stderr does not name $word"
  grep -q '"good"' "$work/out" || complain "$name" "the good article was not processed"
}

: >"$work/empty.txt"
head -c 4096 /dev/zero | tr '\0' '\001' >"$work/binary.txt"
printf '\x7fELF\x00\x00\xff\xfe\x00' >>"$work/binary.txt"
printf '%s\nnot json {\n' "$good" >"$work/broken.jsonl"
printf '%s\n' "${good/\"good\"/\"after\"}" >>"$work/broken.jsonl"
printf '한빛반도체는 HBM4를 공급한다. 한\xed\x95' >"$work/truncated.txt"

expect good 0 "" "$work/good.jsonl"
expect empty 1 empty.txt "$work/empty.txt" "$work/good.jsonl"
expect binary 1 binary.txt "$work/binary.txt" "$work/good.jsonl"
expect missing 1 missing.txt "$work/missing.txt" "$work/good.jsonl"
expect truncated 1 truncated.txt "$work/truncated.txt" "$work/good.jsonl"
expect broken_line 1 broken.jsonl:2 "$work/broken.jsonl"
grep -q '"after"' "$work/out" || complain broken_line "the line after the broken one was lost"

head -c 100000000 /dev/zero | tr '\0' 'x' >"$work/long.jsonl"
printf '\n%s\n' "$good" >>"$work/long.jsonl"
expect long_line 1 long.jsonl "$work/long.jsonl"

if ((EUID != 0)); then
  mkdir "$work/closed" && chmod 0 "$work/closed"
  expect unreadable 1 closed "$work/closed" "$work/good.jsonl"
fi

"$inyeon" extract "$work/good.jsonl" >/dev/full 2>"$work/err"
status=$?
((status == 3)) || complain full_disk "exit status $status, not 3"
"$inyeon" extract --no-such-option >/dev/null 2>"$work/err"
status=$?
((status == 2)) || complain wrong_usage "exit status $status, not 2"
# A disk that fills up: status 3, and the graph opens as it was before.
if ((EUID == 0)) && mkdir "$work/small" && mount -t tmpfs -o size=256k tmpfs "$work/small" 2>/dev/null; then
  "$inyeon" ingest "$work/good.jsonl" -g "$work/small/g" >"$work/out" 2>"$work/err"
  for i in {1..400}; do printf '%s\n' "${good/\"good\"/\"d$i\"}"; done >"$work/many.jsonl"
  "$inyeon" ingest "$work/many.jsonl" -g "$work/small/g" >"$work/out" 2>"$work/err"
  status=$?
  ((status == 3)) || complain small_disk "exit status $status, not 3"
  "$inyeon" stats -g "$work/small/g" >"$work/out" 2>"$work/err" || complain small_disk "the graph does not open"
  umount "$work/small"
else
  echo "skipped: a full disk (needs root and tmpfs)"
fi
exit $((failures > 0))
