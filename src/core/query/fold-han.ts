import { hanVariants } from "./han-variants.ts";

/** Also what folds to Chinese characters: those of compatibility, and some beyond the basic plane. */
const mayBeHan = /[\u2e80-\uffff]/;

let simplified: ReadonlyMap<string, string> | null = null;

/** Say whether a text may hold Chinese characters. */
export function holdsHan(text: string): boolean {
  return mayBeHan.test(text);
}

/** Write traditional characters as simplified ones, one for one, so that 國家 and 国家 are alike; all else stays. */
export function foldHan(text: string): string {
  if (!mayBeHan.test(text)) return text;
  simplified ??= readVariants();
  const table = simplified;
  return text.replace(/[\u3400-\u9fff]/g, (character) => table.get(character) ?? character);
}

function readVariants(): Map<string, string> {
  const table = new Map<string, string>();
  for (let at = 0; at < hanVariants.length; at += 2) table.set(hanVariants.charAt(at), hanVariants.charAt(at + 1));
  return table;
}
