/** Control characters that no text needs; line ends and tabs are not among them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\0-\x08\x0E-\x1F\x7F]/g;

/**
 * Write a paragraph as articles hold them: lines without white space at their ends, no blank ones, no control characters, form feeds
 * and vertical tabs as spaces. None when nothing is left.
 */
export function cleanParagraph(paragraph: string): readonly string[] {
  const lines = paragraph
    .replace(controls, "")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[\t\v\f ]+/g, " ").trim())
    .filter((line) => /[^\s\u200E\u200F\u202A-\u202E\uFEFF]/.test(line));
  return lines.length === 0 ? [] : [lines.join("\n")];
}
