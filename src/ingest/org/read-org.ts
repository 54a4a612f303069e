import { noDay } from "../dates/day-reading.ts";
import { readDay } from "../dates/read-day.ts";
import type { FileView } from "../detect/file-view.ts";
import type { Drafts } from "../document.ts";
import { linesOf } from "../text/plain-paragraphs.ts";

/** Say whether a text is an org file: by its ending, or by keywords that org alone has. */
export function tellsOrg({ ending, head }: FileView): boolean {
  return ending === "org" && head.trim() !== "";
}

/** Read an org file: one article, its headlines and paragraphs without markers, drawers, keywords and planning lines. */
export function readOrg({ decoded }: FileView): Drafts {
  const keywords = new Map<string, string>();
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const endParagraph = () => {
    if (lines.length > 0) paragraphs.push(lines.join("\n"));
    lines = [];
  };
  let isInDrawer = false;
  for (const line of linesOf(decoded.text)) {
    const keyword = /^\s*#\+([A-Za-z_]+):\s*(.*)$/.exec(line);
    if (/^\s*:[A-Za-z_-]+:\s*$/.test(line)) isInDrawer = !/^\s*:END:/i.test(line);
    else if (isInDrawer) continue;
    else if (keyword !== null) setOnce(keywords, keyword[1]!.toLowerCase(), keyword[2]!.trim());
    else if (/^\s*#(?:\s|\+|$)/.test(line) || /^\s*(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):/.test(line)) continue;
    else if (/^\*+\s/.test(line)) {
      endParagraph();
      paragraphs.push(
        line
          .replace(/^\*+\s+(?:(?:TODO|DONE)\s+)?(?:\[#[A-Z]\]\s+)?/, "")
          .trimEnd()
          .replace(/[ \t]:[\w@#%:]{1,200}:$/, ""),
      );
    } else if (line.trim() === "") endParagraph();
    else if (/^\s*(?:[-+]|\d+[.)])\s/.test(line)) {
      endParagraph();
      lines.push(line.replace(/^\s*(?:[-+]|\d+[.)])\s+(?:\[[ X-]\]\s+)?/, ""));
    } else lines.push(line.trim());
  }
  endParagraph();
  const date = (keywords.get("date") ?? "").replace(/^[<[]|[>\]]$/g, "");
  const draft = {
    day: date === "" ? noDay : readDay(date),
    rule: "written" as const,
    title: keywords.get("title"),
    author: keywords.get("author"),
    language: keywords.get("language"),
    url: keywords.get("url") ?? keywords.get("source"),
    paragraphs: paragraphs.map(withoutLinks),
    mayTakeNameDate: true,
  };
  return { drafts: [draft], complaints: decoded.complaints };
}

function setOnce(keywords: Map<string, string>, key: string, value: string): void {
  if (!keywords.has(key)) keywords.set(key, value);
}

/** `[[address][words]]` is its words. */
function withoutLinks(text: string): string {
  return text.replace(
    /\[\[([^\][\n]{1,2000})\](?:\[([^\][\n]{1,2000})\])?\]/g,
    (_, address: string, words: string | undefined) => words ?? address,
  );
}
