"""Noise as old print and OCR make it: look-alike letters, long s, specks, words cut in two or run together."""
CONFUSED = {
    "s": "ffſfz", "f": "ſst", "e": "ccoé", "c": "eeo", "n": "uuri", "u": "nnii", "h": "bbli", "b": "h6", "i": "l1jt", "l": "i1tI", "t": "lrif", "r": "rtn", "o": "0eca", "a": "nuoe", "d": "clb", "g": "qy9", "v": "ry",
    "B": "VRD8", "D": "OB", "S": "E8G", "E": "FB", "C": "GE", "G": "C", "I": "Jl1", "J": "I", "H": "Hll", "M": "Nlll", "N": "R", "R": "N", "V": "B", "K": "R", "T": "F", "ü": "nu", "ä": "a", "ö": "o", "é": "ec", "è": "e", "à": "a",
}
PAIRS = {"m": ("rn", "in", "ni"), "w": ("vv", "iv"), "M": ("IV", "lVl"), "h": ("li",), "u": ("ii",), "n": ("ri",)}
SPECKS = ".,'-:;»«*^"


def noisy_word(word, rate, rng):
    out = []
    for c in word:
        x = rng.random()
        if x >= rate: out.append(c)
        elif x < rate * 0.65 and c in CONFUSED: out.append(rng.choice(CONFUSED[c]))
        elif x < rate * 0.75 and c in PAIRS: out.append(rng.choice(PAIRS[c]))
        elif x < rate * 0.85: out.append(c + rng.choice(SPECKS) if rng.random() < 0.5 else c)
        elif x < rate * 0.95: pass
        else: out.append(c)
    return "".join(out) or word


def noisy_document(doc, rng):
    """doc: sentences of (token, tag). One rate for a document, as one page has one quality of print; a quarter has no noise but the long s."""
    rate = rng.choice((0.0, 0.02, 0.05, 0.1))
    long_s, cut = rng.random() < 0.3, rate * 0.3
    out = []
    for sent in doc:
        new = []
        for word, tag in sent:
            if long_s and len(word) > 2: word = word[:-1].replace("s", rng.choice("ſfs")) + word[-1]
            word = noisy_word(word, rate, rng)
            inside = "I-" + tag[2:] if tag != "O" else "O"
            if len(word) > 4 and rng.random() < cut:
                k = rng.randrange(2, len(word) - 1)
                new += [(word[:k], tag)] + ([("-", inside)] if rng.random() < 0.5 else []) + [(word[k:], inside)]
            elif new and rng.random() < cut / 2 and (new[-1][1] == tag == "O" or tag.startswith("I-")): new[-1] = (new[-1][0] + word, new[-1][1])
            else: new.append((word, tag))
        out.append(new)
    return out
