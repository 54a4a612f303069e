"""Quantise a trained group model and write its asset: the format of export.py with hashed tables in place of words.

    python3 group_export.py --prepared latin.pkl --model latin.pt --out ../core/ner/latin.bin [--slope S --offset O] [--fixture ../../test/fixtures/ner/latin.json]
"""
import argparse, json
import numpy as np
import torch
import group_features as G, group_sets as S
from export import ACTIVATION_SCALE, Asset, int8_rows, levels_of
from group_network import GroupTagger
from group_train import Batch, Data, evaluate, run, short


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--prepared", required=True); ap.add_argument("--model", required=True); ap.add_argument("--out", required=True)
    ap.add_argument("--fixture"); ap.add_argument("--slope", type=float, default=1.0); ap.add_argument("--offset", type=float, default=0.0)
    a = ap.parse_args()
    data = Data(a.prepared)
    saved = torch.load(a.model)
    model = GroupTagger(data.group, len(data.sources), dropout=0.0)
    model.load_state_dict(saved["state"]); model.eval()
    print("before", short(saved["dev"]))
    asset, numpy = Asset(), lambda p: p.detach().numpy()
    with torch.no_grad():
        tables = G.TABLES[data.group]
        for (name, _, rows, width), table in zip(tables, [*model.tables, *model.bags]):
            w = numpy(table.weight)
            c = levels_of(w.ravel() if w.size < 1 << 20 else np.random.default_rng(1).choice(w.ravel(), 1 << 20, replace=False))
            q = np.searchsorted((c[1:] + c[:-1]) / 2, w).astype(np.uint8)
            asset.add(name, (q[:, 0::2] | q[:, 1::2] << 4).astype(np.uint8)); asset.add(name + "Levels", c)
            table.weight.copy_(torch.from_numpy(c[q]))
        def matrix(name, linear, pad_inputs=0, pad_outputs=0):
            w, b = numpy(linear.weight), numpy(linear.bias)
            q, s, d = int8_rows(w)
            linear.weight.copy_(torch.from_numpy(d))
            q = np.pad(q, ((0, pad_outputs), (0, pad_inputs))); s, b = np.pad(s, (0, pad_outputs)), np.pad(b, (0, pad_outputs))
            asset.add(name, q); asset.add(name + "Scale", s); asset.add(name + "Bias", b.astype(np.float32))
        norm = lambda name, layer: asset.add(name, np.concatenate([numpy(layer.weight), numpy(layer.bias)]).astype(np.float32))
        blocks = [*model.stage1, *model.stage2]
        matrix("mix", model.mix, pad_inputs=300 - G.INPUTS); norm("mixNorm", model.mix_norm)
        for i, block in enumerate(blocks): matrix(f"convolution{i}", block.linear); norm(f"norm{i}", block.norm)
        matrix("project", model.project); matrix("recall", model.recall); matrix("emit", model.emit, pad_outputs=3)
        asset.add("guess", numpy(model.guess.weight).astype(np.float32)); asset.add("guessBias", numpy(model.guess.bias).astype(np.float32))
        asset.add("source", numpy(model.source.weight).T.astype(np.float32).copy())
        valid, vs, ve = data.cons
        forbid = lambda x, ok: np.where(ok == 1, x, -1e9).astype(np.float32)
        asset.add("steps", forbid(numpy(model.trans), valid)); asset.add("starts", forbid(numpy(model.start), vs)); asset.add("ends", forbid(numpy(model.end), ve))
        b = Batch(data, [({"source": 0, "sents": []}, [])])
        asset.add("boundary", numpy(model.encode(b.hashed, b.grams, b.gram_offsets)).astype(np.float32))
        peak = {}
        hooks = [b.register_forward_hook(lambda m, i, o, k=k: peak.__setitem__(k, max(peak.get(k, 0), float(o.abs().max())))) for k, b in enumerate(blocks)]
        hooks.append(model.recall.register_forward_pre_hook(lambda m, i: peak.__setitem__("memory", max(peak.get("memory", 0), float(i[0].abs().max())))))
        for entry in data.dev.values(): entry["docs"] = entry["docs"][:8]  # enough to see how great values grow; the run-time gives the figures
        print("quantised, beginnings of the dev sets", short(evaluate(model, data))); print("greatest values", peak)
        for h in hooks: h.remove()
        # Hidden values are 16-bit fixed point below 2^14: as fine a step as the greatest value, and a half more, allows.
        room = max(v for k, v in peak.items() if k != "memory") * 1.25
        activation_scale = min(ACTIVATION_SCALE, float(2 ** np.floor(np.log2(16383 / room))))
        memory_scale = float(2 ** np.floor(np.log2(32767 / (2 * peak["memory"]))))
        # Of a type that no set of a language marks the network learnt only "O or that": what it says of it there is a guess from other languages.
        marking = {row[0] for row in S.GROUPS[data.group] if "MISC" in row[3].split()}
        silent = sorted({row[0] for row in S.GROUPS[data.group]} - marking)
        unmarked = dict(unmarkedLabels=data.labels.index("B-MISC"), unmarkedIn=silent)
        size = asset.write(a.out, dict(**unmarked, format=1, sources=data.sources, depth=len(model.stage1), windows=data.group == "cjk", tables=[dict(name=n, seed=s, rows=r, width=w) for n, s, r, w in tables],
                                       activationScale=activation_scale, memoryScale=memory_scale, calibration=dict(slope=a.slope, offset=a.offset)))
        print("bytes", size, "activation scale", activation_scale)
        if a.fixture:
            out = []
            for language, doc in FIXTURES[data.group]:
                f = G.Features(data.group, ["\u0000"] + [w for s in doc for w in windows_or_words(data.group, s)])
                out.append({"language": language, "sentences": doc, "emissions": [round(float(x), 4) for x in emissions(model, data, language, doc, f).ravel()]})
            json.dump({"documents": out}, open(a.fixture, "w", encoding="utf-8"), ensure_ascii=False)


def windows_or_words(group, sentence): return G.windows(sentence) if group == "cjk" else sentence


def emissions(model, data, language, doc, f):
    """Emissions of given tokens, features computed afresh, so that features are checked as well."""
    sents, at = [], 1
    for s in doc:
        sents.append((np.arange(at, at + len(s)), np.zeros(len(s), np.int8), np.ones(len(s), np.uint32))); at += len(s)
    view = Data.__new__(Data)
    view.__dict__.update(data.__dict__, hashed=f.hashed, grams=f.grams, offsets=f.offsets, low=f.low, lengths=[np.diff(o) for o in f.offsets])
    source = next(i for i, s in enumerate(data.sources) if s.startswith(language + "."))
    b = Batch(view, [({"source": source, "sents": sents}, range(len(sents)))])
    em, _ = run(model, b)
    return em[np.concatenate([np.arange(o, o + n) for o, n in b.offsets])].numpy()


# Sentences of our own.
FIXTURES = {
    "latin": [
        ("es", [["La", "alcaldesa", "de", "Bogotá", ",", "Claudia", "López", ",", "viajó", "a", "Medellín", "."], ["López", "habló", "con", "el", "Banco", "Central", "."]]),
        ("de", [["Herr", "Hofrath", "v.", "Müller", "iſt", "von", "Wien", "nach", "Preß-", "burg", "abgereiſt", "."]]),
        ("pl", [["Premier", "Donald", "Tusk", "mówił", "w", "Łodzi", "."]]),
    ],
    "cyrillic": [("ru", [["Мэр", "Казани", "Ильсур", "Метшин", "встретился", "с", "делегацией", "ООН", "."]]), ("el", [["Ο", "δήμαρχος", "Αθηναίων", "μίλησε", "στη", "Βουλή", "."]])],
    "semitic": [("ar", [["زار", "الوزير", "مدينة", "القاهرة", "أمس", "."]]), ("he", [["ראש", "הממשלה", "נחת", "בירושלים", "."]])],
    "cjk": [("ja", [list("東京都の田中さんは京都大学で話した。")]), ("ko", [["서", "울", "시 ", "는 ", "밝", "혔", "다"]]), ("zh", [list("李明在北京大学工作。")])],
}


if __name__ == "__main__":
    main()
