"""Word vectors as product codes (Jégou et al. 2011): 25 parts of 4 dimensions, 256 centroids each; frequent words get a second code of the residual.

    python3 word_codes.py --prepared prepared.pkl --model student.pt --out words.npz --words 60000 --frequent 20000

Keeps the words of GloVe's first --words ranks and all that the training sets use. words.npz: kept (rows of the word table), codes1, codes2 (first --frequent
of kept), books (int8) and scales, table (the whole word table as the run-time will see it, for train.py --word-table; dropped words are zero).
"""
import argparse
import numpy as np
import torch
from train import Data

PARTS, SIZE, CENTROIDS = 25, 4, 256


def assign(x, c):
    d = (c * c).sum(1)[None] - 2 * x @ c.T
    return d.argmin(1)


def centroids(x, weight, rounds=12, rng=np.random.default_rng(5)):
    """Weighted k-means of [n, 4] points from a random start; an empty cell takes a random point."""
    c = x[rng.choice(len(x), CENTROIDS, replace=False)].copy()
    for _ in range(rounds):
        a = assign(x, c)
        w = np.bincount(a, weight, CENTROIDS)
        for i in range(SIZE): c[:, i] = np.bincount(a, weight * x[:, i], CENTROIDS) / np.maximum(w, 1e-9)
        empty = w == 0
        c[empty] = x[rng.choice(len(x), empty.sum())]
    return c


def encode(vectors, weight):
    """(codes uint8 [n, 25], book int8 [25, 256, 4], scale [25], decoded [n, 100])."""
    n = len(vectors)
    codes, book, scales, out = np.zeros((n, PARTS), np.uint8), np.zeros((PARTS, CENTROIDS, SIZE), np.int8), np.zeros(PARTS, np.float32), np.zeros_like(vectors)
    sample = np.random.default_rng(3).choice(n, min(n, 30000), replace=False)
    for p in range(PARTS):
        x = vectors[:, p * SIZE : (p + 1) * SIZE]
        c = centroids(x[sample], weight[sample])
        s = np.abs(c).max() / 127
        q = np.clip(np.rint(c / s), -127, 127)
        a = assign(x, (q * s).astype(np.float32))
        codes[:, p], book[p], scales[p], out[:, p * SIZE : (p + 1) * SIZE] = a, q, s, q[a] * s
    return codes, book, scales, out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--model", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--words", type=int, default=60000); ap.add_argument("--frequent", type=int, default=20000)
    a = ap.parse_args()
    data = Data(a.prepared)
    table = torch.load(a.model)["state"]["word.weight"].numpy()
    counts = np.zeros(len(table))
    for d in data.train:
        for f, _ in d["sents"]: np.add.at(counts, data.word[f], 1)
    rows = np.arange(2, len(table))  # in order of rank
    seen = counts[rows] > 0
    kept = rows[(rows - 2 < a.words) | seen]
    # Which words deserve two codes: those that training or rank says are met often.
    rank = np.argsort(np.argsort(-(counts[kept] + 3e5 / (kept + 50.0))))
    kept = np.concatenate([kept[rank < a.frequent], kept[rank >= a.frequent]])
    v = table[kept]
    weight = 1 + np.log1p(counts[kept])
    codes1, book1, scale1, out = encode(v, weight)
    f = a.frequent
    codes2, book2, scale2, res = encode(v[:f] - out[:f], weight[:f])
    err = lambda o, x: ((o - x) ** 2).sum() / (x ** 2).sum()
    print("words", len(kept), "error once", round(err(out, v), 4), "twice", round(err(out[:f] + res, v[:f]), 4))
    out[:f] += res
    full = np.zeros_like(table); full[kept] = out; full[1] = table[1]
    np.savez(a.out, kept=kept, codes1=codes1, codes2=codes2, book1=book1, book2=book2, scale1=scale1, scale2=scale2, table=full.astype(np.float32))


if __name__ == "__main__":
    main()
