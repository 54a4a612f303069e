"""Train a group model.

    python3 group_train.py --prepared latin.pkl --out latin.pt --minutes 35

Adam, the rate falling with the time spent: a run ends when it is told to, whatever else the machine does (--steps repeats a run by its count of steps). Weights
are averaged from --average of the run on (the last third), and the best look at the dev sets is kept.
"""
import argparse, os, pickle, time
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np
import torch
import crf
import group_sets as S
from group_network import GroupTagger, RowAdam
from train import cut, spans

torch.set_num_threads(1)
torch.set_flush_denormal(True)


class Data:
    def __init__(self, path):
        for k, v in pickle.load(open(path, "rb")).items(): setattr(self, k, v)
        self.cons = crf.constraints(self.labels)
        language = np.array([s.split(".")[0] for s in self.sources])
        self.closed = torch.from_numpy(np.where(language[:, None] == language[None], 0, -1e9).astype(np.float32))
        self.lengths = [np.diff(o) for o in self.offsets]
        # Shares as group_sets.py has them now, so that they can be changed without preparing again; of noisy sets the share was drawn then.
        share = {f"{lang}.{name}": weight for lang, name, _, _, weight in S.GROUPS[self.group] if not name.endswith("~")}
        self.weights = np.array([share.get(self.sources[d["source"]], 1.0) for d in self.train])


class Batch:
    """Pieces of documents as one flat matrix, as train.Batch: per document a zero row, per sentence a boundary row and its tokens."""

    def __init__(self, data, pieces, rng=None, augment=0.0):
        forms, allowed, doc, lows, mask, offsets, where, row = [], [], [], [], [], [], [], 0
        self.source = np.array([d["source"] for d, _ in pieces])
        for n, (d, which) in enumerate(pieces):
            case = rng.random() if rng is not None else 1.0
            forms.append([0]); mask.append([0.0]); lows.append([-1 - n]); allowed.append([1]); doc.append([n]); row += 1
            for s in which:
                f, _, a = d["sents"][s]
                if case < augment: f = data.lower_of[f] if case < augment * 0.5 else data.upper_of[f]
                k = len(f)
                forms += [[0], f]; mask.append(np.ones(k + 1)); allowed += [[1], a]; doc.append(np.full(k + 1, n))
                lows += [[-1 - n], data.low[f].astype(np.int64) + n * 100000007]
                offsets.append((row + 1, k)); where.append((d, s)); row += k + 1
        self.rows, self.docs, self.where = row, len(pieces), where
        self.offsets = np.array(offsets, np.int32)
        self.mask = torch.tensor(np.concatenate(mask), dtype=torch.float32).unsqueeze(1)
        self.allowed = np.concatenate(allowed).astype(np.uint32)
        self.doc = torch.tensor(np.concatenate(doc), dtype=torch.long)
        keys, inverse = np.unique(np.concatenate(lows), return_inverse=True)
        self.key, self.keys = torch.from_numpy(inverse.astype(np.int64)), len(keys)
        uniq, inverse = np.unique(np.concatenate(forms).astype(np.int64), return_inverse=True)
        self.form, self.forms = torch.from_numpy(inverse.astype(np.int64)), len(uniq)
        self.hashed = torch.from_numpy(data.hashed[uniq].astype(np.int64))
        self.grams, self.gram_offsets = [], []
        for flat, at, lengths in zip(data.grams, data.offsets, data.lengths):
            lens = lengths[uniq]
            starts = np.concatenate([[0], np.cumsum(lens)[:-1]])
            self.grams.append(torch.from_numpy(flat[np.arange(lens.sum()) - np.repeat(starts, lens) + np.repeat(at[uniq], lens)].astype(np.int64)))
            self.gram_offsets.append(torch.from_numpy(starts.astype(np.int64)))
        self.closed = data.closed[torch.from_numpy(self.source.astype(np.int64))]


def run(model, b, keep=None, gold=None):
    x = model.encode(b.hashed, b.grams, b.gram_offsets, keep)
    return model(x[b.form], b.mask, b.key, b.keys, b.doc, b.docs, b.closed, gold)


def batches(data, docs, rows, most, rng=None, **kw):
    pieces = [(d, p) for d in docs for p in cut_of(d, most)]
    if rng is not None: rng.shuffle(pieces)
    out, size = [], 0
    for d, p in pieces:
        n = sum(len(d["sents"][i][0]) + 1 for i in p) + 1
        if out and size + n > rows: yield Batch(data, out, rng, **kw); out, size = [], 0
        out.append((d, p)); size += n
    if out: yield Batch(data, out, rng, **kw)


def cut_of(doc, most):
    return cut({"sents": [(s[0], s[1]) for s in doc["sents"]]}, most)


def evaluate(model, data):
    """{set: F1}, of the types that the set marks, exact span and type; MISC where it is not marked is dropped from both sides."""
    model.eval()
    out = {}
    with torch.no_grad():
        par = [getattr(model, k).detach().numpy() for k in ("trans", "start", "end")]
        for name, entry in data.dev.items():
            right = found = gold = 0
            for b in batches(data, entry["docs"], 4000, 2000):
                em, _ = run(model, b)
                best = crf.viterbi(em.numpy(), *par, b.offsets, data.cons)
                for (o, n), (d, s) in zip(b.offsets, b.where):
                    g, p = ({x for x in spans(data.labels, y) if x[2] in entry["types"]} for y in (d["sents"][s][1], best[o : o + n]))
                    right += len(g & p); found += len(p); gold += len(g)
            out[name] = round(200 * right / max(1, found + gold), 1)
    model.train()
    return out


def short(r): return " ".join(f"{k} {v}" for k, v in r.items()) + " mean %.2f" % np.mean(list(r.values()))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--minutes", type=float, default=35); ap.add_argument("--steps", type=int); ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--lr", type=float, default=3e-3); ap.add_argument("--dropout", type=float, default=0.15); ap.add_argument("--rows", type=int, default=2500)
    ap.add_argument("--augment", type=float, default=0.05); ap.add_argument("--form-drop", type=float, default=0.1)
    ap.add_argument("--init", help="go on from these weights")
    ap.add_argument("--average", type=float, default=0.66, help="from this share of the run on, weights are averaged"); ap.add_argument("--every", type=float, default=0.25, help="share of the run between looks at the dev sets; the best look is kept")
    a = ap.parse_args()
    data = Data(a.prepared)
    torch.manual_seed(a.seed); rng = np.random.default_rng(a.seed)
    model = GroupTagger(data.group, len(data.sources), dropout=a.dropout)
    if a.init: model.load_state_dict(torch.load(a.init)["state"])
    # A step touches some 20,000 of 200,000 table rows: only those are updated, or the update would be a third of the time.
    rows = [t.weight for t in [*model.tables, *model.bags]]
    params = [p for name, p in model.named_parameters() if not name.startswith(("tables", "bags"))]
    adam, row_adam = torch.optim.Adam(params, lr=a.lr, betas=(0.9, 0.98)), RowAdam(rows)
    print("parameters", sum(p.numel() for p in model.parameters()), "sources", len(data.sources), flush=True)
    swa, count, step, seen, t0, loss_sum, next_eval, best = None, 0, 0, 0, time.time(), 0.0, a.every, 0.0
    whole = np.floor(data.weights).astype(int)

    def done(): return step / a.steps if a.steps else (time.time() - t0) / (a.minutes * 60)

    def save(state):
        model.load_state_dict(state)
        nonlocal best
        r = evaluate(model, data)
        if np.mean(list(r.values())) > best:
            best = np.mean(list(r.values()))
            torch.save({"state": state, "args": vars(a), "steps": step, "dev": r}, a.out)
        return r

    while done() < 1:
        times = whole + (rng.random(len(whole)) < data.weights - whole)
        docs = [d for d, n in zip(data.train, times) for _ in range(n)]
        for b in batches(data, docs, a.rows, 1200, rng, augment=a.augment):
            progress = done()
            if progress >= 1: break
            lr = a.lr * min((step + 1) / 200, max(0.02, 1 - progress))
            adam.param_groups[0]["lr"] = lr
            keep = (torch.rand(b.forms, 8) >= a.form_drop).float() / (1 - a.form_drop)
            gold = torch.from_numpy(np.where(rng.random(b.docs) < 0.5, b.source, -1).astype(np.int64))
            em, logits = run(model, b, keep, gold)
            loss = crf.CrfLoss.apply(em, model.trans, model.start, model.end, b.offsets, b.allowed, None, 0.0, data.cons) / b.rows
            side = torch.nn.functional.cross_entropy(logits, torch.from_numpy(b.source.astype(np.int64)))
            adam.zero_grad(set_to_none=True)
            (loss * 10 + 0.1 * side).backward()
            torch.nn.utils.clip_grad_norm_(params, 10.0)
            adam.step(); row_adam.step(lr)
            step += 1; seen += b.rows; loss_sum += loss.item()
            if progress > a.average and step % 10 == 0:
                count += 1
                state = model.state_dict()
                if swa is None: swa = {k: v.clone() for k, v in state.items()}
                else:
                    for k, v in state.items(): swa[k] += v
            if step % 100 == 0:
                print(f"step {step} done {progress:.3f} loss {loss_sum / 100:.4f} rows {seen} rows/s {seen / (time.time() - t0):.0f}", flush=True); loss_sum = 0.0
            if progress >= next_eval and progress < 0.95:
                next_eval += a.every
                backup = {k: v.clone() for k, v in model.state_dict().items()}
                print(f"done {progress:.2f}", short(save(backup if swa is None else {k: v / count for k, v in swa.items()})), flush=True)
                model.load_state_dict(backup)
    r = save({k: v / count for k, v in swa.items()} if swa else {k: v.clone() for k, v in model.state_dict().items()})
    print("final steps", step, "rows", seen, short(r), flush=True)


if __name__ == "__main__":
    main()
