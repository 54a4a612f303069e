import { keyOfPack } from "../../library/pack/emit-packs.ts";
import type { MadeFiles } from "../../library/pack/emit-file.ts";
import { monthOf, planPacks } from "../../library/pack/plan-packs.ts";
import { readBytes } from "../cache/file-cache.ts";
import type { ReadArticle } from "../seeds/read-article.ts";

/**
 * Hand articles their raw texts out of the packs that earlier builds made: a segment has the texts of two thousand seeds, and a pack of
 * two dozen is one file. Those whose pack has changed, or is gone, are read from their seeds. Returns what makes them forget the texts.
 */
export function recallTexts(
  wanted: readonly ReadArticle[],
  library: readonly ReadArticle[],
  made: MadeFiles,
): () => void {
  const held = new Set(wanted);
  const months = new Set(wanted.map(monthOf));
  const packable = library
    .filter((article) => months.has(monthOf(article)))
    .map((article) => ({ id: article.id, date: article.date, time: article.time, bytes: article.rawBytes, article }));
  for (const { month, articles } of planPacks(packable)) {
    if (!articles.some(({ article }) => held.has(article))) continue;
    const pack = readPack(
      keyOfPack(
        month,
        articles.map(({ article }) => article.key),
      ),
      made,
    );
    if (pack === null) continue;
    let from = 0;
    for (const { article, bytes } of articles) {
      if (held.has(article)) article.holdRaw(pack.toString("utf8", from, from + bytes));
      from += bytes;
    }
  }
  return () => wanted.forEach((article) => article.holdRaw(null));
}

/** Null for a pack that is not there or was damaged: whoever needs it as a whole makes it anew, or says so. */
function readPack(key: string, made: MadeFiles): Buffer | null {
  const file = made.find(key);
  if (file === null) return null;
  try {
    const { buffer, byteOffset, byteLength } = readBytes(file.bytes);
    return Buffer.from(buffer, byteOffset, byteLength);
  } catch {
    return null;
  }
}
