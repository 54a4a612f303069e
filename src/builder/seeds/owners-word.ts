import { noWord, parseOwnersWord, wordOn, type OwnersWord } from "../../core/article/owners-word.ts";
import type { Problem } from "../../core/article/article.ts";
import { toProblem } from "../../core/article/issue.ts";
import { isEncoding } from "../../core/text/is-encoding.ts";
import { readSeedFile } from "./read-file.ts";
import type { SeedFile, SeedsWalk } from "./walk-seeds.ts";

/** Read the owner's word on a library, `library.json` at the top of its seeds; whatever keeps it from being read becomes a problem. */
export function readOwnersWord({ word, files }: Pick<SeedsWalk, "word" | "files">, problems: Problem[]): OwnersWord {
  if (word === null) return noWord;
  const { bytes, problem } = readSeedFile(word);
  if (problem !== null) problems.push(problem);
  if (bytes === null) return noWord;
  const text = bytes.toString("utf8");
  const isFolder = (path: string) => files.some((file) => file.path.startsWith(`${path}/`));
  const { word: said, issues } = parseOwnersWord(text, isEncoding, isFolder);
  const first = 1 + (text.slice(0, /\S/u.exec(text)?.index ?? 0).match(/\r\n?|\n/gu)?.length ?? 0);
  for (const issue of issues) problems.push(toProblem(issue, text, { seed: word.path, line: first, article: null }));
  return said;
}

/** Put the encodings that the owner names with the files; a file is read anew when its encoding is named, and when it is no more. */
export function withEncodings(files: readonly SeedFile[], word: OwnersWord): readonly SeedFile[] {
  if (![...word.folders.values()].some(({ encoding }) => encoding !== null)) return files;
  return files.map((file) => {
    const { encoding } = wordOn(word, file.path);
    return encoding === null ? file : { ...file, encoding, stamp: `${file.stamp} ${encoding}` };
  });
}
