"""The mean of a network and of the same network trained on from it on the coded words (weights that share a start may be averaged: Wortsman et al. 2022).

    python3 blend.py --first first.pt --second second.pt --words words.npz --out blend.pt
"""
import argparse
import numpy as np
import torch


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--first", required=True); ap.add_argument("--second", required=True); ap.add_argument("--words", required=True); ap.add_argument("--out", required=True)
    a = ap.parse_args()
    words, first, second = np.load(a.words), torch.load(a.first)["state"], torch.load(a.second)
    first["word.weight"] = torch.from_numpy(words["table"])
    first["mix.weight"][:, :100] = first["mix.weight"][:, :100] @ torch.from_numpy(words["back"]).T
    torch.save({"state": {k: (first[k] + v) / 2 for k, v in second["state"].items()}, "args": second["args"]}, a.out)


if __name__ == "__main__":
    main()
