"""The CRF as a PyTorch function (crf.c does the work) and its constraints."""
import ctypes, os, subprocess, tempfile
import numpy as np
import torch

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = 17


def _library():
    out = os.path.join(tempfile.gettempdir(), "dateline-crf-%d.so" % int(os.path.getmtime(HERE + "/crf.c")))
    if not os.path.exists(out):
        subprocess.check_call(["cc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-o", out + ".tmp", HERE + "/crf.c", "-lm"])
        os.replace(out + ".tmp", out)
    lib = ctypes.CDLL(out)
    lib.crf_loss.restype = ctypes.c_double
    return lib


LIB = _library()


def constraints(labels):
    """(valid[i][j], may start, may end) of BIOES labels."""
    n = len(labels)
    valid = np.zeros((n, n), np.uint8)
    opens = lambda l: l[0] in "BI"
    continues = lambda l: l[0] in "IE"
    for i, a in enumerate(labels):
        for j, b in enumerate(labels):
            valid[i, j] = (a[2:] == b[2:] and continues(b)) if opens(a) else not continues(b)
    return valid, np.array([not continues(l) for l in labels], np.uint8), np.array([not opens(l) for l in labels], np.uint8)


def _p(a):
    return a.ctypes.data_as(ctypes.c_void_p) if a is not None else None


class CrfLoss(torch.autograd.Function):
    """Summed loss of a flat batch. em [rows, 17]; offsets int32 [sents, 2] of (first row, length); allowed uint32 [rows]."""

    @staticmethod
    def forward(ctx, em, trans, start, end, offsets, allowed, target, share, cons):
        e = np.ascontiguousarray(em.detach().numpy())
        t, s, f = (np.ascontiguousarray(x.detach().numpy()) for x in (trans, start, end))
        gem, gt, gs, ge = np.zeros_like(e), np.zeros_like(t), np.zeros_like(s), np.zeros_like(f)
        loss = LIB.crf_loss(len(offsets), _p(offsets), _p(e), _p(allowed), _p(target), ctypes.c_float(share if target is not None else 0.0), _p(t), _p(s), _p(f),
                            _p(cons[0]), _p(cons[1]), _p(cons[2]), _p(gem), _p(gt), _p(gs), _p(ge), None)
        ctx.grads = [torch.from_numpy(x) for x in (gem, gt, gs, ge)]
        return torch.tensor(loss)

    @staticmethod
    def backward(ctx, g):
        return tuple(x * g.float() for x in ctx.grads) + (None,) * 5


def posteriors(em, trans, start, end, offsets, cons):
    e, t, s, f = (np.ascontiguousarray(x, np.float32) for x in (em, trans, start, end))
    allowed = np.full(len(e), (1 << LABELS) - 1, np.uint32)
    g, gt, gs, ge, post = np.zeros_like(e), np.zeros_like(t), np.zeros_like(s), np.zeros_like(f), np.zeros_like(e)
    LIB.crf_loss(len(offsets), _p(offsets), _p(e), _p(allowed), None, ctypes.c_float(0), _p(t), _p(s), _p(f), _p(cons[0]), _p(cons[1]), _p(cons[2]),
                 _p(g), _p(gt), _p(gs), _p(ge), _p(post))
    return post


def viterbi(em, trans, start, end, offsets, cons):
    e, t, s, f = (np.ascontiguousarray(x, np.float32) for x in (em, trans, start, end))
    out = np.zeros(len(e), np.int8)
    LIB.crf_viterbi(len(offsets), _p(offsets), _p(e), _p(t), _p(s), _p(f), _p(cons[0]), _p(cons[1]), _p(cons[2]), _p(out))
    return out
