/** Sets that mark all four types as Dateline means them; in the others what is found as MISC counts neither way. */
export const fourTypes: ReadonlySet<string> = new Set(
  (
    "es.conll2002 nl.conll2002 nl.vocmissives de.germeval2014 da.danplus nb.norne nn.norne cs.cnec2 el.elner4 hu.nerkor_news hu.nerkor_wikipedia " +
    "ru.nerel ar.cleananercorp ar.aqmar tr.wikiner_tns hi.hiner_val kk.kaznerd"
  ).split(" "),
);
