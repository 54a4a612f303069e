"""Train a tagger, or distil teachers into one.

    python3 train.py --prepared prepared.pkl --out model.pt --size 128 --epochs 18 --seed 1 [--soft soft.npz …]

Adam with warm-up and linear decay; weights averaged over the last third of the steps (Izmailov et al. 2018); the word table is updated row by row.
"""
import argparse, os, pickle, time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
import torch
import crf, network

torch.set_num_threads(1)
torch.set_flush_denormal(True)


class Data:
    def __init__(self, path):
        for k, v in pickle.load(open(path, "rb")).items(): setattr(self, k, v)
        self.cons = crf.constraints(self.labels)
        self.misc_bits = sum(1 << i for i, l in enumerate(self.labels) if l.endswith("MISC"))
        self.lengths = np.diff(self.offsets)


def cut(doc, most):
    """A document in pieces of at most `most` rows, at sentence ends (a longer sentence is a piece)."""
    out, rows = [[]], 0
    for i, (f, _) in enumerate(doc["sents"]):
        if rows and rows + len(f) + 1 > most: out.append([]); rows = 0
        out[-1].append(i); rows += len(f) + 1
    return out


class Batch:
    """Pieces of documents as one flat matrix: per document a zero row, per sentence a boundary row and its tokens."""

    def __init__(self, data, pieces, rng=None, augment=0.0, isolate=0.0):
        forms, allowed, doc, lows, mask, offsets, where = [], [], [], [], [], [], []
        row, space = 0, 0
        self.source = np.array([d["source"] for d, _ in pieces])
        for n, (d, which) in enumerate(pieces):
            case = rng.random() if rng is not None else 1.0
            alone = rng is not None and rng.random() < isolate
            forms.append([0]); mask.append([0.0]); lows.append([-1 - n]); allowed.append([1]); doc.append([n]); row += 1
            for s in which:
                f, y = d["sents"][s]
                if case < augment: f = data.lower_of[f] if case < augment * 0.6 else data.upper_of[f]
                k = len(f)
                a = np.left_shift(np.uint32(1), y.astype(np.uint32))
                if not d["misc"]: a = np.where(y == 0, np.uint32(1 | data.misc_bits), a)
                forms += [[0], f]; mask.append(np.ones(k + 1)); allowed += [[1], a]; doc.append(np.full(k + 1, n))
                base = (n * 100003 + (s + 1 if alone else 0)) * 1000003
                lows += [[-1 - n], data.low[f].astype(np.int64) + base]
                offsets.append((row + 1, k)); where.append((d, s)); row += k + 1
        self.rows, self.docs, self.where = row, len(pieces), where
        self.offsets = np.array(offsets, np.int32)
        self.mask = torch.tensor(np.concatenate(mask), dtype=torch.float32).unsqueeze(1)
        self.allowed = np.concatenate(allowed).astype(np.uint32)
        self.doc = torch.tensor(np.concatenate(doc), dtype=torch.long)
        keys, inverse = np.unique(np.concatenate(lows), return_inverse=True)
        self.key, self.keys = torch.from_numpy(inverse.astype(np.int64)), len(keys)
        uniq, inverse = np.unique(np.concatenate(forms).astype(np.int64), return_inverse=True)
        self.form = torch.from_numpy(inverse.astype(np.int64))
        self.word_ids, self.word_inverse = np.unique(data.word[uniq], return_inverse=True)
        self.hashed = torch.from_numpy(data.hashed[uniq].astype(np.int64))
        self.gaz = torch.from_numpy(data.gaz[uniq])
        lens = data.lengths[uniq]
        starts = np.concatenate([[0], np.cumsum(lens)[:-1]])
        self.grams = torch.from_numpy(data.grams[np.arange(lens.sum()) - np.repeat(starts, lens) + np.repeat(data.offsets[uniq], lens)].astype(np.int64))
        self.gram_offsets = torch.from_numpy(starts.astype(np.int64))
        self.forms = len(uniq)


def run(model, b, rows=None, keep=None, gold=None):
    rows = model.word.weight[torch.from_numpy(b.word_ids.astype(np.int64))] if rows is None else rows
    words = rows[torch.from_numpy(b.word_inverse.astype(np.int64))]
    x = model.encode(words, b.hashed, b.grams, b.gram_offsets, b.gaz, keep)
    return model(x[b.form], b.mask, b.key, b.keys, b.doc, b.docs, gold)


def batches(data, docs, rows, most, rng=None, **kw):
    pieces = [(d, p) for d in docs for p in cut(d, most)]
    if rng is not None: rng.shuffle(pieces)
    out, size = [], 0
    for d, p in pieces:
        n = sum(len(d["sents"][i][0]) + 1 for i in p) + 1
        if out and size + n > rows: yield Batch(data, out, rng, **kw); out, size = [], 0
        out.append((d, p)); size += n
    if out: yield Batch(data, out, rng, **kw)


def spans(labels, ids):
    out, start = set(), None
    for i, l in enumerate(ids):
        name = labels[l]
        if name[0] == "S": out.add((i, i + 1, name[2:]))
        elif name[0] == "B": start = i
        elif name[0] == "E" and start is not None: out.add((start, i + 1, name[2:])); start = None
    return out


def evaluate(model, data, average=None):
    """{set: F1}; also by type under set/TYPE. average: other models whose emissions and transitions are averaged with this one's."""
    models = [model] + (average or [])
    out = {}
    for m in models: m.eval()
    with torch.no_grad():
        par = [torch.stack([getattr(m, k) for m in models]).mean(0).numpy() for k in ("trans", "start", "end")]
        for name, docs in data.dev.items():
            tp, np_, ng = {}, {}, {}
            guess = [0, 0]
            for b in batches(data, docs, 4000, 2000):
                res = [run(m, b) for m in models]
                em = torch.stack([r[0] for r in res]).mean(0).numpy()
                guess[0] += int((res[0][1].argmax(1).numpy() == b.source).sum()); guess[1] += b.docs
                best = crf.viterbi(em, *par, b.offsets, data.cons)
                for (o, n), (d, s) in zip(b.offsets, b.where):
                    g, p = spans(data.labels, d["sents"][s][1]), spans(data.labels, best[o : o + n])
                    for t in ("PER", "ORG", "LOC", "MISC"):
                        gt, pt = {x for x in g if x[2] == t}, {x for x in p if x[2] == t}
                        tp[t] = tp.get(t, 0) + len(gt & pt); np_[t] = np_.get(t, 0) + len(pt); ng[t] = ng.get(t, 0) + len(gt)
            f1 = lambda a, b, c: round(200 * a / max(1, b + c), 2)
            out[name] = f1(sum(tp.values()), sum(np_.values()), sum(ng.values()))
            for t in tp: out[name + "/" + t] = f1(tp[t], np_[t], ng[t])
            out[name + "/source"] = round(guess[0] / guess[1], 2)
    for m in models: m.train()
    return out


def short(r):
    return " ".join(f"{k} {v}" for k, v in r.items() if "/" not in k) + " mean %.2f" % np.mean([v for k, v in r.items() if "/" not in k])


def use_words(model, words):
    """Replace the word table by the coded one of word_codes.py, and turn the first layer into its basis."""
    with torch.no_grad():
        model.word.weight.copy_(torch.from_numpy(words["table"]))
        model.mix.weight[:, :100] = model.mix.weight[:, :100] @ torch.from_numpy(words["back"]).T


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--size", type=int, default=128); ap.add_argument("--depth1", type=int, default=3); ap.add_argument("--depth2", type=int, default=3)
    ap.add_argument("--epochs", type=float, default=18); ap.add_argument("--lr", type=float, default=2e-3); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--dropout", type=float, default=0.25); ap.add_argument("--rows", type=int, default=2500); ap.add_argument("--word-lr", type=float, default=0.5)
    ap.add_argument("--augment", type=float, default=0.06); ap.add_argument("--word-drop", type=float, default=0.08)
    ap.add_argument("--retokenised", type=float, default=0.4, help="share of documents read as the run-time tokenises them")
    ap.add_argument("--soft", help="teachers' marginals (soften.py): distil"); ap.add_argument("--share", type=float, default=0.8)
    ap.add_argument("--init", help="start from these weights"); ap.add_argument("--word-table", help="words.npz of word_codes.py: its table replaces the words and stays fixed, so that the rest learns to live with it")
    a = ap.parse_args()
    data = Data(a.prepared)
    torch.manual_seed(a.seed); rng = np.random.default_rng(a.seed)
    model = network.Tagger(len(data.vocab) + 2, len(data.sources), a.size, a.depth1, a.depth2, a.dropout)
    model.word.weight[2:] = torch.from_numpy(data.vectors); model.word.weight[:2] = 0
    if a.init: model.load_state_dict(torch.load(a.init)["state"])
    if a.word_table: use_words(model, np.load(a.word_table))
    soft = np.load(a.soft) if a.soft else None
    if soft is not None:  # one array for all training sentences, in order; uint8 of 255 × marginal
        table, at = soft["marginals"], 0
        for d in data.train + data.other:
            d["soft"] = []
            for f, _ in d["sents"]: d["soft"].append(at); at += len(f)
        assert at == len(table), (at, len(table))
    params = [p for p in model.parameters() if p.requires_grad]
    opt = torch.optim.Adam([{"params": [p for p in params if p.dim() == 1]}, {"params": [p for p in params if p.dim() > 1]}], lr=a.lr, betas=(0.9, 0.98))
    W = model.word.weight; m1, m2 = torch.zeros_like(W), torch.zeros_like(W)
    per_epoch = sum(sum(len(f) + 1 for f, _ in d["sents"]) + 1 for d in data.train) / a.rows * 1.04
    steps = int(per_epoch * a.epochs); warm = min(400, steps // 10); tail = int(steps * 0.62)
    print("parameters", sum(p.numel() for p in params), "word rows", len(W), "steps", steps, flush=True)
    swa, count, step, t0, seen, running = None, 0, 0, time.time(), 0, [0.0, 0.0]

    def evaluate_average():
        backup = {k: v.clone() for k, v in model.state_dict().items()}
        model.load_state_dict({k: v / count for k, v in swa.items()})
        r = evaluate(model, data)
        torch.save({"state": {k: v.half().float() if k == "word.weight" else v.clone() for k, v in model.state_dict().items()}, "args": vars(a), "dev": r}, a.out)
        model.load_state_dict(backup)
        return r

    next_eval = per_epoch * 2
    while step < steps:
        docs = [o if rng.random() < a.retokenised else d for d, o in zip(data.train, data.other)]
        for b in batches(data, docs, a.rows, 1200, rng, augment=a.augment, isolate=0.15):
            if step >= steps: break
            lr = a.lr * min((step + 1) / warm, max(0.02, (steps - step) / (steps - warm)))
            for g in opt.param_groups: g["lr"] = lr
            rows = W[torch.from_numpy(b.word_ids.astype(np.int64))].clone().requires_grad_(True)
            keep = (torch.rand(b.forms, 7) >= a.word_drop).float() / (1 - a.word_drop)
            gold = torch.from_numpy(np.where(rng.random(b.docs) < 0.5, b.source, -1).astype(np.int64))
            em, logits = run(model, b, rows, keep, gold)
            target = None
            if soft is not None:
                target = np.zeros((b.rows, 17), np.float32)
                for (o, n), (d, s) in zip(b.offsets, b.where): target[o : o + n] = table[d["soft"][s] : d["soft"][s] + n]
                target /= np.maximum(1e-6, target.sum(1, keepdims=True))
            loss = crf.CrfLoss.apply(em, model.trans, model.start, model.end, b.offsets, b.allowed, target, a.share, data.cons) / b.rows
            side = torch.nn.functional.cross_entropy(logits, torch.from_numpy(b.source.astype(np.int64)))
            opt.zero_grad(set_to_none=True)
            (loss * 10 + 0.1 * side).backward()
            torch.nn.utils.clip_grad_norm_(params, 10.0)
            opt.step()
            if not a.word_table:
                ids, g = torch.from_numpy(b.word_ids.astype(np.int64)), rows.grad
                x1, x2 = m1[ids] * 0.9 + 0.1 * g, m2[ids] * 0.98 + 0.02 * g * g
                m1[ids], m2[ids] = x1, x2
                W[ids] -= lr * a.word_lr * x1 / (x2.sqrt() + 1e-6)
                W[0] = 0
            step += 1; seen += b.rows; running[0] += loss.item(); running[1] += side.item()
            if step >= tail and (step - tail) % 20 == 0:
                count += 1
                if swa is None: swa = {k: v.clone() for k, v in model.state_dict().items()}
                else:
                    for k, v in model.state_dict().items(): swa[k] += v
            if step % 200 == 0:
                print(f"step {step}/{steps} loss {running[0] / 200:.4f} side {running[1] / 200:.3f} rows/s {seen / (time.time() - t0):.0f} {time.time() - t0:.0f}s", flush=True); running = [0.0, 0.0]
            if step >= next_eval:
                next_eval += per_epoch * 3
                print(f"epoch {step / per_epoch:.1f}", short(evaluate_average() if swa else evaluate(model, data)), flush=True)
    r = evaluate_average()
    print("final", short(r)); print(r, flush=True)


if __name__ == "__main__":
    main()
