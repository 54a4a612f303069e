import { isBlank, lineAt, skipSpace, type Line } from "../text/lines.ts";
import type { HeaderDraft } from "./header-draft.ts";

/** A byline is short. */
const longestByline = 100;

/** "By Nora Vell and Piet Oster", in a dozen languages; every word a name, no sentence. */
const byline =
  /^(?:[*_]{1,3})?(?:by|von|par|por|di|door|af|av|od|przez|автор:?)[ \t]+(\p{Lu}[\p{L}\p{M}.'’-]*(?:,?[ \t]+(?:and|und|et|y|e|en|og|och|i|&|de|van|von|der|di|du|la|le|al|bin|\p{Lu}[\p{L}\p{M}.'’-]*)){1,9})(?:[*_]{1,3})?$/iu;
const shouting = /^[\P{Ll}]*$/u;

/** Find the names in a line that says nothing but who wrote; null when it is no such line. */
export function findByline(text: string, line: Line): string | null {
  const from = skipSpace(text, line.start, line.end);
  if (line.end - from > longestByline) return null;
  return namesOfByline(text.slice(from, line.end).trim());
}

/** Find the names in words that say nothing but who wrote: "By Nora Vell and Piet Oster"; null when they say more. */
export function namesOfByline(said: string): string | null {
  const names = byline.exec(said)?.[1] ?? null;
  if (names === null || /[.!?]$/u.test(said)) return null;
  // The `i` is for "BY" and "by"; names have capitals all the same.
  const words = names.split(/[ \t]+/u);
  const isNamed = words.every(
    (word) =>
      /^[\p{Lu}&]/u.test(word) || /^(?:and|und|et|y|e|en|og|och|i|de|van|von|der|di|du|la|le|al|bin),?$/u.test(word),
  );
  return isNamed || shouting.test(said) ? names : null;
}

/** Two to four words with capitals, none of them an article: "Nora Vell", "Piet van Oster". */
const bareName =
  /^(?!(?:The|Le|La|Les|Der|Die|Das|El|Los|Il|De|Het|A|An)[ \t])\p{Lu}[\p{L}\p{M}.'’-]+(?:[ \t]+(?:de|van|von|der|di|du|la|al|bin|\p{Lu}[\p{L}\p{M}.'’-]*)){1,3}$/u;

/** Say whether words are a person's name by their shape alone; whoever asks knows that one stands there. */
export function isNameShaped(said: string): boolean {
  return bareName.test(said);
}

/** Take a byline behind a date or a title, with a line end behind it; return where it ends, or null. */
export function readByline(text: string, line: Line, draft: HeaderDraft): number | null {
  if (draft.has("author")) return null;
  const names = findByline(text, line);
  if (names === null || line.next >= text.length) return null;
  const below = lineAt(text, line.next);
  if (!draft.hasDate && !isBlank(text, below)) return null;
  const start = text.indexOf(names, line.start);
  draft.set("author", names, { start, end: start + names.length });
  return line.next;
}
