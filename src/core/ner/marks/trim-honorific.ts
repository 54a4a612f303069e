import type { Mention } from "../mention.ts";

/** Said behind a name, no part of it. 様 and 氏 may end a name of two letters. */
const honorifics: Readonly<Record<string, RegExp>> = {
  ja: /(?<=..)(?:さん|さま|ちゃん|くん|氏|様)$/u,
  ko: /(?<=..)\s?(?:씨|님)$/u,
};

/** Take the honorific off a person's mark: "田中さん" is 田中. */
export function trimHonorific(text: string, mention: Mention, language: string | undefined): Mention {
  const honorific = honorifics[language ?? ""];
  if (honorific === undefined || mention.type !== "person") return mention;
  const length = text.slice(mention.start, mention.end).replace(honorific, "").length;
  return length === mention.end - mention.start ? mention : { ...mention, end: mention.start + length };
}
