"""The tagger's network.

    form ──► [word 100 | 5 hashed × 32 | n-grams 32 | gazetteer 7] ─► maxout 2 ─► layer norm ─► x      (depends on the form alone: cached)
    x ──► stage 1: residual convolutions of width 3 ─► h
    h ──► project to 64 ─► mean and maximum over all tokens of the document with the same lower-case form ─► memory m
    h ──► mean over the document ─► which source set does this look like? ─► expected source embedding s
    h + A m + B s ─► stage 2: residual convolutions of width 3 ─► 17 emissions ─► CRF over BIOES

A batch is one flat matrix of rows. Each sentence begins with a boundary row (learned vector), so context crosses sentences of a document softly;
each document begins with a row that is set to zero after every layer, so nothing crosses documents, as with zero padding.
The memory is after Krishnan and Manning 2006 (non-local features) and Akbik et al. 2019 (pooled contextual embeddings), trained end to end.
"""
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as fn
import features as F

BOUNDARY = 1  # row of the word table


class Block(nn.Module):
    """h + norm(relu(convolution of width 3))."""

    def __init__(self, size, dropout):
        super().__init__()
        self.linear, self.norm, self.drop = nn.Linear(3 * size, size), nn.LayerNorm(size), nn.Dropout(dropout)

    def forward(self, h, mask):
        zero = h.new_zeros(1, h.shape[1])
        window = torch.cat([torch.cat([zero, h[:-1]]), h, torch.cat([h[1:], zero])], 1)
        return (h + self.drop(self.norm(torch.relu(self.linear(window))))) * mask


class Tagger(nn.Module):
    def __init__(self, word_rows, sources, size=128, depth1=3, depth2=3, dropout=0.25, memory=64, hashed=32, labels=17):
        super().__init__()
        self.word = nn.Embedding(word_rows, 100)
        self.word.weight.requires_grad_(False)  # updated row by row in train.py
        self.tables = nn.ModuleList([nn.Embedding(rows, hashed) for _, rows in F.HASHED.values()])
        self.grams = nn.EmbeddingBag(F.NGRAM_ROWS, hashed, mode="mean")
        for e in [*self.tables, self.grams]: nn.init.normal_(e.weight, std=0.3)
        inputs = 100 + hashed * (len(F.HASHED) + 1) + len(F.GAZETTEER_BITS)
        self.mix, self.mix_norm = nn.Linear(inputs, 2 * size), nn.LayerNorm(size)
        self.stage1 = nn.ModuleList([Block(size, dropout) for _ in range(depth1)])
        self.project = nn.Linear(size, memory)
        self.recall = nn.Linear(2 * memory, size)
        self.guess, self.source = nn.Linear(size, sources), nn.Linear(sources, size, bias=False)
        self.stage2 = nn.ModuleList([Block(size, dropout) for _ in range(depth2)])
        self.emit = nn.Linear(size, labels)
        self.trans, self.start, self.end = nn.Parameter(torch.zeros(labels, labels)), nn.Parameter(torch.zeros(labels)), nn.Parameter(torch.zeros(labels))
        self.drop, self.size, self.sources = nn.Dropout(dropout), size, sources

    def encode(self, words, hashed, grams, offsets, gaz, keep=None):
        """One row a form. keep: [forms, 7] of 0 or 1/(1-p), which of the seven inputs survive dropout."""
        parts = [words] + [t(hashed[:, i]) for i, t in enumerate(self.tables)] + [self.grams(grams, offsets)]
        if keep is not None: parts = [p * keep[:, i : i + 1] for i, p in enumerate(parts)]
        y = self.mix(torch.cat(parts + [gaz], 1))
        return self.mix_norm(y.view(len(y), 2, -1).max(1).values)

    def forward(self, x, mask, key, keys, doc, docs, gold_source=None):
        """x [rows, size] from encode; mask [rows, 1], 0 at document starts; key [rows] in 0..keys, doc [rows] in 0..docs.

        gold_source: [docs] source ids, or -1 where the guess is to be used. Returns emissions [rows, 17] and source logits [docs, sources]."""
        h = self.drop(x) * mask
        for b in self.stage1: h = b(h, mask)
        p = torch.relu(self.project(h))
        index = key.unsqueeze(1).expand(-1, p.shape[1])
        count = torch.bincount(key, minlength=keys).clamp(min=1).unsqueeze(1).to(p.dtype)
        mean = p.new_zeros(keys, p.shape[1]).index_add(0, key, p) / count
        top = p.new_zeros(keys, p.shape[1]).scatter_reduce(0, index, p, "amax", include_self=False)
        memory = self.recall(self.drop(torch.cat([mean, top], 1)))
        rows = p.new_zeros(docs).index_add(0, doc, mask[:, 0]).clamp(min=1).unsqueeze(1)
        logits = self.guess(p.new_zeros(docs, self.size).index_add(0, doc, h) / rows)
        mixture = torch.softmax(logits, 1)
        if gold_source is not None:
            known = (gold_source >= 0).unsqueeze(1)
            mixture = torch.where(known, fn.one_hot(gold_source.clamp(min=0), self.sources).to(mixture.dtype), mixture)
        h = (h + memory[key] + self.source(mixture)[doc]) * mask
        for b in self.stage2: h = b(h, mask)
        return self.emit(self.drop(h)), logits
