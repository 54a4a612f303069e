/*
 * Write the data sets a second time, tokenised as the run-time tokenises (hyphens split, "U.S." whole, …), for training on both.
 *
 *   npx tsx src/training/retokenise.ts OUT FILE.tsv.gz…
 *
 * A third column of 1 means that white space follows the token; where a set has none, English spacing is assumed. Documents and sentences stay as
 * they are, so that both versions of a set run in parallel.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { findTokens } from "../core/text/tokens.ts";

interface Token {
  readonly form: string;
  readonly tag: string;
  readonly space: boolean | null;
}

const noSpaceBefore = /^(?:[.,;:!?)\]}%’”…]|'s|'S|’s|n't|n’t|'re|'ve|'ll|'m|'d|\.\.\.)$/;
const noSpaceAfter = /^[([{$£€#“‘]$/;

const [out = ".", ...files] = process.argv.slice(2);
for (const file of files) {
  const lines: string[] = [];
  let sentence: Token[] = [];
  const flush = (): void => {
    if (sentence.length > 0) lines.push(...retokenise(sentence), "");
    sentence = [];
  };
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    const [form = "", tag = "O", space] = line.split("\t");
    if (form === "" && tag === "O") flush();
    else if (form === "-DOCSTART-") {
      flush();
      lines.push("-DOCSTART-\tO", "");
    } else sentence.push({ form, tag, space: space === undefined ? null : space === "1" });
  }
  flush();
  writeFileSync(join(out, basename(file)), gzipSync(lines.join("\n") + "\n"));
  console.log(file, lines.length);
}

function retokenise(sentence: readonly Token[]): string[] {
  let text = "";
  const tagAt: string[] = [];
  let isQuoted = false;
  sentence.forEach((token, i) => {
    for (let k = 0; k < token.form.length; k++)
      tagAt[text.length + k] = k === 0 || token.tag === "O" ? token.tag : `I${token.tag.slice(1)}`;
    text += token.form;
    const next = sentence[i + 1]?.form ?? "";
    if (token.form === '"') isQuoted = !isQuoted;
    const guessed =
      !noSpaceBefore.test(next) &&
      !noSpaceAfter.test(token.form) &&
      !(token.form === '"' && isQuoted) &&
      !(next === '"' && isQuoted);
    if (token.space ?? guessed) text += " ";
  });
  let open = "";
  return findTokens(text).map(({ start, end }) => {
    // The first tagged unit decides; an inner tag that continues what the last token named stays inside.
    let tag = "O";
    for (let i = start; i < end && tag === "O"; i++) tag = tagAt[i] ?? "O";
    const kind = tag.slice(1);
    if (tag.startsWith("I") && open !== kind) tag = `B${kind}`;
    open = tag === "O" ? "" : kind;
    return `${text.slice(start, end)}\t${tag}`;
  });
}
