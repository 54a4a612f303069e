#!/bin/sh
# Quantise a trained group model, fit its scores on what the quantised model says of the dev sets, and write it again with slope and offset, and its fixture.
#
#   src/training/export-group.sh GROUP LANGUAGES WORK
set -e
here=$(cd "$(dirname "$0")" && pwd)
name=$1 data=$2 work=$3
out=$here/../core/ner/$name.bin
python3 "$here/group_export.py" --prepared "$work/$name.pkl" --model "$work/$name.pt" --out "$out" --fixture "$here/../../test/fixtures/ner/$name.json"
sets=$(python3 -c "
import sys; sys.path.insert(0, '$here'); import group_sets as S
print(' '.join('$data/' + k + '.tsv.gz' for k in S.DEV['$name'].split() if '[' not in k))")
# shellcheck disable=SC2086
npx tsx "$here/dev-scores.ts" $sets > "$work/$name-scores.tsv"
python3 "$here/calibrate.py" "$work/$name-scores.tsv" | tee "$work/$name-calibration.txt"
slope=$(sed -n 's/^slope \([^ ]*\) offset .*/\1/p' "$work/$name-calibration.txt")
offset=$(sed -n 's/^slope [^ ]* offset \([^ ]*\) .*/\1/p' "$work/$name-calibration.txt")
python3 "$here/set_calibration.py" "$out" "$slope" "$offset"
