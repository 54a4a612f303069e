"""Features of a form in the group models: hashed words, edges, shape and character n-grams; no word vectors, no lists.

The same arithmetic as src/core/ner/group-features.ts. A form is a token, or, for scripts written without spaces, a window of five characters (see `windows`).
"""
import ctypes, os, subprocess, tempfile
import numpy as np
import features as F

# name, seed of the hash, rows, width; in the order of the network's inputs
TABLES = {
    "latin": (("lower", 1, 40960, 64), ("prefix", 2, 8192, 32), ("suffix", 3, 8192, 32), ("ending", 8, 8192, 32), ("shape", 4, 2048, 32), ("edges", 5, 8192, 32), ("gramsA", 6, 65536, 32), ("gramsB", 9, 32768, 32)),
    "cyrillic": (("lower", 1, 28672, 64), ("prefix", 2, 8192, 32), ("suffix", 3, 8192, 32), ("ending", 8, 8192, 32), ("shape", 4, 2048, 32), ("edges", 5, 8192, 32), ("gramsA", 6, 40960, 32), ("gramsB", 9, 20480, 32)),
    "semitic": (("lower", 1, 20480, 64), ("prefix", 2, 8192, 32), ("suffix", 3, 8192, 32), ("ending", 8, 8192, 32), ("shape", 4, 512, 32), ("edges", 5, 8192, 32), ("gramsA", 6, 32768, 32), ("gramsB", 9, 16384, 32)),
    "cjk": (("lower", 1, 12288, 64), ("prefix", 2, 24576, 32), ("suffix", 3, 24576, 32), ("ending", 8, 16384, 32), ("shape", 4, 512, 32), ("edges", 5, 16384, 32), ("gramsA", 6, 4096, 32), ("gramsB", 9, 4096, 32)),
}
INPUTS = 288
GRAMS = ((3, 4), (2, 5))
JOIN = "\u0001"


def windows(tokens):
    """Forms of a sentence in a script without spaces: each token with two neighbours on either side, every one cut to eight characters."""
    padded = ["", ""] + [t[:8] for t in tokens] + ["", ""]
    return [JOIN.join(padded[i : i + 5]) for i in range(len(tokens))]


def texts_of(form):
    """(texts for the six hashed tables, text for the n-grams, key of the document memory)."""
    if JOIN in form:
        a, b, c, d, e = form.split(JOIN)
        low = F.lower_key(F.normalise(c))
        return (low, b + JOIN + c, c + JOIN + d, c + JOIN + d + JOIN + e, F.shape_of(c), b + JOIN + c + JOIN + d), "<" + low + ">", c + JOIN + d
    normal = F.normalise(form)
    low = F.lower_key(normal)
    return (low, low[:3], low[-3:], low[-4:], F.shape_of(normal), low[:2] + "_" + low[-2:]), "<" + low + ">", low


def _library():
    here = os.path.dirname(os.path.abspath(__file__))
    out = os.path.join(tempfile.gettempdir(), "dateline-group-hash-%d.so" % int(os.path.getmtime(here + "/group_hash.c")))
    if not os.path.exists(out):
        subprocess.check_call(["cc", "-O3", "-shared", "-fPIC", "-o", out + ".tmp", here + "/group_hash.c"])
        os.replace(out + ".tmp", out)
    lib = ctypes.CDLL(out)
    lib.hash_grams.restype = ctypes.c_int64
    return lib


LIB = _library()


def _pack(texts):
    at = np.zeros(len(texts) + 1, np.int64)
    np.cumsum([len(t) for t in texts], out=at[1:])
    return np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), np.uint32), at


def _p(a): return a.ctypes.data_as(ctypes.c_void_p)


class Features:
    """Feature rows of many forms: hashed [forms, 6], and two kinds of n-grams as flat rows with offsets."""

    def __init__(self, group, forms):
        parts = [texts_of(f) for f in forms]
        tables = TABLES[group]
        self.hashed = np.zeros((len(forms), 6), np.int32)
        for i in range(6):
            text, at = _pack([p[0][i] for p in parts])
            column = np.zeros(len(forms), np.int32)
            LIB.hash_texts(_p(text), _p(at), len(forms), tables[i][1], tables[i][2], _p(column))
            self.hashed[:, i] = column
        text, at = _pack([p[1] for p in parts])
        self.grams, self.offsets = [], []
        for (n, m), (_, seed, rows, _) in zip(GRAMS, tables[6:]):
            flat, ends = np.zeros(2 * len(text) + 1, np.int32), np.zeros(len(forms) + 1, np.int64)
            k = LIB.hash_grams(_p(text), _p(at), len(forms), n, m, seed, rows, _p(flat), _p(ends))
            self.grams.append(flat[:k].copy()); self.offsets.append(ends)
        keys = {}
        self.low = np.array([keys.setdefault(p[2], len(keys)) for p in parts], np.int32)
