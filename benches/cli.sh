#!/usr/bin/env bash
# The time and the memory of the kalim command against uconv, sed, perl and cat on one file, as ratios.
#
#   cargo build --release -p kalim-cli && bash benches/cli.sh [MEGABYTES] [ROUNDS]
#
# The file is benches/texts/vocalized.txt, repeated. Every program runs in each round, one after the other; of the
# rounds the median counts. Rows that remove marks are compared with kalim first, on the first lines.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
megabytes=${1:-1000} rounds=${2:-3}
kalim=${CARGO_TARGET_DIR:-target}/release/kalim
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
text=$work/text

cat benches/texts/vocalized.txt > "$text.1"
while [ "$(stat -c %s "$text.1")" -lt 1000000 ]; do cat "$text.1" "$text.1" > "$text.2"; mv "$text.2" "$text.1"; done
for ((size = 0; size < megabytes * 1000000; size += $(stat -c %s "$text.1"))); do cat "$text.1" >> "$text"; done
tr '\n' ' ' < "$text" > "$text.line"

# The marks that Lucene removes: the eight of U+064B to U+0652.
marks=$(printf '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652')
declare -A row=(
    [cat]="cat $text"
    [kalim-j1]="$kalim strip -j1 --marks haraka,tanwin,shadda,sukun $text"
    [kalim-j2]="$kalim strip -j2 --marks haraka,tanwin,shadda,sukun $text"
    [uconv]="uconv -x [\\u064b-\\u0652]>; $text"
    [sed]="sed s/[$marks]//g $text"
    [perl]="perl -CSD -pe s/[\\x{64b}-\\x{652}]//g $text"
    [normalize-j1]="$kalim normalize -j1 $text"
    [normalize-j2]="$kalim normalize -j2 $text"
    [terms-j1]="$kalim terms -j1 $text"
    [terms-j2]="$kalim terms -j2 $text"
    [one-line-j2]="$kalim normalize -j2 $text.line"
    [one-line-terms-j2]="$kalim terms -j2 $text.line"
)
order=(cat kalim-j1 kalim-j2 uconv sed perl normalize-j1 normalize-j2 terms-j1 terms-j2 one-line-j2 one-line-terms-j2)

# Prints seconds and KiB of a row, with its output thrown away.
measure() {
    read -r -a words <<< "${row[$1]}"
    if [ "$1" = uconv ]; then words=(uconv -f utf-8 -t utf-8 -x '[\u064b-\u0652] > ;' "$text"); fi
    /usr/bin/time -f '%e %M' "${words[@]}" 2>&1 >/dev/null | tail -1
}

# Prints a digest of what a row makes of the first lines.
digest() {
    read -r -a words <<< "${row[$1]}"
    head -n 2000 "$text" > "$work/some"
    words[-1]=$work/some
    if [ "$1" = uconv ]; then words=(uconv -f utf-8 -t utf-8 -x '[\u064b-\u0652] > ;' "$work/some"); fi
    "${words[@]}" | cksum
}

for name in uconv sed perl; do
    [ "$(digest "$name")" = "$(digest kalim-j1)" ] || { echo "$name has another answer"; exit 1; }
done

for ((round = 0; round < rounds; round++)); do
    for name in "${order[@]}"; do measure "$name" >> "$work/$name"; done
done
middle() { sort -n "$work/$1" | awk '{ seconds[NR] = $1; if ($2 > most) most = $2 } END { print seconds[int((NR + 1) / 2)], most }'; }

read -r base _ < <(middle kalim-j1)
printf '%-20s %10s %12s %12s\n' command seconds 'of strip -j1' 'peak, MiB'
for name in "${order[@]}"; do
    read -r seconds memory < <(middle "$name")
    awk -v n="$name" -v s="$seconds" -v b="$base" -v m="$memory" 'BEGIN { printf "%-20s %10.2f %12.2f %12.1f\n", n, s, s / b, m / 1024 }'
done
