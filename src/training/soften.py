"""Teachers' marginals for every training token, both tokenisations: the soft labels that a student learns from.

    python3 soften.py --prepared prepared.pkl --models a.pt b.pt --out soft.npz

Emissions and transitions of the teachers are averaged before the CRF. Printed: their dev figures together.
"""
import argparse
import numpy as np
import torch
import crf, network
from train import Data, batches, evaluate, run, short


def load(data, path):
    saved = torch.load(path); a = saved["args"]
    model = network.Tagger(len(data.vocab) + 2, len(data.sources), a["size"], a["depth1"], a["depth2"], 0.0)
    model.load_state_dict(saved["state"])
    return model.eval()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--models", nargs="+", required=True); ap.add_argument("--out", required=True)
    a = ap.parse_args()
    data = Data(a.prepared)
    models = [load(data, m) for m in a.models]
    print("together", short(evaluate(models[0], data, models[1:])), flush=True)
    for m in models: m.eval()
    par = [torch.stack([getattr(m, k).detach() for m in models]).mean(0).numpy() for k in ("trans", "start", "end")]
    docs = data.train + data.other
    at = 0
    for d in docs:
        d["soft"] = []
        for f, _ in d["sents"]: d["soft"].append(at); at += len(f)
    out = np.zeros((at, 17), np.uint8)
    with torch.no_grad():
        for n, b in enumerate(batches(data, docs, 4000, 1200)):
            em = torch.stack([run(m, b)[0] for m in models]).mean(0).numpy()
            post = crf.posteriors(em, *par, b.offsets, data.cons)
            for (o, k), (d, s) in zip(b.offsets, b.where): out[d["soft"][s] : d["soft"][s] + k] = np.rint(255 * post[o : o + k])
            if n % 100 == 0: print(n, flush=True)
    np.savez(a.out, marginals=out)


if __name__ == "__main__":
    main()
