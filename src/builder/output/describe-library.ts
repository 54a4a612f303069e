import { counted, formatBytes } from "../../core/text/count.ts";
import type { ReadyLibrary } from "../library/build-library.ts";
import { formatTime } from "../progress.ts";

/** Problems that a summary names; the page Checks has them all. */
const shownProblems = 5;

/** Say what a library holds, how much of it is undated, what was wrong with its seeds, and how big its files are. */
export function describeLibrary({ summary, files, head }: ReadyLibrary, ms: number): string[] {
  const { problems } = summary;
  const bytes = [...files.values()].reduce((sum, file) => sum + file.byteLength, 0);
  const read = `${counted(summary.articles, "article")} from ${counted(summary.seeds, "seed")}, ${counted(summary.entities, "entity", "entities")}`;
  const lines = [`library  ${read}; ${counted(files.size, "file")}, ${formatBytes(bytes)}, in ${formatTime(ms)}`];
  if (summary.articles === 0)
    lines.push("No articles: the folder has no text to read. Put some in, or name another folder in DATELINE_SEEDS.");
  if (head.undated > 0) lines.push(`${counted(head.undated, "article")} without a date`);
  if (summary.notRead > 0)
    lines.push(`${counted(summary.notRead, "file")} in the folder not read as seeds (see Library → Checks)`);
  if (problems.length === 0) return lines;
  lines.push(`${counted(problems.length, "problem")}, all listed in Library → Checks:`);
  for (const { seed, line, message } of problems.slice(0, shownProblems))
    lines.push(`  ${oneLine(seed)}${line === 0 ? "" : `:${line}`}  ${oneLine(message)}`);
  if (problems.length > shownProblems) lines.push(`  … and ${problems.length - shownProblems} more`);
  return lines;
}

/** File names may hold line breaks and terminal codes: show them as signs. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, "�");
}
