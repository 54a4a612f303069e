/** An element of parsed HTML, XML or SGML. Names are in small letters, with their prefix: `dc:date`. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
}

/** A child of an element: another one, or text with its entities decoded. */
export type Node = Element | string;

/** A parsed document: its elements, and what stands in comments and processing instructions before the text ends. */
export interface Markup {
  readonly root: Element;
  readonly comments: readonly string[];
  /** Elements were nested deeper than the tree goes: their words are in it, but not in the elements that they stood in. */
  readonly isTooDeep: boolean;
}

/** Read an attribute; the empty string when it is not there. */
export function attributeOf(element: Element, name: string): string {
  return element.attributes.get(name) ?? "";
}

/** Name an element without its prefix: `dateIssued` of `mods:dateIssued`, in small letters. */
export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

/** Say whether an element is of a class. */
export function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, "class").split(/\s+/).includes(name);
}

/** List an element's children that are elements, perhaps only those of a name (without prefix). */
export function childrenOf(element: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (const child of element.children)
    if (typeof child !== "string" && (name === undefined || localName(child) === name)) found.push(child);
  return found;
}

/** Find the first child of a name (without prefix); null when there is none. */
export function childOf(element: Element, name: string): Element | null {
  for (const child of element.children) if (typeof child !== "string" && localName(child) === name) return child;
  return null;
}

/** Walk all elements below one in document order; `visit` returns false where what is inside is not wanted. */
export function walk(element: Element, visit: (element: Element) => boolean | void): void {
  const open: Element[] = childrenOf(element).toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop())
    if (visit(next) !== false)
      for (let i = next.children.length - 1; i >= 0; i--) {
        const child = next.children[i]!;
        if (typeof child !== "string") open.push(child);
      }
}

/** List all elements below one that fit, in document order; those inside one that fits too, unless `isOutermost`. */
export function findAll(element: Element, fits: (element: Element) => boolean, isOutermost = false): Element[] {
  const found: Element[] = [];
  walk(element, (next) => {
    if (!fits(next)) return true;
    found.push(next);
    return !isOutermost;
  });
  return found;
}

/** List all elements below one that have a name (without prefix). */
export function named(element: Element, ...names: readonly string[]): Element[] {
  return findAll(element, (next) => names.includes(localName(next)));
}

/** Find the first element below one that has a name (without prefix); null when there is none. */
export function firstNamed(element: Element, name: string): Element | null {
  return named(element, name)[0] ?? null;
}

/** Join all text in an element as it stands. */
export function rawText(node: Node): string {
  if (typeof node === "string") return node;
  const parts: string[] = [];
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === "string") parts.push(next);
    else for (let i = next.children.length - 1; i >= 0; i--) open.push(next.children[i]!);
  }
  return parts.join("");
}

/** Read an element's text as one line; the empty string for null. */
export function lineOf(node: Node | null): string {
  return node === null ? "" : rawText(node).replace(/\s+/g, " ").trim();
}
