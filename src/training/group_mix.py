"""The mean of a group model's weights and of those that it was trained on from (weights that share a start may be averaged: Wortsman et al. 2022).

    python3 group_mix.py --before before.pt --after after.pt --share 0.75 --out latin.pt

--share: of the weights after. LOG.md has what it gave.
"""
import argparse
import torch


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--before", required=True); ap.add_argument("--after", required=True); ap.add_argument("--share", type=float, default=0.5); ap.add_argument("--out", required=True)
    a = ap.parse_args()
    before, after = torch.load(a.before)["state"], torch.load(a.after)
    torch.save({**after, "state": {k: v * a.share + before[k] * (1 - a.share) for k, v in after["state"].items()}}, a.out)


if __name__ == "__main__":
    main()
