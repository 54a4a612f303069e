import { keys } from "../../core/reading/keys.ts";
import type { TypeDoubt } from "../../core/entities/doubt/doubtful-type.ts";
import { likenessWords } from "../../core/entities/name/likeness-words.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted, formatCount } from "../../core/text/count.ts";
import type { AuditLine } from "../../data/audit/doubts.ts";
import type { Verdict } from "../../data/audit/quality.ts";

const typeDoubtWords: Readonly<Record<TypeDoubt, string>> = {
  title: "it begins with a person's title",
  "organisation-word": "organisations are called so",
  "place-word": "places are called so",
};

/** What speaks for a yes, in words. */
export function reasonOf(line: AuditLine): string {
  switch (line.kind) {
    case "same":
      return `${likenessWords[line.why]}${line.shared === 0 ? ", never in one article" : `, both in ${counted(line.shared, "article")}`}`;
    case "type":
      return `listed as ${some(line.entity.type)}; ${typeDoubtWords[line.why]}`;
    case "unmarked":
      return `the words stand in ${counted(line.elsewhere, "article")} that do not name it`;
  }
}

/** What a yes would do at most, in words: "160 marks", "up to 96 articles". */
export function effectOf(line: AuditLine): string {
  return line.kind === "unmarked" ? `≤ ${formatCount(line.effect)}` : formatCount(line.effect);
}

/** What the button that says yes does. */
export function yesWords(line: AuditLine): string {
  return line.kind === "same"
    ? "Yes, merge them"
    : line.kind === "type"
      ? `Yes, ${some(line.to)}`
      : "Yes, mark them all";
}

/** A type in a sentence: "a person". */
export function some(type: AuditLine["entity"]["type"]): string {
  return typeNames[type].some.toLowerCase();
}

/** What can be said of a mark, with its key. */
export const verdicts: readonly { readonly verdict: Verdict; readonly words: string; readonly key: string }[] = [
  { verdict: "right", words: "Right", key: keys.right },
  { verdict: "type", words: "Wrong type", key: keys.wrongType },
  { verdict: "words", words: "Too long or short", key: keys.wrongWords },
  { verdict: "no-name", words: "No name", key: keys.noName },
];
