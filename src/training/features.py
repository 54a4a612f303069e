"""Feature ids of a token's form.

The same arithmetic as src/core/ner/features.ts; test/core/ner/features.test.ts holds the two together.
A form's features depend on the form alone (never on its neighbours), so the run-time caches them by form.
"""
import re
import unicodedata

# name -> (seed of the hash, rows of the table)
HASHED = {
    "lower": (1, 8192),
    "prefix": (2, 4096),
    "suffix": (3, 4096),
    "shape": (4, 2048),
    "edges": (5, 4096),
}
NGRAM_SEED, NGRAM_ROWS = 6, 16384
MAX_CHARS = 24  # longer forms are read by their first 16 and last 8 characters, so that cost per token is bounded

_QUOTES = {ord(c): "'" for c in "‘’‚‛`´ʼ"} | {ord(c): '"' for c in "“”„‟«»"} | {ord(c): "-" for c in "‐‑‒–—―"}


def hash_text(text: str, seed: int) -> int:
    """FNV-1a over UTF-16 code units, low byte then high byte folded in one step; 32 bits."""
    value = (2166136261 ^ (seed * 0x9E3779B1)) & 0xFFFFFFFF
    for char in text:
        code = ord(char)
        units = (code,) if code < 0x10000 else (0xD800 + ((code - 0x10000) >> 10), 0xDC00 + ((code - 0x10000) & 0x3FF))
        for unit in units:
            value = ((value ^ unit) * 16777619) & 0xFFFFFFFF
    value ^= value >> 15
    value = (value * 0x2C1B3C6D) & 0xFFFFFFFF
    return value ^ (value >> 13)


def normalise(form: str) -> str:
    """Plain quotes and dashes, composed accents, bounded length."""
    text = unicodedata.normalize("NFC", form).translate(_QUOTES)
    return text if len(text) <= MAX_CHARS else text[:16] + text[-8:]


def lower_key(normal: str) -> str:
    """Lower case with every ASCII digit as 0."""
    return re.sub(r"[0-9]", "0", normal.lower())


def strip_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not 0x300 <= ord(c) <= 0x36F)


def shape_of(normal: str) -> str:
    """Upper X, lower x, digit d, else the character; runs cut to three, the whole to ten."""
    out = []
    for c in normal:
        if "0" <= c <= "9":
            s = "d"
        elif c.lower() != c and c.upper() == c:
            s = "X"
        elif c.upper() != c:
            s = "x"
        else:
            s = c
        if len(out) >= 3 and out[-1] == out[-2] == out[-3] == s:
            continue
        out.append(s)
    return "".join(out[:10])


def hashed_ids(normal: str) -> list:
    """Row numbers in the five hashed tables, in the order of HASHED."""
    low = lower_key(normal)
    texts = (low, low[:3], low[-3:], shape_of(normal), low[:2] + "_" + low[-2:])
    return [hash_text(t, seed) % rows for t, (seed, rows) in zip(texts, HASHED.values())]


def ngram_ids(normal: str) -> list:
    """Row numbers of the 3- and 4-character substrings of <form>, with repeats."""
    text = "<" + lower_key(normal) + ">"
    return [hash_text(text[i : i + n], NGRAM_SEED) % NGRAM_ROWS for n in (3, 4) for i in range(len(text) - n + 1)]


# Gazetteer bits of one word: what kinds of listed names it is, or is a part of.
GAZETTEER_BITS = ("first name", "surname", "place", "place part", "demonym", "company", "company part")


WORD_SEED = 7  # of the hashes under which words and listed names are stored


def gazetteer_bits(normal: str, lists24: dict) -> list:
    """lists24: kind -> set of the upper 24 bits of the entries' hashes, as the model stores them."""
    low = lower_key(normal)
    both = {hash_text(low, WORD_SEED) >> 8, hash_text(strip_accents(low), WORD_SEED) >> 8}
    return [0.0 if both.isdisjoint(lists24[k]) else 1.0 for k in GAZETTEER_BITS]
