/*
 * Makes src/core/text/letter-statistics.ts. Run by hand: `node src/training/letter-statistics.js FOLDER > src/core/text/letter-statistics.ts`,
 * with a folder of texts as tokens, one a line, in files named LANGUAGE.SET.train.tsv.gz (those that the models are trained on).
 *
 * Counts, in each language, pairs of neighbouring letters of which one at least is not ASCII, a space standing for a word's edge, and for
 * Chinese, Japanese and Korean single characters. What is kept is their order alone.
 */
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const folder = process.argv[2] ?? ".";
const mostTokens = 400_000;
const keptPairs = 150;
const keptCharacters = 700;

const paired = "fr de es pt it nl sv da nb fi pl cs sk hu hr sl ro tr ru uk bg el he ar fa".split(" ");
const single = "zh ja ko".split(" ");

function* tokensOf(language) {
  let left = mostTokens;
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.startsWith(`${language}.`) || !name.endsWith(".tsv.gz") || name.includes(".dev")) continue;
    for (const line of gunzipSync(readFileSync(`${folder}/${name}`))
      .toString("utf8")
      .split("\n")) {
      const token = line.split("\t")[0];
      if (token === "" || token.startsWith("-DOCSTART-")) continue;
      yield token;
      if (--left === 0) return;
    }
  }
}

function ranked(counts, kept) {
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, kept)
    .map(([key]) => key)
    .join("");
}

function pairsOf(language) {
  const counts = new Map();
  for (const token of tokensOf(language)) {
    if (!/^[\p{L}\p{M}]+$/u.test(token)) continue;
    const word = ` ${token.normalize("NFC").toLowerCase()} `;
    for (let at = 1; at < word.length; at++) {
      const pair = word.slice(at - 1, at + 1);
      if (/[^\0-\x7f]/.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return ranked(counts, keptPairs);
}

function charactersOf(language) {
  const counts = new Map();
  for (const token of tokensOf(language))
    for (const character of token)
      if (/[\u3041-\uffdc]/.test(character) && character.length === 1)
        counts.set(character, (counts.get(character) ?? 0) + 1);
  return ranked(counts, keptCharacters);
}

const { Converter } = process.argv[3] === undefined ? { Converter: null } : await import(process.argv[3]);
const characters = Object.fromEntries(single.map((language) => [language, charactersOf(language)]));
if (Converter !== null) {
  characters["zh-Hans"] = Converter({ from: "t", to: "cn" })(characters["zh"]);
  characters["zh-Hant"] = Converter({ from: "cn", to: "t" })(characters["zh"]);
  delete characters["zh"];
}
const print = (table) =>
  Object.entries(table)
    .map(([language, text]) => `  ${JSON.stringify(language)}: ${JSON.stringify(text)},`)
    .join("\n");

process.stdout.write(`/*
 * Made by src/training/letter-statistics.js from the texts that MODEL-CARD.md names: figures, no text of them.
 */

/** By language its commonest pairs of letters with one at least beyond ASCII, most frequent first; a space is a word's edge. */
export const letterPairs: Readonly<Record<string, string>> = {
${print(Object.fromEntries(paired.map((language) => [language, pairsOf(language)])))}
};

/** By language its commonest characters, most frequent first. */
export const commonCharacters: Readonly<Record<string, string>> = {
${print(characters)}
};
`);
