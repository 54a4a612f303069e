import { type Mention, mentionTypes } from "./mention.ts";

/** Room for types in a code: the codes of files that are kept stay what they are when a type is added. */
export const markStep = 16;

/** What of a mention its code says. */
type Mark = Pick<Mention, "type" | "isNationality" | "isRecalled">;

/** A mention's type, plus `markStep` for a nationality word, plus twice that for a name that the tagger passed over. */
export function codeOfMark({ type, isNationality, isRecalled }: Mark): number {
  return mentionTypes.indexOf(type) + markStep * (isRecalled === true ? 2 : isNationality === true ? 1 : 0);
}

/** The inverse of `codeOfMark`, for codes with room for `step` types; a type there is not reads as `other`. */
export function readMarkCode(code: number, step = markStep): Mark {
  const type = mentionTypes[code % step] ?? "other";
  if (code < step) return { type };
  return code < 2 * step ? { type, isNationality: true } : { type, isRecalled: true };
}
