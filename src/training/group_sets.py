"""Which sets make which group model, what each set says nothing of, and how much of it an epoch reads.

A row: language, set, splits, types that the set marks, share of its documents an epoch reads (above 1: read again). A split may end in [:75] or [75:]: the first
75 % of its documents, or the rest, for sets of which only one part exists. "~" behind a set: with noise of OCR put in (ocr_noise.py). Where a type is not marked,
"O" means "O or that type" in the loss; a set that marks works and events but no peoples counts as not marking MISC.
"""
ALL, CORE = "PER ORG LOC MISC", "PER ORG LOC"
AFRICA = "bbj bm ee fon lg luo mos ny pcm rw sn tn tw wo xh zu"

LATIN = [
    ("es", "conll2002", "train", ALL, 3), ("nl", "conll2002", "train", ALL, 2.2), ("nl", "europeana_kb", "train", CORE, 0.4), ("nl", "vocmissives", "train", ALL, 0.2),
    ("pt", "uner_bosque", "train", CORE, 2.6), ("pt", "harem", "train", CORE, 0.4), ("pt", "lenerbr", "train", CORE, 0.15), ("pt", "wikineural", "val", ALL, 0.25),
    ("it", "kind_wikinews", "train", CORE, 2.4), ("it", "kind_degasperi", "train", CORE, 0.4), ("it", "kind_fiction", "train", CORE, 0.3), ("it", "wikineural", "val", ALL, 0.25),
    ("de", "hipe2020", "train", CORE, 3), ("de", "germeval2014", "dev[:75]", ALL, 2), ("de", "wikineural", "val", ALL, 0.4), ("de", "wikineural~", "val", ALL, 0.15),
    ("de", "ehri", "train", CORE, 0.3), ("de", "europeana_lft", "train", CORE, 0.3), ("de", "europeana_onb", "train", CORE, 0.5), ("de", "europeana_sbb", "train", CORE, 1),
    ("de", "smartdata", "train", CORE, 0.3), ("de", "newseye", "dev dev2", CORE, 1), ("de", "sonar", "dev[:75]", CORE, 2),
    ("fr", "hipe2020", "train", CORE, 2), ("fr", "europeana_bnf", "train", CORE, 0.4), ("fr", "newseye", "dev dev2", CORE, 1), ("fr", "letemps", "dev[:75]", "PER LOC", 0.5),
    ("fr", "wikineural", "val", ALL, 0.3), ("fr", "wikineural~", "val", ALL, 0.1),
    ("en", "hipe2020", "dev[:50]", CORE, 4.5), ("en", "topres19th", "train", "LOC", 0.7), ("en", "conll2003~", "train", ALL, 0.4), ("en", "worldwide~", "train", ALL, 0.2), ("en", "redocred~", "dev", ALL, 0.4),
    ("pl", "nkjp", "train", CORE, 1.6), ("pl", "bsnlp", "train", CORE, 0.25), ("pl", "ehri", "train", CORE, 0.4),
    ("cs", "cnec2", "train", ALL, 2.4), ("cs", "bsnlp", "train", CORE, 0.4), ("cs", "chnec", "train", CORE, 0.7), ("cs", "ehri", "train", CORE, 0.3),
    ("sk", "uner_snk", "train", CORE, 0.7), ("sk", "bsnlp", "train", CORE, 0.7), ("sl", "bsnlp", "train", CORE, 0.4), ("hr", "uner_set", "train", CORE, 0.7), ("hr", "bsnlp", "train", CORE, 0.5), ("sr", "uner_set", "train", CORE, 0.7),
    ("hu", "nerkor_news", "train", ALL, 2.6), ("hu", "nerkor_wikipedia", "train", ALL, 0.6), ("hu", "ehri", "train", CORE, 0.3),
    ("fi", "turku", "train", CORE, 2.4), ("fi", "newseye", "train", CORE, 0.6), ("et", "estner", "dev[:75]", CORE, 2), ("lv", "fullstack", "train", CORE, 0.8),
    ("nb", "norne", "train", ALL, 1.1), ("nn", "norne", "train", ALL, 0.4), ("da", "danplus", "train", ALL, 1.5),
    ("sv", "webnews2012", "train", CORE, 1.2), ("sv", "newseye", "train", CORE, 0.6), ("sv", "uner_talbanken", "train", CORE, 0.6),
    ("ro", "ronec", "train", CORE, 1), ("tr", "wikiner_tns", "train", ALL, 0.7), ("id", "nergrit", "train", CORE, 1.4),
    *[(l, "masakhaner2", "train", CORE, 0.6) for l in "sw ha yo ig".split()], *[(l, "masakhaner2", "train", CORE, 0.25) for l in AFRICA.split()],
    ("qaf", "uner_arabizi", "train", CORE, 1),
]
CYRILLIC = [
    ("ru", "nerel", "train", ALL, 2), ("ru", "factrueval", "train", CORE, 1.5), ("ru", "bsnlp", "train", CORE, 0.5), ("uk", "nerukv2", "train", CORE, 2), ("uk", "bsnlp", "train", CORE, 0.5),
    ("bg", "bsnlp", "train", CORE, 0.5), ("kk", "kaznerd", "dev[:80]", ALL, 1), ("el", "elner4", "train", ALL, 0.8), ("hy", "pioner_silver", "train", CORE, 0.8),
]
SEMITIC = [
    ("ar", "cleananercorp", "train", ALL, 1.3), ("ar", "aqmar", "train", ALL, 0.8), ("he", "nemo", "train", CORE, 1.4), ("fa", "arman", "train", CORE, 1),
    ("yi", "ehri", "train", CORE, 0.7), ("am", "masakhaner1", "train", CORE, 1.5), ("hi", "hiner_val", "train", ALL, 0.7),
]
CJK = [
    ("zh", "peoplesdaily", "dev[:85]", CORE, 1.6), ("zh", "uner_gsdsimp", "train", CORE, 0.8), ("zh", "weibo", "train", CORE, 0.5),
    ("ja", "stockmark", "train", CORE, 1), ("ko", "klue_wikitree", "train", CORE, 1.8), ("ko", "klue_nsmc", "train", CORE, 0.7),
]
GROUPS = {"latin": LATIN, "cyrillic": CYRILLIC, "semitic": SEMITIC, "cjk": CJK}

# Held back from training, scored while training. Sets of which a part was trained on are scored on the rest.
DEV = {
    "latin": "es.conll2002.dev nl.conll2002.dev pt.uner_bosque.dev it.kind_wikinews.dev pl.nkjp.dev cs.cnec2.dev hu.nerkor_news.dev fi.turku.dev nb.norne.dev sv.webnews2012.dev ro.ronec.dev "
    "sw.masakhaner2.dev ha.masakhaner2.dev yo.masakhaner2.dev ig.masakhaner2.dev de.hipe2020.dev fr.hipe2020.dev en.hipe2020.dev[50:] de.germeval2014.dev[75:] tr.wikiner_tns.dev hr.uner_set.dev",
    "cyrillic": "ru.nerel.dev ru.factrueval.dev uk.nerukv2.dev bg.bsnlp.dev kk.kaznerd.dev[80:] el.elner4.dev hy.pioner_silver.dev",
    "semitic": "ar.cleananercorp.dev ar.aqmar.dev he.nemo.dev fa.arman.dev yi.ehri.dev am.masakhaner1.dev hi.hiner_val.dev",
    "cjk": "zh.peoplesdaily.dev[85:] zh.uner_gsdsimp.dev zh.weibo.dev ja.stockmark.dev ko.klue_wikitree.dev ko.klue_nsmc.dev",
}

# Sets whose licence, as stated, bars commercial use or is not granted; the rest make the open variant.
CLOSED = (
    "conll2002 europarl harem hipe2020 letemps topres19th kind_wikinews kind_degasperi kind_fiction wikineural chnec cnec2 nerukv2 masakhaner1 masakhaner2 elner4 bsnlp "
    "arman nerel pioner_silver peoplesdaily conll2003 worldwide germeval2014"
).split()
