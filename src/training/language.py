"""The table by which src/core/text/language-finder.ts tells languages: a linear classifier over hashed character n-grams.

    python3 language.py --data ../../../shared/ner-languages --english ../../../shared/ner --out ../core/text/languages.bin

A text is its letters in lower case, everything else one space. Features: substrings of one to four characters, none across two spaces, hashed to BUCKETS rows.
Score of a language: mean over the substrings of a weight of four bits. Softmax regression on stretches of the training sets; figures on the dev sets.
"""
import argparse, collections, glob, os, re, struct
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
import torch
import features as F
from prepare import read_docs

torch.set_num_threads(1)
BUCKETS, SEED, SIZES = 8192, 11, (1, 2, 3, 4)  # as in language-finder.ts
NOT_LETTERS = re.compile(r"(?:[^\w]|[\d_])+")


def plain(text):
    return " " + re.sub(r" +", " ", NOT_LETTERS.sub(" ", text.lower())).strip() + " "


def counts(text):
    """Share of the text's substrings that fall into each bucket: features.hash_text of them all at once."""
    units = np.frombuffer(text.encode("utf-16-le"), np.uint16).astype(np.uint32)
    value, ids = np.full(len(units), (2166136261 ^ (SEED * 0x9E3779B1)) & 0xFFFFFFFF, np.uint32), []
    for n in SIZES:
        value = (value[: len(units) - n + 1] ^ units[n - 1 :]) * np.uint32(16777619)
        mixed = (value ^ (value >> 15)) * np.uint32(0x2C1B3C6D)
        rows = (mixed ^ (mixed >> 13)) % BUCKETS
        ids.append(rows[units != 32] if n == 1 else rows)
    ids = np.concatenate(ids)
    return np.bincount(ids, minlength=BUCKETS).astype(np.float32) / np.float32(max(1, len(ids)))


def texts(paths, spaceless, most, rng):
    """Stretches of text of 120 to 400 characters from sets, at most so many a file."""
    for path in paths:
        sep = "" if spaceless else " "
        docs = read_docs(path, spaced=os.path.basename(path).startswith("ko"))
        got = []
        for d in docs:
            now = ""
            limit = rng.integers(120, 400) if not spaceless else rng.integers(40, 200)
            for s in d:
                now += sep.join(t for t, _ in s) + " "
                if len(now) >= limit: got.append(plain(now[:2000])); now = ""
                if now == "": limit = rng.integers(120, 400) if not spaceless else rng.integers(40, 200)
        rng.shuffle(got)
        yield path, got[:most]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True); ap.add_argument("--english", required=True); ap.add_argument("--out"); ap.add_argument("--steps", type=int, default=1500)
    a = ap.parse_args()
    rng = np.random.default_rng(1); torch.manual_seed(1)
    train, dev = collections.defaultdict(list), collections.defaultdict(list)
    for path in sorted(glob.glob(a.data + "/*.gz")) + sorted(glob.glob(a.english + "/*.gz")):
        name = os.path.basename(path)
        english = path.startswith(a.english + "/")
        lang = "en" if english else name.split(".")[0]
        if name.startswith(("en.hipe2020", "en.topres19th")): lang = "en-x-old"
        if name.startswith("qaf"): continue  # a mixture of languages, not one to tell
        is_dev = re.search(r"\.(dev|dev2|testa)\.tsv", name) is not None
        only = is_dev and name.split(".")[1] in ("newseye", "letemps", "germeval2014", "sonar", "estner", "peoplesdaily", "kaznerd", "hipe2020") and not os.path.exists(path.replace(".dev.", ".train.").replace(".dev2.", ".train."))
        for _, got in texts([path], lang in ("zh", "ja", "ko"), 1500 if not is_dev else 400, rng):
            if only: train[lang] += got[: len(got) // 2]; dev[lang] += [(name, t) for t in got[len(got) // 2 :]]
            elif is_dev: dev[lang] += [(name, t) for t in got]
            else: train[lang] += got
    languages = sorted(train)
    print(len(languages), {l: len(train[l]) for l in languages})
    most = 1000  # stretches a language: 2 GB in all
    X, y = [], []
    for i, l in enumerate(languages):
        rng.shuffle(train[l])
        for t in train[l][:most]: X.append(counts(t)); y.append(i)
    X, y = torch.from_numpy(np.stack(X)), torch.tensor(y)
    D = [(languages.index(l), n, t) for l in languages for n, t in dev[l] if len(t) >= (200 if l not in ("zh", "ja", "ko") else 60)]
    XD, yd = torch.from_numpy(np.stack([counts(t) for _, _, t in D])), torch.tensor([i for i, _, _ in D])
    print("train", X.shape, "dev", XD.shape, flush=True)
    # Common buckets would drown the rare: each is scaled by its spread.
    scale = 1 / (X.mean(0) + X.std(0) + 1e-5)
    W, b = torch.zeros(BUCKETS, len(languages), requires_grad=True), torch.zeros(len(languages), requires_grad=True)
    opt = torch.optim.Adam([W, b], lr=0.02)
    for step in range(a.steps):
        pick = torch.randint(len(X), (256,))
        for g in opt.param_groups: g["lr"] = 0.02 * (1 - step / a.steps) + 1e-4
        loss = torch.nn.functional.cross_entropy((X[pick] * scale) @ W * 0.05 + b, y[pick]) + 2e-6 * (W * W).sum()
        opt.zero_grad(); loss.backward(); opt.step()
        if step % 300 == 0: print(step, float(loss), flush=True)
    with torch.no_grad():
        full = (W * scale[:, None] * 0.05).numpy(); full = full - full.mean(1, keepdims=True)
        score = lambda w: (XD.numpy() @ w + b.numpy()).argmax(1)
        # A scale for each row, so that a rare row's small weights are not rounded away; its logarithm is kept in a byte.
        log = np.clip(np.ceil((np.log(np.abs(full).max(1) / 7.5 + 1e-9) + 10) * 16), 0, 255).astype(np.uint8)
        q = np.clip(np.rint(full / np.exp(log / 16 - 10)[:, None]), -8, 7).astype(np.int8)
        best = score(q * np.exp(log / 16 - 10)[:, None])
        truth = yd.numpy()
        print("dev right: 32 bits %.4f, 4 bits %.4f of %d" % ((score(full) == truth).mean(), (best == truth).mean(), len(truth)))
        wrong = collections.Counter((D[k][1], languages[best[k]]) for k in np.where(best != truth)[0])
        print(wrong.most_common(40))
        per = {l: round(float((best[truth == i] == i).mean()), 3) for i, l in enumerate(languages) if (truth == i).any()}
        print("under 99 %:", {l: v for l, v in per.items() if v < 0.99}, "mean of languages %.4f" % np.mean(list(per.values())))
    if a.out:
        tags, nibbles = " ".join(languages).encode("ascii"), np.pad((q + 8).astype(np.uint8), ((0, 0), (0, len(languages) % 2)))
        with open(a.out, "wb") as f:
            f.write(b"DLL1" + struct.pack("<HHH", len(languages), BUCKETS, len(tags)) + tags + b.detach().numpy().astype("<f4").tobytes() + log.tobytes())
            f.write((nibbles[:, 0::2] | nibbles[:, 1::2] << 4).tobytes())
        print("bytes", os.path.getsize(a.out))


if __name__ == "__main__":
    main()
