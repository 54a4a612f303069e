import { stretchLabel } from "../../core/date/calendar-stretch.ts";
import type { Correction, Scope } from "../../core/entities/ledger/entry.ts";
import { mentionTypes } from "../../core/ner/mention.ts";
import { correctionKeys, firstKeys, type KeyedCorrection } from "../../core/reading/keys.ts";
import { typeNames } from "../../core/reading/type-names.ts";
import { counted } from "../../core/text/count.ts";

/** What can be corrected, in words and keys. */
export const kindWords: Readonly<
  Record<Correction["kind"], { readonly label: string; readonly keys: readonly string[]; readonly hint: string }>
> = {
  "not-a-name": { label: "Not a name", keys: keysOf("not-a-name"), hint: "Take the mark away" },
  retype: {
    label: "Another type",
    keys: [firstKeys.retype],
    hint: mentionTypes.map((type) => typeNames[type].singular).join(", "),
  },
  respan: { label: "Longer or shorter", keys: keysOf("respan"), hint: "The name begins or ends elsewhere" },
  add: { label: "Add a name", keys: keysOf("add"), hint: "Mark words that are a name" },
  "same-as": { label: "Same as…", keys: keysOf("same-as"), hint: "Whom or what it names is listed under another name" },
  "not-same": { label: "Not the same", keys: keysOf("not-same"), hint: "It names another of the same name" },
  retime: { label: "Another time", keys: [], hint: "The words tell of another day, or of none" },
  rename: { label: "Rename", keys: keysOf("rename"), hint: "Show whom or what it names under another name" },
};

function keysOf(kind: KeyedCorrection): readonly string[] {
  return [firstKeys.correct, correctionKeys[kind]];
}

/** How far a correction reaches. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  here: "Here only",
  article: "In this article",
  everywhere: "Everywhere",
};

/** A correction in one sentence, as it is listed: "“Marlin” is a place, not a person". */
export function describeCorrection(correction: Correction): string {
  const words = `“${correction.where.quote}”`;
  switch (correction.kind) {
    case "not-a-name":
      return `${words} is not a name`;
    case "retype":
      return `${words} is ${typeNames[correction.to].as}, not ${typeNames[correction.from].as}`;
    case "respan":
      return `The name is “${correction.to.quote}”, not ${words}`;
    case "add":
      return correction.entity === undefined
        ? `${words} is ${typeNames[correction.type].as}`
        : `${words} names ${correction.entity.name}`;
    case "same-as":
      return `${correction.entity.name} is the same as ${correction.to.name}`;
    case "not-same":
      return `${words} is not the same as ${correction.entity.name}`;
    case "retime":
      return correction.value === null
        ? `${words} is not a time`
        : `${words} means ${stretchLabel({ written: correction.value })}`;
    case "rename":
      return `${correction.entity.name} is called ${correction.name}`;
  }
}

/** Where a correction holds: "Everywhere, with 1 exception, not in articles added later". */
export function describeReach({ scope, except = [], only }: Correction): string {
  const where = scopeWords[scope];
  const exceptions = except.length === 0 ? "" : `, with ${counted(except.length, "exception")}`;
  return `${where}${exceptions}${only === undefined ? "" : ", not in articles added later"}`;
}
