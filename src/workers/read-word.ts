import { parseOwnersWord } from "../core/article/owners-word.ts";
import { toProblem } from "../core/article/issue.ts";
import { decodeSeed } from "../core/text/decode.ts";
import { isEncoding } from "../core/text/is-encoding.ts";
import type { GivenFile, WordRead } from "./ingest-api.ts";

/** An owner writes some lines; a larger file of that name is another program's. */
const mostBytes = 1024 * 1024;

/**
 * Read the owner's word out of a `library.json` among added files. Other programs write files of that name: one that holds nothing which
 * an owner says is none. Its name and description are of no use here, since the library has its own.
 */
export async function readWord({ blob, path }: GivenFile, folders: readonly string[]): Promise<WordRead> {
  const nothing = { word: null, problems: [] };
  if (blob.size > mostBytes) return nothing;
  const { text } = decodeSeed(new Uint8Array(await blob.arrayBuffer()));
  if (!isWord(text)) return nothing;
  const isFolder = (folder: string) => folders.some((other) => other === folder || other.startsWith(`${folder}/`));
  const { word, issues } = parseOwnersWord(text, isEncoding, isFolder);
  const problems = issues.map((issue) => {
    const { line, message, advice } = toProblem(issue, text, { seed: path, line: 1, article: null });
    return { file: path, line, message, advice };
  });
  return { word, problems };
}

function isWord(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const keys = Object.keys(value);
    return keys.includes("folders") || keys.every((key) => key === "name" || key === "description");
  } catch {
    return /"folders"\s*:/u.test(text); // the owner's slip, which is said
  }
}
