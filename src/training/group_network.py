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


class RowAdam:
    """Adam for tables of which a step touches few rows; as torch's SparseAdam, in half its time."""

    def __init__(self, tables, betas=(0.9, 0.98), eps=1e-8):
        self.tables, self.betas, self.eps, self.step_count = tables, betas, eps, 0
        self.mean, self.square = ([torch.zeros_like(t) for t in tables] for _ in range(2))

    @torch.no_grad()
    def step(self, lr):
        self.step_count += 1
        b1, b2 = self.betas
        rate = lr * (1 - b2**self.step_count) ** 0.5 / (1 - b1**self.step_count)
        for table, mean, square in zip(self.tables, self.mean, self.square):
            grad = table.grad.coalesce()
            at, g = grad._indices()[0], grad._values()
            m = mean[at].mul_(b1).add_(g, alpha=1 - b1)
            mean[at] = m
            q = square[at].mul_(b2).addcmul_(g, g, value=1 - b2)
            square[at] = q
            table.index_add_(0, at, m.div_(q.sqrt_().add_(self.eps)), alpha=-rate)
            table.grad = None


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


def padded(x):
    """x in 16-bit floats with rows to a multiple of 512: the library compiles a product afresh for every new shape."""
    out = torch.zeros(-(-len(x) // 512) * 512, x.shape[1], dtype=torch.bfloat16)
    out[: len(x)] = x
    return out


class CoarseLinear(torch.autograd.Function):
    """x W' + b with the three products in 16-bit floats: four times as fast where the processor has them. The weights stay as they are."""

    @staticmethod
    def forward(ctx, x, weight, bias):
        n, x, coarse = len(x), padded(x), weight.bfloat16()
        ctx.save_for_backward(x, coarse)
        return (x @ coarse.T)[:n].float() + bias

    @staticmethod
    def backward(ctx, g):
        x, coarse = ctx.saved_tensors
        coarse_g = padded(g)
        return (coarse_g @ coarse)[: len(g)] if ctx.needs_input_grad[0] else None, (coarse_g.T @ x).float(), g.sum(0)


class Block(network.Block):
    """network.Block, its product coarse while training."""

    def forward(self, h, mask):
        if not self.training: return super().forward(h, mask)
        h16, zero = h.bfloat16(), h.new_zeros(1, h.shape[1], dtype=torch.bfloat16)
        window = torch.cat([torch.cat([zero, h16[:-1]]), h16, torch.cat([h16[1:], zero])], 1)
        y = CoarseLinear.apply(window, self.linear.weight, self.linear.bias)
        return (h + self.drop(self.norm(torch.relu(y)))) * mask


class GroupTagger(network.Tagger):
    def __init__(self, group, sources, size=128, depth=2, dropout=0.2, memory=64, labels=17):
        nn.Module.__init__(self)
        tables = G.TABLES[group]
        self.tables = nn.ModuleList([nn.Embedding(rows, width, sparse=True) for _, _, rows, width in tables[:6]])
        self.bags = nn.ModuleList([nn.EmbeddingBag(rows, width, mode="mean", sparse=True) for _, _, rows, width in tables[6:]])
        for e in [*self.tables, *self.bags]: nn.init.normal_(e.weight, std=0.2)
        self.mix, self.mix_norm = nn.Linear(G.INPUTS, 2 * size), nn.LayerNorm(size)
        self.stage1 = nn.ModuleList([Block(size, dropout) for _ in range(depth)])
        self.project, self.recall = nn.Linear(size, memory), nn.Linear(2 * memory, size)
        self.guess, self.source = nn.Linear(size, sources), nn.Linear(sources, size, bias=False)
        self.stage2 = nn.ModuleList([Block(size, dropout) for _ in range(depth)])
        self.emit = nn.Linear(size, labels)
        self.trans, self.start, self.end = nn.Parameter(torch.zeros(labels, labels)), nn.Parameter(torch.zeros(labels)), nn.Parameter(torch.zeros(labels))
        self.drop, self.size, self.sources = PooledDropout(dropout), size, sources
        for b in [*self.stage1, *self.stage2]: b.drop = self.drop

    def encode(self, hashed, grams, offsets, keep=None):
        """One row a form. keep: [forms, 8] of 0 or 1/(1-p), which inputs survive dropout."""
        parts = [t(hashed[:, i]) for i, t in enumerate(self.tables)] + [b(g, o) for b, g, o in zip(self.bags, grams, offsets)]
        if keep is not None: parts = [p * keep[:, i : i + 1] for i, p in enumerate(parts)]
        x = torch.cat(parts, 1)
        y = CoarseLinear.apply(x, self.mix.weight, self.mix.bias) if self.training else self.mix(x)
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
