import { dateInWords } from "../date/date-words.ts";
import type { EntityNode, QueryNode } from "./syntax.ts";

/** A verb as it follows "an article" and as it follows "does not": "names", "name". */
type Clause = readonly [third: string, base: string];

/**
 * Say what a query asks of an article, to be put behind "no article": `names “World Health Organization” and is from 2020`. The empty
 * string for a query that asks nothing.
 */
export function sayQuery(tree: QueryNode | null): string {
  return tree === null ? "" : clauseOf(tree)[0];
}

/** Whether a query asks for words alone, which "Nothing says “…”" says better. */
export function isWordsOnly(tree: QueryNode | null): boolean {
  if (tree === null) return true;
  if (tree.kind === "text") return !tree.inTitle && !tree.keepsCapitals;
  return tree.kind === "all" && tree.items.every(isWordsOnly);
}

function clauseOf(node: QueryNode): Clause {
  switch (node.kind) {
    case "text": {
      const words = `“${node.text}”${node.keepsCapitals ? " in these capitals" : ""}`;
      return node.inTitle
        ? [`has ${words} in its title`, `have ${words} in its title`]
        : [`says ${words}`, `say ${words}`];
    }
    case "near": {
      const words = node.items.map(({ text }) => `“${text}”`).join(" near ");
      return [`says ${words}`, `say ${words}`];
    }
    case "entity":
      return [`names ${namedBy(node)}`, `name ${namedBy(node)}`];
    case "source":
      return [`comes from “${node.value}”`, `come from “${node.value}”`];
    case "period": {
      const when = `${node.relation === "on" ? "from" : `from ${node.relation}`} ${wordsOfDate(node.written)}`;
      return [`is ${when}`, `come ${when}`];
    }
    case "told":
      return [`tells of ${wordsOfDate(node.written)}`, `tell of ${wordsOfDate(node.written)}`];
    case "undated":
      return ["has no date", "lack a date"];
    case "noted":
      if (node.by === "has") return ["has a note of yours", "have a note of yours"];
      if (node.by === "tag") return [`bears your tag “${node.value}”`, `bear your tag “${node.value}”`];
      return [`has “${node.value}” in a note of yours`, `have “${node.value}” in a note of yours`];
    case "not": {
      const [third, base] = clauseOf(node.item);
      return [`does not ${base}`, third.replace(/^\S+/u, (verb) => `not ${verb}`)];
    }
    case "all":
    case "any": {
      const word = node.kind === "all" ? "and" : "or";
      const clauses = node.items.map(clauseOf);
      return [
        joined(
          clauses.map(([third]) => third),
          word,
        ),
        joined(
          clauses.map(([, base]) => base),
          word,
        ),
      ];
    }
  }
}

function namedBy({ type, value, isPrefix }: EntityNode): string {
  const name = `“${value}${isPrefix ? "…" : ""}”`;
  return type === null || type === "other" ? name : `the ${type} ${name}`;
}

/** As it was written where it is no single date: `1914..1918`. */
function wordsOfDate(written: string): string {
  return /^\d{4}(?:-\d\d){0,2}$/u.test(written) ? dateInWords(written) : written.replace("..", " to ");
}

function joined(parts: readonly string[], word: string): string {
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}
