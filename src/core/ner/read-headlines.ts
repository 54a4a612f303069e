const word = /^\p{L}[\p{L}\p{M}’'-]*$/u;
const capitalised = /^\p{Lu}[\p{Ll}\p{M}’'-]+$/u;
/** Figures, brackets and colons stand in tables and lists of names, whose capitals are their own. */
const tabular = /^[\d:;(]/u;

/** A line of fewer long words says too little; of those, so many are capitalised in a headline ("Storms Delay Opening Of Rotterdam Lock"). */
const fewestWords = 4;
const titleShare = 0.8;

/** Small words, and verbs of headlines, that are names hardly ever. "Us", "May" and "Will" may be. */
const ordinary: ReadonlySet<string> = new Set(
  (
    "a an the of in on at to for and or but nor as by with from into onto over under after before amid against between during since through until upon within without about above across " +
    "along around behind below beneath beside beyond despite down except inside near off out outside past per toward towards up via what when where which while whom whose why how that " +
    "this these those than then not no only both all any each every few more most other some such same so too very can would should could must is are was were be been being has have had " +
    "do does did it its he she they them his her their our we you your my i if because one two three four five six seven eight nine ten says said say gets get got makes make made takes take " +
    "took goes go gives give wins win won loses lose lost hits hit kills kill killed dies die dead holds hold keeps keep leaves leave left meets meet calls call called seeks seek faces " +
    "face urges urge warns warn quits quit arrest arrests police delay delays delayed opens open opening closes close leak theft letter nothing built back first last next new old"
  ).split(" "),
);

/**
 * Read headlines in capitals as people write sentences: a word goes small that is an ordinary one, or that the document's prose writes small
 * and nowhere within a sentence with a capital. The network learnt capitals as signs of names, which there they are not.
 *
 * Sentences are given as their tokens, and come back so, as many of as many; the very same array when none is a headline. Linear.
 */
export function readHeadlines(sentences: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isHeadline = sentences.map(isTitleCased);
  if (!isHeadline.includes(true)) return sentences;
  const { small, names } = surveyProse(sentences.filter((_, i) => isHeadline[i] === false));
  const read = (form: string): string => {
    const lower = form.toLowerCase();
    const isWord = capitalised.test(form) && (ordinary.has(lower) || small.has(lower)) && !names.has(lower);
    return isWord ? lower : form;
  };
  return sentences.map((forms, i) => (isHeadline[i] === true ? forms.map(read) : forms));
}

function isTitleCased(forms: readonly string[]): boolean {
  if (forms.some((form) => tabular.test(form))) return false;
  const long = forms.filter((form) => form.length > 3 && word.test(form));
  return long.length >= fewestWords && long.filter((form) => capitalised.test(form)).length >= long.length * titleShare;
}

/** Words that prose writes small, and those that it writes with a capital within a sentence. */
function surveyProse(sentences: readonly (readonly string[])[]): {
  readonly small: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
} {
  const small = new Set<string>();
  const names = new Set<string>();
  for (const forms of sentences)
    forms.forEach((form, at) => {
      if (!word.test(form)) return;
      const isFirst = at === 0 || !word.test(forms[at - 1] ?? "");
      if (form === form.toLowerCase()) small.add(form);
      else if (!isFirst) names.add(form.toLowerCase());
    });
  return { small, names };
}
