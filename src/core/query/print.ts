import { lexQuery } from "./lex.ts";
import type { QueryNode, TextNode } from "./syntax.ts";

/**
 * Write a query tree in the grammar's own words; null is the empty string.
 *
 * Parsing the result gives the same tree again (spans apart), so a corrected query can be shown and put in the URL.
 */
export function printQuery(tree: QueryNode | null): string {
  if (tree === null) return "";
  switch (tree.kind) {
    case "text":
      return printText(tree);
    case "near":
      return tree.items.map(printText).join(` near/${tree.distance} `);
    case "entity":
      return `${tree.type === "organisation" ? "org" : (tree.type ?? "entity")}:${printValue(tree.value)}${tree.isPrefix ? "*" : ""}`;
    case "source":
      return `source:${printValue(tree.value)}`;
    case "noted":
      return `${tree.by}:${printValue(tree.value)}${tree.isPrefix && tree.by !== "has" ? "*" : ""}`;
    case "period":
      return `${tree.relation}:${tree.written}`;
    case "told":
      return `told:${tree.written}`;
    case "undated":
      return "on:none";
    case "all":
      return tree.items.map(printQuery).join(" ");
    case "any":
      return tree.items.map((item) => (item.kind === "all" ? `(${printQuery(item)})` : printQuery(item))).join(" OR ");
    case "not":
      // Two signs in a row would be read as one.
      return ["all", "any", "not"].includes(tree.item.kind)
        ? `-(${printQuery(tree.item)})`
        : `-${printQuery(tree.item)}`;
  }
}

function printText(node: TextNode): string {
  return `${node.inTitle ? "title:" : ""}${node.keepsCapitals ? "=" : ""}${node.isQuoted ? `"${node.text}"` : node.text}${node.isPrefix ? "*" : ""}`;
}

/** Quote a value only when it would be read otherwise without. */
function printValue(value: string): string {
  const [token, ...more] = lexQuery(`entity:${value}`);
  const isPlain = more.length === 0 && token?.kind === "text" && token.value === value && !token.hasStar;
  return isPlain ? value : `"${value}"`;
}
