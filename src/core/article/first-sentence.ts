/** Titles and words that end in a full stop and never end a sentence, folded to lower case. */
const neverLast = new Set(
  "adm approx apr art aug bros brig ca capt cf cllr cmdr col cpl dec dept dr e.g ed eds est feb fig fr ft gen gov hon hr i.e insp jan jul jun lt m maj mar messrs mgr mlle mme mr mrs ms mt no nos nov oct op pp pres prof pvt rep reps resp rev rt sec sen sens sept sep sgt sr st supt tel vol vs viz".split(
    " ",
  ),
);

/** Words that end in a full stop and may also end a sentence: then a word that starts sentences must follow. */
const sometimesLast = new Set("a.d a.m b.c co corp d.c etc inc jr ltd p.m plc u.k u.n u.s u.s.a".split(" "));

const sentenceStarters = new Set(
  "a after all also although an and another as at both but by during each even every few for from he her here his how however i if in instead it its last later many meanwhile more most my no none nor now of on one only or other our over she since so some still such that the their then there these they this those though through to today under until we what when where while who why with yesterday yet you your".split(
    " ",
  ),
);

/** A mark that ends sentences, with the quotes and brackets closed after it. Scripts of Asia need no space after theirs. */
const ending = /([.!?…]+|[。！？｡．؟۔।॥։።]+)(["'”’»)\]」』）】]*)/gu;

/** Closing quotes of a mark in the middle of speech: “Stop!” she said. */
const lowerCase = /^\s+\p{Ll}/u;

/**
 * Find where the first sentence of `text` that ends at or after `from` ends: just after its mark and closing quotes. The text's
 * length when no sentence ends. "U.S.", "Dr." and "3.5" end none; for languages not listed here the rule is mark, space, no small letter.
 */
export function firstSentenceEnd(text: string, from: number): number {
  ending.lastIndex = from;
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    const [whole, mark] = match as unknown as readonly [string, string];
    const end = match.index + whole.length;
    const rest = text.slice(end, end + 40);
    if (!/^[.!?…]/u.test(mark)) return end;
    if (rest === "") return end;
    if (!/^\s/u.test(rest) || lowerCase.test(rest)) continue;
    if (mark === "." && isAbbreviation(text.slice(Math.max(0, match.index - 24), match.index), rest)) continue;
    return end;
  }
  return text.length;
}

function isAbbreviation(before: string, rest: string): boolean {
  const word = (/[\p{L}\p{N}.’'-]+$/u.exec(before)?.[0] ?? "").toLowerCase();
  const next = (/^\s+["'“‘«([]*([\p{L}\p{N}]+)/u.exec(rest)?.[1] ?? "").toLowerCase();
  if (word === "no") return /^\p{N}/u.test(next); // "No. 5" against "He said no."
  if (neverLast.has(word)) return true;
  if (sometimesLast.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !sentenceStarters.has(next);
  return /^\p{L}$/u.test(word) && word !== "i"; // the initial of a name
}
