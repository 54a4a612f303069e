/*
 * Features of a form in the models of groups of languages, the same arithmetic as src/training/group_features.py: hashes of the form, its edges, its
 * shape and its n-grams. No word vectors exist for these languages in any size that a page could fetch.
 */
import { charactersOf, hashText, lowerKey, normaliseForm, partOf, shapeOf } from "./features.ts";

/** Joins the five neighbours of a window: no text that is read has this control character inside a token. */
export const windowJoin = "\u0001";

/** Longest part of a window, in UTF-16 units; Latin words within Chinese or Japanese are longer. */
const mostInWindow = 8;

/** What the hashed tables and the n-gram tables read of a form, and the key under which a document remembers it. */
export interface FormTexts {
  /** One text for each of the six hashed tables. */
  readonly texts: readonly string[];
  /** The text that n-grams are cut from, with a mark before and behind. */
  readonly edged: string;
  readonly key: string;
}

/** Read a form: a token, or a window that `windowsOf` made. */
export function readForm(form: string): FormTexts {
  return form.includes(windowJoin) ? readWindow(form) : readToken(form);
}

/** Forms of a sentence in a script without spaces: each token with its two neighbours on either side. */
export function windowsOf(tokens: readonly string[]): string[] {
  const padded = ["", "", ...tokens.map((token) => partOf(charactersOf(token), 0, mostInWindow)), "", ""];
  return tokens.map((_, i) => padded.slice(i, i + 5).join(windowJoin));
}

function readToken(form: string): FormTexts {
  const normal = normaliseForm(form);
  const low = lowerKey(normal);
  const chars = charactersOf(low);
  const texts = [
    low,
    partOf(chars, 0, 3),
    partOf(chars, -3),
    partOf(chars, -4),
    shapeOf(normal),
    `${partOf(chars, 0, 2)}_${partOf(chars, -2)}`,
  ];
  return { texts, edged: `<${low}>`, key: low };
}

function readWindow(form: string): FormTexts {
  const [, before = "", here = "", after = "", next = ""] = form.split(windowJoin);
  const low = lowerKey(normaliseForm(here));
  const pair = here + windowJoin + after;
  const texts = [
    low,
    before + windowJoin + here,
    pair,
    pair + windowJoin + next,
    shapeOf(here),
    before + windowJoin + pair,
  ];
  return { texts, edged: `<${low}>`, key: pair };
}

/** Rows, in a table of `rows`, of the substrings of `sizes[0]` and then of `sizes[1]` characters, repeats included. */
export function gramRows(edged: string, sizes: readonly number[], seed: number, rows: number): number[] {
  const chars = charactersOf(edged);
  const ids: number[] = [];
  for (const size of sizes)
    for (let i = 0; i + size <= chars.length; i++) ids.push(hashText(partOf(chars, i, i + size), seed) % rows);
  return ids;
}
