"""Quantise a trained tagger and write the run-time's model asset and the fixture that holds TypeScript to PyTorch.

    python3 export.py --prepared prepared.pkl --model student.pt --words words.npz --out ../core/ner/model.bin [--fixture ../../test/fixtures/ner/activations.json] [--calibrate]

Format: see src/core/ner/model-file.ts. Prints dev figures of the quantised network, computed in PyTorch.
"""
import argparse, json, struct
import numpy as np
import torch
import crf, features as F, network
from train import Batch, Data, evaluate, short, use_words

ACTIVATION_SCALE = 512.0  # hidden values stay within ±64


def levels_of(x, count=16, rounds=25):
    """One-dimensional k-means: the 16 values that a table's weights are rounded to."""
    c = np.quantile(x, (np.arange(count) + 0.5) / count)
    for _ in range(rounds):
        edges = (c[1:] + c[:-1]) / 2
        a = np.searchsorted(edges, x)
        n = np.bincount(a, minlength=count)
        c = np.where(n > 0, np.bincount(a, x, count) / np.maximum(n, 1), c)
    return np.sort(c).astype(np.float32)


def rice(values, width):
    """Ascending numbers below 2^width: (bytes, count, bits)."""
    values = np.unique(np.asarray(values, np.uint64))
    bits = max(0, int(np.floor(np.log2(max(1.0, 0.69 * 2.0**width / max(1, len(values)))))))
    out, last = [], 0
    for v in values:
        d = int(v) - last; last = int(v)
        out += [1] * (d >> bits) + [0] + [(d >> k) & 1 for k in range(bits)]
    return np.packbits(np.array(out, np.uint8), bitorder="little").tobytes(), len(values), bits


class Asset:
    def __init__(self): self.blobs, self.sections, self.at = [], {}, 0

    def add(self, name, data, **more):
        data = data.tobytes() if isinstance(data, np.ndarray) else data
        self.sections[name] = dict(at=self.at, bytes=len(data), **more)
        data += b"\0" * (-len(data) % 4)
        self.blobs.append(data); self.at += len(data)

    def write(self, path, header):
        # Offsets count from the file's start, so the header's length is settled first: padded to a fixed size.
        size = 4096
        while True:
            shifted = {k: {**v, "at": v["at"] + 8 + size} for k, v in self.sections.items()}
            text = json.dumps({**header, "sections": shifted}, separators=(",", ":")).encode("ascii")
            if len(text) <= size: break
            size += 1024
        with open(path, "wb") as f:
            f.write(b"DLN1" + struct.pack("<I", size) + text.ljust(size)); f.write(b"".join(self.blobs))
        return 8 + size + self.at


def int8_rows(w):
    s = np.maximum(np.abs(w).max(1), 1e-8) / 127
    q = np.clip(np.rint(w / s[:, None]), -127, 127)
    return q.astype(np.int8), s.astype(np.float32), (q * s[:, None]).astype(np.float32)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--model", required=True); ap.add_argument("--words", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--fixture"); ap.add_argument("--slope", type=float, default=1.0); ap.add_argument("--offset", type=float, default=0.0)
    a = ap.parse_args()
    data = Data(a.prepared)
    saved = torch.load(a.model); args, state = saved["args"], saved["state"]
    model = network.Tagger(len(data.vocab) + 2, len(data.sources), args["size"], args["depth1"], args["depth2"], 0.0)
    model.load_state_dict(state); model.eval()
    print("before", short(evaluate(model, data)))
    words = np.load(a.words)
    asset = Asset()
    numpy = lambda p: p.detach().numpy()

    with torch.no_grad():
        if args["word_table"] is None: use_words(model, words)  # else it was trained on the coded words, which are its table already
        # 26 bits of hash: an unknown word is taken for a known one in 3 of 1,000 cases, and the file is a tenth smaller than with 32.
        hashes = np.array([F.hash_text(data.vocab[i - 2], F.WORD_SEED) >> 6 for i in words["kept"]], np.uint64)
        at = 0
        for n, name in enumerate(("frequent", "rare")):
            codes = words[f"codes{n}"]
            values, order = np.unique(hashes[at : at + len(codes)], return_index=True)
            at += len(codes)
            blob, count, bits = rice(values, 26)
            # One part after the other: a part's codes compress better side by side.
            asset.add(name + "Words", blob, count=count, bits=bits); asset.add(name + "Codes", codes[order].T.copy())
            asset.add(name + "Book", words[f"book{n}"]); asset.add(name + "Scale", words[f"scale{n}"])
        for name, table in zip([*F.HASHED, "grams"], [*model.tables, model.grams]):
            w = numpy(table.weight); c = levels_of(w.ravel())
            q = np.searchsorted((c[1:] + c[:-1]) / 2, w).astype(np.uint8)
            asset.add(name, (q[:, 0::2] | q[:, 1::2] << 4).astype(np.uint8)); asset.add(name + "Levels", c)
            table.weight.copy_(torch.from_numpy(c[q]))
        for name, entries in zip(("firstName", "surname", "place", "placePart", "demonym", "company", "companyPart"), (data.lists[k] for k in F.GAZETTEER_BITS)):
            blob, count, bits = rice([F.hash_text(x, F.WORD_SEED) >> 8 for x in entries], 24)
            asset.add(name, blob, count=count, bits=bits)
        def matrix(name, linear, pad_inputs=0, pad_outputs=0):
            w, b = numpy(linear.weight), numpy(linear.bias)
            q, s, d = int8_rows(w)
            linear.weight.copy_(torch.from_numpy(d))
            q = np.pad(q, ((0, pad_outputs), (0, pad_inputs))); s, b = np.pad(s, (0, pad_outputs)), np.pad(b, (0, pad_outputs))
            asset.add(name, q); asset.add(name + "Scale", s); asset.add(name + "Bias", b.astype(np.float32))
        norm = lambda name, layer: asset.add(name, np.concatenate([numpy(layer.weight), numpy(layer.bias)]).astype(np.float32))
        matrix("mix", model.mix, pad_inputs=1); norm("mixNorm", model.mix_norm)
        for i, block in enumerate([*model.stage1, *model.stage2]): matrix(f"convolution{i}", block.linear); norm(f"norm{i}", block.norm)
        matrix("project", model.project); matrix("recall", model.recall); matrix("emit", model.emit, pad_outputs=3)
        asset.add("guess", numpy(model.guess.weight).astype(np.float32)); asset.add("guessBias", numpy(model.guess.bias).astype(np.float32))
        asset.add("source", numpy(model.source.weight).T.astype(np.float32).copy())
        valid, vs, ve = data.cons
        forbid = lambda x, ok: np.where(ok == 1, x, -1e9).astype(np.float32)
        asset.add("steps", forbid(numpy(model.trans), valid)); asset.add("starts", forbid(numpy(model.start), vs)); asset.add("ends", forbid(numpy(model.end), ve))
        boundary = Batch(data, [({"source": 0, "misc": True, "sents": []}, [])])
        rows = model.word.weight[torch.from_numpy(boundary.word_ids.astype(np.int64))][torch.from_numpy(boundary.word_inverse.astype(np.int64))]
        asset.add("boundary", numpy(model.encode(rows, boundary.hashed, boundary.grams, boundary.gram_offsets, boundary.gaz)).astype(np.float32))

        peak = {}
        hooks = [b.register_forward_hook(lambda m, i, o, k=k: peak.__setitem__(k, max(peak.get(k, 0), float(o.abs().max())))) for k, b in enumerate([*model.stage1, *model.stage2])]
        hooks.append(model.recall.register_forward_pre_hook(lambda m, i: peak.__setitem__("memory", max(peak.get("memory", 0), float(i[0].abs().max())))))
        r = evaluate(model, data)
        for h in hooks: h.remove()
        print("quantised", short(r)); print(r); print("greatest values", peak)
        assert max(v for k, v in peak.items() if k != "memory") < 60, "activation scale too large"
        memory_scale = float(2 ** np.floor(np.log2(32767 / (2 * peak["memory"]))))
        size = asset.write(a.out, dict(format=1, sources=data.sources, activationScale=ACTIVATION_SCALE, memoryScale=memory_scale, calibration=dict(slope=a.slope, offset=a.offset)))
        print("bytes", size, {k: v["bytes"] for k, v in asset.sections.items() if v["bytes"] > 20000})

        if a.fixture:
            out = []
            for doc in FIXTURE:
                out.append({"sentences": doc, "emissions": [round(float(x), 4) for x in forms_forward(model, data, doc).ravel()]})
            forms = {t: {"hashed": F.hashed_ids(F.normalise(t)), "ngrams": F.ngram_ids(F.normalise(t))} for t in FIXTURE_FORMS}
            json.dump({"forms": forms, "documents": out}, open(a.fixture, "w", encoding="utf-8"), ensure_ascii=False)


FIXTURE_FORMS = ["Haniyeh", "’s", "U.S.", "BOGOTÁ", "Bogota\u0301", "1996-08-22", "m", "غزة", "加沙", "𝔊𝔞𝔷𝔞", "Donaudampfschifffahrtsgesellschaft", "--", "McDonald", "ǅemal", "–"]

FIXTURE = [
    [["Prime", "Minister", "Sheikh", "Hasina", "met", "officials", "of", "the", "World", "Bank", "in", "Dhaka", "on", "Sunday", "."],
     ["Hasina", "said", "Bangladesh", "’s", "economy", "grew", "7.1", "%", "in", "2022", ",", "the", "bank", "'s", "figures", "show", "."]],
    [["BOGOTÁ", ",", "Colombia", "(", "Reuters", ")", "-", "Gustavo", "Petro", "Urrego", "did", "n't", "attend", "."]],
    [["“", "Accra", "Hearts", "of", "Oak", "beat", "Asante", "Kotoko", "2-1", ",", "”", "the", "Ghanaian", "Times", "wrote", "."], [], ["NO", "CAPITALS", "HERE"], ["kofi", "annan"]],
]


def forms_forward(model, data, doc):
    """Emissions of given forms, features computed afresh (no prepared tables), to check features as well."""
    index = {w: i + 2 for i, w in enumerate(data.vocab)}
    known = lambda i: i and float(model.word.weight[i].abs().sum()) > 0
    lists24 = {k: {F.hash_text(x, F.WORD_SEED) >> 8 for x in v} for k, v in data.lists.items()}
    ids, forms, low, key = {}, [], [], []
    rows, mask = [0], [0.0]
    forms.append("\u0000"); lows = [""]
    ids["\u0000"] = 0; keys = {"\n": 0}; key.append(0); tokens = []
    for s in doc:
        rows.append(0); mask.append(1.0); key.append(0)
        for t in s:
            if t not in ids: ids[t] = len(forms); forms.append(t)
            rows.append(ids[t]); mask.append(1.0); tokens.append(len(rows) - 1)
            key.append(keys.setdefault(F.lower_key(F.normalise(t)), len(keys)))
    word, hashed, gaz, grams, offs = [], [], [], [], []
    for i, t in enumerate(forms):
        n = F.normalise(t); lk = F.lower_key(n); bare = F.strip_accents(lk)
        word.append(1 if i == 0 else next((x for x in (index.get(lk, 0), index.get(bare, 0)) if known(x)), 0))
        hashed.append(F.hashed_ids(n)); offs.append(len(grams)); grams += F.ngram_ids(n)
        gaz.append(F.gazetteer_bits(n, lists24))
    x = model.encode(model.word.weight[torch.tensor(word)], torch.tensor(hashed), torch.tensor(grams), torch.tensor(offs), torch.tensor(gaz))
    em, _ = model(x[torch.tensor(rows)], torch.tensor(mask).unsqueeze(1), torch.tensor(key), len(keys), torch.zeros(len(rows), dtype=torch.long), 1)
    return em[torch.tensor(tokens)].numpy()


if __name__ == "__main__":
    main()
