import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";
import { counter, labelForm, readBlocks, type Block } from "./read-blocks.ts";

/** Say whether a text is Nexis's download: documents begin at a centred counter. */
export function tellsNexisText({ head, decoded }: FileView): boolean {
  return (
    linesOf(head).some(isCounter) ||
    (/^(?:Terms|Begriffe|Termes|Source|Quelle): /m.test(head) &&
      linesOf(decoded.text.slice(0, 200_000)).some(isCounter))
  );
}

/** Read a download, one article a document. What the counter says is not relied on. */
export function readNexisText({ decoded }: FileView): Drafts {
  const lines = linesOf(decoded.text);
  const starts = lines.flatMap((line, i) => (isCounter(line) ? [i] : []));
  const drafts = starts.map((start, nth) =>
    readBlocks(splitBlocks(lines.slice(start + 1, starts[nth + 1] ?? lines.length)), start + 1),
  );
  return { drafts, complaints: decoded.complaints };
}

/** In running text the same words stand at the margin. */
function isCounter(line: string): boolean {
  return line.length < 120 && /^\s{4,}/.test(line) && counter.test(line.trim());
}

function splitBlocks(lines: readonly string[]): Block[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === "") groups.push([]);
    else if (labelForm.test(line)) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      lines: group,
      isCentred: group.every((line) => /^\s{4,}/.test(line)),
      label: labelForm.exec(group[0]!)?.[1]?.trim() ?? null,
    }));
}
