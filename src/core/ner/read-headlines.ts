import { createCasing, type ProseWords } from "./casing.ts";

const word = /^\p{L}[\p{L}\p{M}’'-]*$/u;
const capitalised = /^\p{Lu}[\p{Ll}\p{M}’'-]*$/u;
const startsCapital = /^\p{Lu}/u;
/** What a word may stand behind within a sentence; behind anything else it may have its capital for beginning something. */
const within = /^[\p{L}\p{N},;]/u;

/** A line of fewer long words says too little; of those, so many are capitalised in a headline ("Storms Delay Opening Of Rotterdam Lock"). */
const fewestWords = 4;
const titleShare = 0.8;
/** Words that headlines leave small; with another small one, a line of capitals is prose about many names. */
const little: ReadonlySet<string> = new Set(
  (
    "a an the of in on at to for and or but nor as by with from into onto over under after before amid against between during since through " +
    "until upon within without about above across along around behind below beneath beside beyond despite down except inside near off out " +
    "outside past per toward towards up via vs v s t de la le du von van der"
  ).split(" "),
);
/** A table of names is capitalised too, but hardly a word of it would be small in a sentence; of a line with figures or brackets, as tables have, more is asked. */
const tabular = /^[\d:;()]/u;
const wordsOfListed = 5;
const fewestSmall = 2;
const smallShare = 0.3;
const fewestSmallInTables = 4;
const smallShareInTables = 0.5;

/**
 * Read headlines in capitals ("Storms Delay Opening Of Rotterdam Lock", or all in capitals) as people write sentences: a word goes small that
 * would be small in prose, as document, neighbours and word tell (`casing.ts`). The network learnt capitals as signs of names, which there
 * they are not.
 *
 * Sentences are given as their tokens, and come back so, as many of as many; the very same array when none is a headline. Linear.
 */
export function readHeadlines(sentences: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const candidates = sentences.map((forms) => isTitleCased(forms));
  if (!candidates.includes(true)) return sentences;
  const prose = surveyProse(sentences);
  let isAny = false;
  const read = sentences.map((forms, i) => {
    if (candidates[i] !== true) return forms;
    const written = readHeadline(forms, prose);
    isAny ||= written !== forms;
    return written;
  });
  return isAny ? read : sentences;
}

function readHeadline(forms: readonly string[], prose: ProseWords): readonly string[] {
  const isCapital = createCasing(forms, prose);
  let capitals = 0;
  let small = 0;
  const read = forms.map((form, at) => {
    // The first word has its capital in a sentence too.
    if (at === 0 || !capitalised.test(form)) return form;
    capitals++;
    if (isCapital(at)) return form;
    small++;
    return form.toLowerCase();
  });
  const commas = forms.filter((form) => form === ",").length;
  const isTable = commas * wordsOfListed > forms.length || forms.some((form) => tabular.test(form));
  const isHeadline =
    small >= (isTable ? fewestSmallInTables : fewestSmall) &&
    small >= capitals * (isTable ? smallShareInTables : smallShare);
  return isHeadline ? read : forms;
}

function isTitleCased(forms: readonly string[]): boolean {
  if (!saysNothing(forms)) return false;
  const long = forms.filter((form) => form.length > 3 && word.test(form));
  return (
    long.length >= fewestWords && long.filter((form) => startsCapital.test(form)).length >= long.length * titleShare
  );
}

/** Where nothing is small but little words, capitals say nothing of how the words are written. */
function saysNothing(forms: readonly string[]): boolean {
  return !forms.some((form) => word.test(form) && form === form.toLowerCase() && !little.has(form));
}

function surveyProse(sentences: readonly (readonly string[])[]): ProseWords {
  const small = new Map<string, number>();
  const names = new Map<string, number>();
  const firsts = new Set<string>();
  const pairs = new Set<string>();
  for (const forms of sentences) {
    if (saysNothing(forms)) continue;
    forms.forEach((form, at) => {
      if (!word.test(form)) return;
      const lower = form.toLowerCase();
      const before = forms[at - 1];
      if (form === lower) small.set(lower, (small.get(lower) ?? 0) + 1);
      else if (before !== undefined && within.test(before)) {
        names.set(lower, (names.get(lower) ?? 0) + 1);
        if (startsCapital.test(before)) pairs.add(`${before.toLowerCase()} ${lower}`);
      } else firsts.add(lower);
    });
  }
  return { small, names, firsts, pairs };
}
