#!/bin/sh
# From data to the models of groups of languages and the table that tells languages: all that made src/core/ner/{latin,cyrillic,semitic,cjk,languages}.bin.
# Needs Python 3 with PyTorch and numpy, a C compiler, Node, and the data (see MODEL-CARD-LANGUAGES.md). Nothing of it is needed to build, run or test.
#
#   src/training/make-groups.sh LANGUAGES ENGLISH WORK [--open-only]
#
# --open-only leaves out the sets whose licence bars commercial use or is not granted (CLOSED in group_sets.py).
set -e
here=$(cd "$(dirname "$0")" && pwd)
ner=$here/../core/ner fixtures=$here/../../test/fixtures/ner
data=$1 english=$2 work=$3 open=$4
export OPENBLAS_NUM_THREADS=1
mkdir -p "$work"
python3 "$here/language.py" --data "$data" --english "$english" --out "$ner/languages.bin"
for group in latin:85:0.2 cyrillic:27:0.2 semitic:19:0.3 cjk:35:0.25; do
  name=${group%%:*} rest=${group#*:}
  # shellcheck disable=SC2086
  python3 "$here/group_prepare.py" --group "$name" --data "$data" --english "$english" --out "$work/$name.pkl" $open
  python3 "$here/group_train.py" --prepared "$work/$name.pkl" --out "$work/$name.pt" --minutes "${rest%%:*}" --dropout "${rest#*:}"
  "$here/export-group.sh" "$name" "$data" "$work"
done
