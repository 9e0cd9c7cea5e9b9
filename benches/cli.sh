#!/usr/bin/env bash
# The time and the memory of the kalim command against uconv, sed, perl, camel_dediac and cat on one file, as ratios.
#
#   cargo build --release -p kalim-cli && bash benches/cli.sh [MEGABYTES] [ROUNDS]
#
# The file is benches/texts/vocalized.txt, repeated. Every program runs in each round, one after the other; of the
# rounds the median counts. Rows that remove marks are compared with kalim first, on the first lines.
#
# `cores` is CPU time over time, user and system: how many cores a row has had. On a busy machine -j2 has fewer than two,
# and takes no less time than -j1 then; CPU time tells what it would take on a quiet one.
#
# camel_dediac is left out if it is not there. It needs little of what CAMeL Tools asks for:
#
#   python3 -m venv peers && peers/bin/pip install --no-deps camel-tools==1.6.0 docopt==0.6.2 six emoji
#   CAMEL_DEDIAC=peers/bin/camel_dediac bash benches/cli.sh
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/.."
megabytes=${1:-1000} rounds=${2:-3}
kalim=${CARGO_TARGET_DIR:-target}/release/kalim camel=${CAMEL_DEDIAC:-camel_dediac}
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
    [uconv]="uconv -f utf-8 -t utf-8 -x [\\u064b-\\u0652]>; $text"
    [sed]="sed s/[$marks]//g $text"
    [perl]="perl -CSD -pe s/[\\x{64b}-\\x{652}]//g $text"
    [camel]="$camel $text"
    [one-line-j2]="$kalim normalize -j2 $text.line"
    [one-line-terms-j2]="$kalim terms -j2 $text.line"
)
peers=(uconv sed perl)
if command -v "$camel" > "$work/where"; then peers+=(camel); else echo "without camel_dediac, which is not there"; fi
order=(cat kalim-j1 kalim-j2 "${peers[@]}")
for command in normalize tokenize stem terms stats; do
    for jobs in 1 2; do
        row[$command-j$jobs]="$kalim $command -j$jobs $text"
        order+=("$command-j$jobs")
    done
done
order+=(one-line-j2 one-line-terms-j2)

# Prints seconds, CPU seconds and KiB of a row, with its output thrown away.
measure() {
    read -r -a words <<< "${row[$1]}"
    /usr/bin/time -f '%e %U %S %M' "${words[@]}" 2>&1 >/dev/null | awk 'END { print $1, $2 + $3, $4 }'
}

# Prints a digest of what a row makes of the first lines.
digest() {
    read -r -a words <<< "${row[$1]}"
    head -n 2000 "$text" > "$work/some"
    words[-1]=$work/some
    "${words[@]}" | cksum
}

for name in "${peers[@]}"; do
    [ "$(digest "$name")" = "$(digest kalim-j1)" ] || { echo "$name has another answer"; exit 1; }
done

for ((round = 0; round < rounds; round++)); do
    for name in "${order[@]}"; do measure "$name" >> "$work/$name"; done
done
middle() { sort -n "$work/$1" | awk '{ times[NR] = $1 " " $2; if ($3 > most) most = $3 } END { print times[int((NR + 1) / 2)], most }'; }

read -r base cpu_base _ < <(middle kalim-j1)
printf '%-20s %10s %13s %13s %8s %10s\n' command seconds 'of strip -j1' 'CPU of it' cores 'peak, MiB'
for name in "${order[@]}"; do
    read -r seconds cpu memory < <(middle "$name")
    awk -v n="$name" -v s="$seconds" -v b="$base" -v c="$cpu" -v d="$cpu_base" -v m="$memory" \
        'BEGIN { printf "%-20s %10.2f %13.2f %13.2f %8.2f %10.1f\n", n, s, s / b, c / d, c / s, m / 1024 }'
done
