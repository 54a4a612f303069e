import { asObject } from "../text/json-value.ts";
import { parseLooseJson } from "../text/loose-json.ts";
import { linesOf } from "../text/plain-paragraphs.ts";
import { readTomlBlock } from "./toml-block.ts";
import { readYamlBlock, type NoteValue } from "./yaml-block.ts";

/** The front matter of a note, and the text after it. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, NoteValue>;
  readonly body: string;
  readonly kind: "yaml" | "toml" | "json";
}

/** Front matter longer than this is a text between two rules. */
const mostLines = 400;

/** Take the front matter off a note: YAML between `---`, TOML between `+++`, or a JSON object; null when it begins with none. */
export function takeFrontMatter(text: string): FrontMatter | null {
  const start = /^[\uFEFF\s]*/.exec(text.slice(0, 1000))![0].length;
  const fence = /^(?:---|\+\+\+)(?=[ \t]*\r?\n)/.exec(text.slice(start, start + 80))?.[0];
  if (fence === undefined) return takeJson(text.slice(start));
  const lines = linesOf(text.slice(start));
  const closing =
    lines
      .slice(1, mostLines)
      .findIndex((line) => line.trimEnd() === fence || (fence === "---" && line.trimEnd() === "...")) + 1;
  if (closing < 1) return null;
  const block = lines.slice(1, closing);
  const values = fence === "---" ? readYamlBlock(block) : readTomlBlock(block);
  if (values.size === 0) return null;
  return { values, body: lines.slice(closing + 1).join("\n"), kind: fence === "---" ? "yaml" : "toml" };
}

/** Hugo's JSON front matter ends at a line that is a closing brace. */
function takeJson(text: string): FrontMatter | null {
  if (!/^\{\s*\n/.test(text.slice(0, 200).replace(/\r/g, ""))) return null;
  const end = /\r?\n\}[ \t]*(?:\r?\n|$)/.exec(text.slice(0, 100_000));
  if (end === null) return null;
  const object = asObject(parseLooseJson(text.slice(0, end.index + end[0].length)).value);
  if (object === null) return null;
  const values = new Map<string, NoteValue>();
  for (const [key, value] of Object.entries(object)) {
    if (typeof value === "string" || typeof value === "number") values.set(key.toLowerCase(), String(value));
    else if (Array.isArray(value))
      values.set(
        key.toLowerCase(),
        value.filter((each): each is string => typeof each === "string"),
      );
  }
  return { values, body: text.slice(end.index + end[0].length), kind: "json" };
}
