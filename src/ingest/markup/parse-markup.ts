import type { Element, Markup, Node } from "./element.ts";

/** Elements nest this deep at most; what lies deeper becomes a child of the last. Real pages stay under 60. */
const deepest = 200;

interface OpenElement extends Element {
  readonly children: Node[];
}

/**
 * Parse HTML or XML into elements. Never throws: broken markup gives what can be made of it.
 *
 * As XML only the five entities of XML are decoded and no DTD is looked at, so that nothing expands; as HTML all names are known.
 */
export async function parseMarkup(text: string, kind: "html" | "xml"): Promise<Markup> {
  const { Parser } = await import("htmlparser2");
  const root: OpenElement = { name: "", attributes: new Map(), children: [] };
  const comments: string[] = [];
  const stack: OpenElement[] = [root];
  let tooDeep = 0;
  let isTooDeep = false;
  let pending: string[] = [];
  const flush = () => {
    if (pending.length === 0) return;
    stack.at(-1)!.children.push(pending.join(""));
    pending = [];
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        flush();
        const element: OpenElement = {
          name: name.toLowerCase(),
          attributes: new Map(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value])),
          children: [],
        };
        stack.at(-1)!.children.push(element);
        if (stack.length > deepest) {
          tooDeep++;
          isTooDeep = true;
        } else stack.push(element);
      },
      onclosetag() {
        flush();
        if (tooDeep > 0) tooDeep--;
        else if (stack.length > 1) stack.pop();
      },
      ontext(data) {
        pending.push(data);
      },
      oncomment(data) {
        if (comments.length < 100) comments.push(data);
      },
    },
    kind === "xml"
      ? { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true }
      : { xmlMode: false, recognizeSelfClosing: true },
  );
  // In pieces: the parser keeps what it has not finished, and one string of 100 MB would be held twice.
  for (let at = 0; at < text.length; at += 65_536) parser.write(text.slice(at, at + 65_536));
  parser.end();
  flush();
  return { root, comments, isTooDeep };
}
