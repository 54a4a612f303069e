import { parseSeed } from "../../core/article/parse-seed.ts";

/** What an app shares beside files; which of the three holds the address differs from app to app. */
export interface SharedWords {
  readonly title?: string;
  readonly text?: string;
  readonly url?: string;
}

/**
 * Write shared words as a text that Dateline reads: dated by the day of sharing, unless they begin with a date of their own; the
 * address is the article's link, never fetched. Android's apps put an address behind the text, or alone into it.
 */
export function seedOfShared({ title = "", text = "", url = "" }: SharedWords, day: string): string {
  const inText = /(?:^|\s)(https?:\/\/\S+)\s*$/i.exec(text);
  const address = /^https?:\/\/\S+$/i.test(url.trim()) ? url.trim() : (inText?.[1] ?? "");
  const words = inText?.[1] === address ? text.slice(0, inText.index) : text;
  const body = words.trim() || title.trim() || address;
  if (isDated(text) && title.trim() === "" && url.trim() === "") return text;
  return `${[`date: ${day}`, ...headerLine("title", title), ...headerLine("url", address)].join("\n")}\n\n${body}\n`;
}

/** One line, whatever line ends are in the value; none for an empty one. */
function headerLine(name: string, value: string): string[] {
  const said = value.replace(/\s+/g, " ").trim();
  return said === "" ? [] : [`${name}: ${said}`];
}

function isDated(text: string): boolean {
  return parseSeed("shared", new TextEncoder().encode(text)).articles.some(({ date }) => date !== null);
}
