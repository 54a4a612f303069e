import { paragraphsOf, type ParagraphOptions } from "./paragraphs-of.ts";
import { parseMarkup } from "./parse-markup.ts";

/** List the paragraphs of a piece of HTML, as feeds, notes and posts hold it. */
export async function htmlParagraphs(html: string, options: ParagraphOptions = {}): Promise<readonly string[]> {
  const { root } = await parseMarkup(html, "html");
  return paragraphsOf(root, options);
}

/** Read a piece of HTML as one line: titles with marks and entities in them. */
export async function htmlLine(html: string): Promise<string> {
  if (!/[<&]/.test(html)) return html.replace(/\s+/g, " ").trim();
  return (await htmlParagraphs(html)).join(" ");
}
