import { attributeOf, childrenOf, findAll, rawText, walk, type Element } from "../markup/element.ts";

/** Elements that are never the text of a page. */
const furniture = new Set("nav footer aside form dialog menu".split(" "));

/** Words in classes and ids of what stands around a text: banners, boxes, comments, sharing, what else there is to read. */
const furnitureWords =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|newsletter|subscri(?:be|ption)s?|signup|sign-up|paywall|comments?|disqus|respond|replies|shar(?:e|ing)|social|sharedaddy|related|recommend(?:ed|ations?)|read-?more|more-?from|trending|popular|most-?read|promo(?:tion)?|advert(?:isement)?s?|ads?|sponsor(?:ed)?|breadcrumbs?|byline|author-?(?:box|bio|info)|meta|tags?|pagination|pager|sidebar|widget|toolbar|popup|modal|overlay|skip-link|sr-only|screen-reader-text|visually-hidden|noprint|masthead|site-(?:header|footer)|site-nav|navbar|navigation|menu|dateline-time|timestamp|copyright)(?=$|[\s_-])/i;

/** Say whether an element stands around a page's text. A class that names it says nothing of the whole article or page. */
export function isFurniture(element: Element): boolean {
  const { name } = element;
  if (furniture.has(name)) return true;
  if (["html", "body", "main", "article"].includes(name)) return false;
  if (
    /^(?:navigation|complementary|banner|contentinfo|search|dialog|alertdialog|menu)$/i.test(
      attributeOf(element, "role"),
    )
  )
    return true;
  if (attributeOf(element, "aria-hidden") === "true" || attributeOf(element, "aria-modal") === "true") return true;
  if (isLineOfLinks(element)) return true;
  const said = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`.slice(0, 400);
  return said.trim() !== "" && furnitureWords.test(said) && textLength(element) < mostFurniture;
}

/** `Home | News | Sport`, as pages had their menus before there were elements for them. */
function isLineOfLinks(element: Element): boolean {
  if (!["p", "td", "div", "center", "font"].includes(element.name)) return false;
  const links = childrenOf(element, "a");
  if (links.length < 2 || textLength(element) > 300) return false;
  const others = element.children.filter((child) => typeof child === "string" || child.name !== "a");
  const between = others.map((child) => rawText(child)).join("");
  return /[|·•»›]/.test(between) && /^[\s|·•»›]*$/.test(between);
}

/** A box around the text is short; an element with a telling class that holds more is the text itself, oddly named. */
const mostFurniture = 4000;

function textLength(element: Element): number {
  return rawText(element).trim().length;
}

/**
 * Find the element that holds a page's text: what says so (`articleBody`, one `article`, `main`), else the one whose own paragraphs
 * are longest with the fewest links in them, as Readability weighs them. The body when nothing stands out.
 */
export function findContent(root: Element): Element {
  const body = findAll(root, ({ name }) => name === "body", true)[0] ?? root;
  const said = heaviest(findAll(body, (element) => /\barticleBody\b/.test(attributeOf(element, "itemprop")), true));
  if (said[0] !== undefined && said[0].weight > 0) return said[0].element;
  const articles = findAll(body, ({ name }) => name === "article", true);
  const [longest, second] = heaviest(
    articles.slice(0, mostArticles).filter((element) => !isInFurniture(body, element)),
  );
  // Teasers are articles too: the text is several times as long as any of them.
  if (longest !== undefined && longest.weight > 0 && (second === undefined || longest.weight >= 2 * second.weight))
    return longest.element;
  const main = findAll(body, (element) => element.name === "main" || attributeOf(element, "role") === "main", true)[0];
  return findHeaviest(main ?? body) ?? main ?? body;
}

/** Pages of news have dozens of teasers; each is looked for in the whole page. */
const mostArticles = 100;

function heaviest(elements: readonly Element[]): { readonly element: Element; readonly weight: number }[] {
  return elements.map((element) => ({ element, weight: weigh(element) })).toSorted((a, b) => b.weight - a.weight);
}

function isInFurniture(body: Element, wanted: Element): boolean {
  let isReached = false;
  walk(body, (element) => {
    if (element === wanted) isReached = true;
    return !isReached && !isFurniture(element);
  });
  return !isReached;
}

/** The letters of an element's paragraphs that are in no link. */
function weigh(element: Element): number {
  let weight = 0;
  walk(element, (inner) => {
    if (isFurniture(inner)) return false;
    if (!["p", "pre", "blockquote", "li", "td", "dd"].includes(inner.name)) return true;
    weight += weightOf(inner);
    return false;
  });
  return weight;
}

function weightOf(paragraph: Element): number {
  const text = rawText(paragraph).trim().length;
  const inLinks = findAll(paragraph, ({ name }) => name === "a", true).reduce(
    (sum, link) => sum + rawText(link).length,
    0,
  );
  return inLinks * 2 > text ? 0 : text - inLinks;
}

/** A paragraph's weight counts whole for its parent and half for that one's parent. */
function findHeaviest(body: Element): Element | null {
  const scores = new Map<Element, number>();
  const visit = (element: Element, parents: readonly Element[]): void => {
    for (const child of childrenOf(element)) {
      if (isFurniture(child)) continue;
      if (["p", "pre"].includes(child.name)) {
        const weight = weightOf(child);
        if (weight >= 25)
          [element, parents.at(-1), parents.at(-2)].forEach(
            (each, i) => each !== undefined && scores.set(each, (scores.get(each) ?? 0) + weight / 2 ** i),
          );
      } else visit(child, [...parents.slice(-1), element]);
    }
  };
  visit(body, []);
  const [best] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return best === undefined ? null : best[0];
}
