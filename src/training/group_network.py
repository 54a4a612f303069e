"""The network of the group models: network.py's, with hashed tables alone before it and two convolutions a stage.

    form ──► [word 64 | edges, endings, shape 5 × 32 | n-grams 2 × 32] ─► maxout 2 ─► layer norm ─► x
    x ──► stage 1 ─► memory of the document, guess at the source set ─► stage 2 ─► CRF            (as in network.py)

The language is an input: only sets in the text's language can be guessed, so the embedding of the guessed set tells the second stage the language, the period
and the kind of text.
"""
import numpy as np
import torch
import torch.nn as nn
import group_features as G
import network


class PooledDropout(nn.Module):
    """Dropout that reads its mask from a pool at a random place: drawing fresh numbers would take a sixth of the training time."""

    def __init__(self, rate, size=1 << 22):
        super().__init__()
        self.pool = (torch.rand(size) >= rate).float() / (1 - rate)

    def forward(self, x):
        if not self.training: return x
        at = int(torch.randint(len(self.pool) - x.numel(), (1,)))
        return x * self.pool[at : at + x.numel()].view(x.shape)


class SegmentMax(torch.autograd.Function):
    """Maximum of the rows of each key; every key has a row. torch's own scatter takes five times as long here."""

    @staticmethod
    def forward(ctx, p, key, keys):
        order = np.argsort(key.numpy(), kind="stable")
        starts = np.searchsorted(key.numpy()[order], np.arange(keys))
        top = torch.from_numpy(np.maximum.reduceat(p.detach().numpy()[order], starts, axis=0))
        ctx.save_for_backward(p, key, top)
        return top

    @staticmethod
    def backward(ctx, g):
        p, key, top = ctx.saved_tensors
        return g[key] * (p == top[key]), None, None


class GroupTagger(network.Tagger):
    def __init__(self, group, sources, size=128, depth=2, dropout=0.2, memory=64, labels=17):
        nn.Module.__init__(self)
        tables = G.TABLES[group]
        self.tables = nn.ModuleList([nn.Embedding(rows, width, sparse=True) for _, _, rows, width in tables[:6]])
        self.bags = nn.ModuleList([nn.EmbeddingBag(rows, width, mode="mean", sparse=True) for _, _, rows, width in tables[6:]])
        for e in [*self.tables, *self.bags]: nn.init.normal_(e.weight, std=0.2)
        self.mix, self.mix_norm = nn.Linear(G.INPUTS, 2 * size), nn.LayerNorm(size)
        self.stage1 = nn.ModuleList([network.Block(size, dropout) for _ in range(depth)])
        self.project, self.recall = nn.Linear(size, memory), nn.Linear(2 * memory, size)
        self.guess, self.source = nn.Linear(size, sources), nn.Linear(sources, size, bias=False)
        self.stage2 = nn.ModuleList([network.Block(size, dropout) for _ in range(depth)])
        self.emit = nn.Linear(size, labels)
        self.trans, self.start, self.end = nn.Parameter(torch.zeros(labels, labels)), nn.Parameter(torch.zeros(labels)), nn.Parameter(torch.zeros(labels))
        self.drop, self.size, self.sources = PooledDropout(dropout), size, sources
        for b in [*self.stage1, *self.stage2]: b.drop = self.drop

    def encode(self, hashed, grams, offsets, keep=None):
        """One row a form. keep: [forms, 8] of 0 or 1/(1-p), which inputs survive dropout."""
        parts = [t(hashed[:, i]) for i, t in enumerate(self.tables)] + [b(g, o) for b, g, o in zip(self.bags, grams, offsets)]
        if keep is not None: parts = [p * keep[:, i : i + 1] for i, p in enumerate(parts)]
        y = self.mix(torch.cat(parts, 1))
        return self.mix_norm(y.view(len(y), 2, -1).max(1).values)

    def forward(self, x, mask, key, keys, doc, docs, closed, gold_source=None):
        """As network.Tagger.forward; closed [docs, sources] is -1e9 where a set is in another language than the document."""
        plain, bias = self.guess, closed
        h = self.drop(x) * mask
        for b in self.stage1: h = b(h, mask)
        p = torch.relu(self.project(h))
        count = torch.bincount(key, minlength=keys).clamp(min=1).unsqueeze(1).to(p.dtype)
        mean = p.new_zeros(keys, p.shape[1]).index_add(0, key, p) / count
        top = SegmentMax.apply(p, key, keys)
        memory = self.recall(self.drop(torch.cat([mean, top], 1)))
        rows = p.new_zeros(docs).index_add(0, doc, mask[:, 0]).clamp(min=1).unsqueeze(1)
        logits = plain(p.new_zeros(docs, self.size).index_add(0, doc, h) / rows) + bias
        mixture = torch.softmax(logits, 1)
        if gold_source is not None:
            known = (gold_source >= 0).unsqueeze(1)
            mixture = torch.where(known, nn.functional.one_hot(gold_source.clamp(min=0), self.sources).to(mixture.dtype), mixture)
        h = (h + memory[key] + self.source(mixture)[doc]) * mask
        for b in self.stage2: h = b(h, mask)
        return self.emit(self.drop(h)), logits
