/** Prologues longer than this are no file's. */
const longest = 20_000;

/**
 * Find the name of an XML document's first element, without its prefix and in small letters; the empty string when the text is no markup.
 * Declarations, comments and a DTD before it are passed over.
 */
export function rootName(text: string): string {
  let at = 0;
  const limit = Math.min(text.length, longest);
  while (at < limit) {
    at += /^[\s\uFEFF]*/.exec(text.slice(at, at + 1000))![0].length;
    if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at);
    else if (/^<!doctype/i.test(text.slice(at, at + 9))) at = afterDoctype(text, at);
    else {
      const name = /^<([A-Za-z_][\w.:-]{0,60})(?=[\s/>])/.exec(text.slice(at, at + 64))?.[1] ?? "";
      return name.slice(name.indexOf(":") + 1).toLowerCase();
    }
  }
  return "";
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

/** A DTD may stand inside, in square brackets. */
function afterDoctype(text: string, from: number): number {
  const close = text.indexOf(">", from);
  const open = text.indexOf("[", from);
  if (open < 0 || close < open) return close < 0 ? text.length : close + 1;
  return after(text, ">", after(text, "]", open) - 1);
}
