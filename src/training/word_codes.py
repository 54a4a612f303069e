"""Word vectors as product codes (Jégou et al. 2011), and which words are worth one.

    python3 word_codes.py --prepared prepared.pkl --model student.pt --out words.npz --frequent 30000 --bytes 2700000

Coverage matters more than precision: leaving words out costs far more on the dev sets than coarse codes do (LOG.md). So frequent words, and the training sets',
get 20 bytes (parts of 5 dimensions); of the others as many as fit get 10 (parts of 10), those first that are likely names: a logistic regression from the vector,
fitted on the share of a word's occurrences in the training sets that are inside a name, times the odds of meeting the word at all (Zipf).

Before coding, vectors are turned into a basis in which distance is what the network's first layer makes of it, and its axes are dealt out so that every part
carries like variance (optimised product quantisation, Ge et al. 2014). The first layer's weights are turned the other way ("back"), so nothing is to be undone
at run time.

words.npz: back [100, 100], kept (rows of the word table: frequent, then rare), codes0, codes1 (of either), book0, book1 (int8), scale0, scale1, table (the whole word table as the
run-time will see it, for train.py --word-table; words left out are zero).
"""
import argparse
import numpy as np
import torch
from train import Data

PARTS = (20, 10)
CENTROIDS = 256
HASH_BYTES = 1.3  # a Rice-coded hash of 26 bits


def assign(x, c):
    out = np.zeros(len(x), np.int64)
    for i in range(0, len(x), 20000): out[i : i + 20000] = ((c * c).sum(1)[None] - 2 * x[i : i + 20000] @ c.T).argmin(1)
    return out


def centroids(x, weight, rng, rounds=10):
    """Weighted k-means from a random start; an empty cell takes a random point."""
    c = x[rng.choice(len(x), CENTROIDS, replace=False)].copy()
    for _ in range(rounds):
        a = assign(x, c)
        w = np.bincount(a, weight, CENTROIDS)
        for i in range(x.shape[1]): c[:, i] = np.bincount(a, weight * x[:, i], CENTROIDS) / np.maximum(w, 1e-9)
        empty = w == 0
        c[empty] = x[rng.choice(len(x), empty.sum())]
    return c


def encode(vectors, weight, parts, seed=3):
    """(codes uint8 [n, parts], book int8 [parts, 256, size], scale [parts], decoded [n, 100])."""
    n, size, rng = len(vectors), vectors.shape[1] // parts, np.random.default_rng(seed)
    codes, book, scales, out = np.zeros((n, parts), np.uint8), np.zeros((parts, CENTROIDS, size), np.int8), np.zeros(parts, np.float32), np.zeros_like(vectors)
    sample = rng.choice(n, min(n, 15000), replace=False)
    for p in range(parts):
        x = vectors[:, p * size : (p + 1) * size]
        c = centroids(x[sample], weight[sample], rng)
        s = np.abs(c).max() / 127
        q = np.clip(np.rint(c / s), -127, 127)
        a = assign(x, (q * s).astype(np.float32))
        codes[:, p], book[p], scales[p], out[:, p * size : (p + 1) * size] = a, q, s, q[a] * s
    print("words", n, "bytes each", parts, "error %.3f" % (((out - vectors) ** 2).sum() / (vectors**2).sum()), flush=True)
    return codes, book, scales, out


def turn(mix, table, weight):
    """(forward, back): rows @ forward are coded, rows @ forward @ back are the rows again. mix: [outputs, 100] weights of the first layer for words."""
    l, u = np.linalg.eigh(mix.T @ mix)
    root = (u * np.sqrt(np.maximum(l, l.max() * 1e-3))) @ u.T
    y = table @ root
    variance, axes = np.linalg.eigh((y * weight[:, None]).T @ y / weight.sum())
    order = np.argsort(-variance)
    parts = [[] for _ in range(PARTS[0])]
    for i in order:  # the greatest axis left goes to the part with the least product of variances that still has room
        open_ = [p for p in parts if len(p) < 100 // PARTS[0]]
        min(open_, key=lambda p: (sum(np.log(variance[k]) for k in p) if p else -99)).append(i)
    # A coarse part is several fine ones, dealt out to and fro so that strong go with weak.
    strength = np.argsort([sum(np.log(variance[k]) for k in p) for p in parts])
    groups = [[] for _ in range(PARTS[1])]
    for n, k in enumerate(strength):
        turn_, place = divmod(n, PARTS[1])
        groups[place if turn_ % 2 == 0 else PARTS[1] - 1 - place] += parts[k]
    forward = root @ axes[:, sum(groups, [])]
    print("share of variance in the 20 greatest axes %.2f" % (np.sort(variance)[-20:].sum() / variance.sum()))
    forward = forward / np.sqrt(((table @ forward) ** 2).mean()) * 0.4
    return forward.astype(np.float32), np.linalg.inv(forward).astype(np.float32)


def name_odds(table, inside, total, rounds=12):
    """Probability that a token of the word is inside a name, for every row of the table."""
    rows = np.where(total > 0)[0]
    x = np.concatenate([table[rows], np.ones((len(rows), 1), np.float32)], 1).astype(np.float64)
    y, n, w = inside[rows], np.minimum(total[rows], 20), np.zeros(x.shape[1])
    y = y / total[rows]
    for _ in range(rounds):
        q = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        w -= np.linalg.solve(x.T @ (x * (n * q * (1 - q))[:, None]) + 5 * np.eye(len(w)), x.T @ (n * (q - y)) + 5 * w)
    return 1 / (1 + np.exp(-np.clip(table @ w[:-1] + w[-1], -30, 30)))


def choose(data, table, frequent, budget):
    """Rows that get the fine code and rows that get the coarse one."""
    inside, total = np.zeros(len(table)), np.zeros(len(table))
    for d in data.train:
        for f, y in d["sents"]: np.add.at(total, data.word[f], 1); np.add.at(inside, data.word[f], y != 0)
    for d in data.other:
        for f, _ in d["sents"]: np.add.at(total, data.word[f], 0.1)
    total[:2] = 0
    rows = np.arange(2, len(table))
    odds = name_odds(table, inside, total)[2:]
    worth = total[2:] + 3e5 / (rows + 50.0)
    fine = rows[np.argsort(-worth)[:frequent]]
    room = int((budget - frequent * (PARTS[0] + HASH_BYTES)) / (PARTS[1] + HASH_BYTES))
    worth = np.where(total[2:] > 0, 1e9, (0.03 + odds) / rows**0.7)
    worth[fine - 2] = -1
    coarse = rows[np.argsort(-worth)[:room]]
    print("fine", len(fine), "coarse", len(coarse), "of", len(rows), "least name odds kept %.2f" % np.sort(odds[coarse - 2])[len(coarse) // 50], flush=True)
    return np.sort(fine), np.sort(coarse), total


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--model", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--frequent", type=int, default=45000); ap.add_argument("--bytes", type=int, default=2700000)
    a = ap.parse_args()
    data = Data(a.prepared)
    state = torch.load(a.model)["state"]
    table = state["word.weight"].numpy()
    fine, coarse, total = choose(data, table, a.frequent, a.bytes)
    forward, back = turn(state["mix.weight"].numpy()[:, :100].astype(np.float64), table[2:100000], 1 + np.log1p(total[2:100000]))
    table = table @ forward
    codes0, book0, scale0, out0 = encode(table[fine], 1 + np.log1p(total[fine]), PARTS[0])
    codes1, book1, scale1, out1 = encode(table[coarse], np.ones(len(coarse)), PARTS[1])
    full = np.zeros_like(table); full[fine] = out0; full[coarse] = out1; full[1] = table[1]
    np.savez(a.out, back=back, kept=np.concatenate([fine, coarse]), codes0=codes0, codes1=codes1, book0=book0, book1=book1, scale0=scale0, scale1=scale1, table=full.astype(np.float32))


if __name__ == "__main__":
    main()
