"""From the sets of a group to one pickle that group_train.py reads.

    python3 group_prepare.py --group latin --data ../../../shared/ner-languages --english ../../../shared/ner --out latin.pkl [--open-only]
"""
import argparse, os, pickle, random, re
import numpy as np
import group_features as G, group_sets as S, ocr_noise
from prepare import INDEX, LABELS, bioes, read_docs

DEV_TOKENS = 9000  # of a dev set that is scored while training; the whole is scored by the run-time


def read_part(folder, lang, name, split):
    """Documents of a split, or of a part of it: "dev[:75]", "dev[75:]"."""
    split, low, high = re.match(r"(\w+)(?:\[(\d*):(\d*)\])?$", split).groups()
    stem = f"{name}.{split}" if lang == "en" and os.path.exists(f"{folder[1]}/{name}.{split}.tsv.gz") else None
    docs = read_docs(f"{folder[1]}/{stem}.tsv.gz" if stem else f"{folder[0]}/{lang}.{name}.{split}.tsv.gz", spaced=lang == "ko")
    return docs[len(docs) * int(low or 0) // 100 : len(docs) * int(high or 100) // 100]


def characters(doc):
    """Words of more than one character of a script without spaces, as characters; Latin words stay whole."""
    out = []
    for sent in doc:
        new = []
        for word, tag in sent:
            parts = [word] if word.isascii() or word[1:] == " " else list(word)
            inside = "I-" + tag[2:] if tag != "O" else "O"
            new += [(c, tag if i == 0 else inside) for i, c in enumerate(parts)]
        out.append(new)
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--group", required=True); ap.add_argument("--data", required=True); ap.add_argument("--english", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--open-only", action="store_true", help="leave out sets whose licence bars commercial use or is not granted")
    a = ap.parse_args()
    rng, folder, window = random.Random(1), (a.data, a.english), a.group == "cjk"
    forms, index = [], {}
    def form_id(t):
        i = index.get(t)
        if i is None: i = index[t] = len(forms); forms.append(t)
        return i
    form_id("\u0000")  # the sentence boundary
    sources = []
    def pack(docs, lang, name, types):
        key = f"{lang}.{name}"
        if key not in sources: sources.append(key)
        unknown = sum(1 << i for i, l in enumerate(LABELS) if i and l[2:] not in types.split())
        out = []
        for d in docs:
            sents = []
            for s in characters(d) if window else d:
                tokens = [t for t, _ in s]
                y = np.array(bioes([g for _, g in s]), np.uint32)
                allowed = np.where(y == 0, np.uint32(1 | unknown), np.left_shift(np.uint32(1), y)).astype(np.uint32)
                sents.append((np.array([form_id(t) for t in (G.windows(tokens) if window else tokens)], np.int32), y.astype(np.int8), allowed))
            out.append({"source": sources.index(key), "sents": sents})
        return out
    train, weights, sizes = [], [], {}
    for lang, name, splits, types, weight in S.GROUPS[a.group]:
        base = name.rstrip("~")
        if a.open_only and base in S.CLOSED: continue
        docs = [d for split in splits.split() for d in read_part(folder, lang, base, split)]
        if name.endswith("~"):
            docs = [ocr_noise.noisy_document(d, rng) for d in docs if rng.random() < weight]; weight = 1.0
        docs = pack(docs, lang, name, types)
        train += docs; weights += [weight] * len(docs)
        tokens = sum(len(f) for d in docs for f, *_ in d["sents"])
        sizes[f"{lang}.{name}"] = (tokens, int(tokens * weight))
    dev = {}
    for key in S.DEV[a.group].split():
        lang, name, split = key.split(".")
        rows = [r for r in S.GROUPS[a.group] if r[0] == lang and r[1] == name]
        if a.open_only and name in S.CLOSED: continue
        docs = pack(read_part(folder, lang, name, split), lang, name, rows[0][3] if rows else S.CORE)
        kept, n = [], 0
        for d in docs:
            if n > DEV_TOKENS: break
            kept.append(d); n += sum(len(f) for f, *_ in d["sents"])
        dev[key] = {"docs": kept, "types": rows[0][3].split() if rows else S.CORE.split()}
    n = len(forms)
    lower_of = np.array([form_id(forms[i].lower()) for i in range(n)], np.int32)
    upper_of = np.array([form_id(forms[i].upper()) for i in range(n)], np.int32)
    f = G.Features(a.group, forms)
    pickle.dump(dict(group=a.group, train=train, weights=np.array(weights), dev=dev, sources=sources, labels=LABELS, forms=forms, lower_of=lower_of, upper_of=upper_of,
                     hashed=f.hashed, grams=f.grams, offsets=f.offsets, low=f.low, sizes=sizes), open(a.out, "wb"), protocol=4)
    for k, v in sizes.items(): print(k, *v)
    print("forms", len(forms), "tokens", sum(v[0] for v in sizes.values()), "an epoch", sum(v[1] for v in sizes.values()))


if __name__ == "__main__":
    main()
