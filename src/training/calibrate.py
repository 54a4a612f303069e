"""Fit Platt's slope and offset to the scores of dev mentions, and print the calibration table.

    npx tsx src/training/dev-scores.ts DEV.tsv.gz… > scores.tsv     (a line for each mention: posterior TAB 1 if right else 0)
    python3 calibrate.py scores.tsv
"""
import sys
import numpy as np


def fit(p, y, rounds=50):
    """Newton's method for logistic regression of y on logit(p); a step that makes it worse, as from a model far too sure it may, is halved."""
    x = np.stack([np.log(p / (1 - p)), np.ones_like(p)], 1)
    w = np.array([1.0, 0.0])
    loss = lambda w: np.logaddexp(0, x @ w).sum() - y @ (x @ w)
    for _ in range(rounds):
        q = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        step = np.linalg.solve(x.T @ (x * (q * (1 - q))[:, None]) + 1e-6 * np.eye(2), x.T @ (q - y))
        while np.abs(step).max() > 1e-9 and loss(w - step) > loss(w): step /= 2
        w -= step
    return w


def main():
    rows = np.loadtxt(sys.argv[1])
    p, y = np.clip(rows[:, 0], 1e-6, 1 - 1e-6), rows[:, 1]
    slope, offset = fit(p, y)
    q = 1 / (1 + np.exp(-(slope * np.log(p / (1 - p)) + offset)))
    print(f"slope {slope:.4f} offset {offset:.4f} mentions {len(p)}")
    for name, s in (("posterior", p), ("calibrated", q)):
        print(name, "expected calibration error %.4f" % sum(abs(s[m].mean() - y[m].mean()) * m.mean() for a in np.arange(0, 1, 0.1) for m in [(s >= a) & (s < a + 0.1 + (a > 0.85))] if m.any()))
        for a in np.arange(0.2, 1, 0.1):
            m = (s >= a) & (s < a + 0.1 + (a > 0.85))
            if m.any(): print(f"  {a:.1f} to {a + 0.1:.1f}: {m.sum():5d} mentions, mean score {s[m].mean():.3f}, right {y[m].mean():.3f}")


if __name__ == "__main__":
    main()
