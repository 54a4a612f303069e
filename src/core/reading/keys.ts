import type { Correction } from "../entities/ledger/entry.ts";
import { mentionTypes, type MentionType } from "../ner/mention.ts";
import { typeNames } from "./type-names.ts";

/** What begins a correction of a mark: the key after it says which, or which type. */
export const firstKeys = { correct: "x", retype: "t" } as const;

/** Whether a key is the first of two. */
export function isFirstKey(key: string): boolean {
  return key === firstKeys.correct || key === firstKeys.retype;
}

/** The second key of each correction; `add` begins by selecting words. */
export const correctionKeys = {
  "not-a-name": "x",
  respan: "s",
  "same-as": "e",
  "not-same": "d",
  rename: "r",
  add: "a",
} as const satisfies { readonly [kind in Correction["kind"]]?: string };

/** A correction that has a key of its own. */
export type KeyedCorrection = keyof typeof correctionKeys;

/** Find what corrects by the second key; null where none does. */
export function correctionOfKey(key: string): KeyedCorrection | null {
  const found = Object.entries(correctionKeys).find(([, second]) => second === key);
  return found === undefined ? null : (found[0] as KeyedCorrection);
}

/** Find a type by the key pressed after `t`; null where no type has it. */
export function typeOfKey(key: string): MentionType | null {
  return mentionTypes.find((type) => typeNames[type].key === key) ?? null;
}

/** The keys of the page, by what they do: a key as `KeyboardEvent.key` names it, or two with a space between, one after the other. */
export const keys = {
  nextArticle: "j",
  previousArticle: "k",
  list: "g l",
  jumpToDate: "g d",
  order: "o",

  nextMark: "n",
  previousMark: "p",
  nextTold: "w",
  previousTold: "W",
  dossier: "d",
  closeCard: "Escape",
  nextHit: ".",
  previousHit: ",",
  copyLink: "c",
  listen: "v",

  highlight: "h",
  important: "1",
  question: "2",
  doubt: "3",
  quote: "4",
  comment: "a",

  correctName: "c",

  star: "s",
  read: "m",

  yes: "y",
  no: "n",
  later: "l",
  lookAtAll: "a",
  takeBack: "u",
  nextQuestion: "j",
  previousQuestion: "k",
  questionedName: "o",
  right: "1",
  wrongType: "2",
  wrongWords: "3",
  noName: "4",
  takeVerdictBack: "0",

  search: "/",
  names: "g e",
  notes: "g n",
  audit: "g a",
  checks: "g h",
  shortcuts: "?",
} as const;

/** What a key does. */
export type KeyName = keyof typeof keys;

/** Put handlers under the keys that they answer. */
export function byKey<Handler>(handlers: { readonly [name in KeyName]?: Handler }): Readonly<Record<string, Handler>> {
  return Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [keys[name as KeyName], handler]));
}
