import type { Element, Node } from "../markup/element.ts";
import { childrenOf, findAll, hasClass } from "../markup/element.ts";
import { paragraphsOf } from "../markup/paragraphs-of.ts";

/** What stands below the title in Europresse's older files. */
export interface OlderText {
  readonly author: string | null;
  readonly paragraphs: readonly string[];
}

/** Above ten words a first line is no author's name. */
const mostWords = 10;
/** The notice of rights stands this far from the end at most. */
const lastParagraphs = 5;

/**
 * Read what follows the title of an older file: the author's line, which may be missing, then paragraphs between empty `<p></p>`, then
 * the notice of rights and the document's number. Null when the file is of the newer form.
 */
export function readOlder(article: Element): OlderText | null {
  const parent = [article, ...findAll(article, () => true)].find((element) => childrenOf(element).some(isTitle));
  if (parent === undefined) return null;
  const at = parent.children.findIndex((child) => typeof child !== "string" && isTitle(child));
  const after: readonly Node[] = parent.children.slice(at + 1);
  const all = paragraphsOf({ name: "div", attributes: new Map(), children: after });
  const [first = ""] = all;
  const hasAuthor =
    first !== "" && first.split(/\s+/).length <= mostWords && !/[.!?…:;»”"]$/.test(first) && all.length > 1;
  const text = hasAuthor ? all.slice(1) : all;
  const rightsAt = text.findIndex(
    (each, i) => i >= text.length - lastParagraphs && /^(?:copyright|©|\(c\)) ?(?:©|\(c\))? ?\d{4}\b/i.test(each),
  );
  return {
    author: hasAuthor ? first : null,
    paragraphs: (rightsAt < 0 ? text : text.slice(0, rightsAt)).filter((each) => !/\bnews·\d{6}/.test(each)),
  };
}

function isTitle(element: Element): boolean {
  return hasClass(element, "TitreArticleVisu");
}
