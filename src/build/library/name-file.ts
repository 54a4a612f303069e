import { Interner } from "../../core/entities/resolve/interner.ts";
import type { NameColumns, RareFacts } from "../../core/entities/resolve/name-columns.ts";
import { formatJson, parseJson, readColumnFile, writeColumnFile } from "../cache/column-file.ts";

/** The names of many articles, and by what each article's are looked up. */
export interface KeptNames {
  readonly columns: NameColumns;
  readonly keys: readonly string[];
}

interface Header {
  readonly keys: readonly string[];
}

/** What else is no number: few builds look at it, and it takes as long to parse as all the rest. */
interface Strings {
  readonly keys: string[];
  readonly texts: string[];
  readonly rare: readonly (readonly [sighting: number, facts: RareFacts])[];
}

/** In the order in which they are written. */
const wideColumns = ["articleKeys", "firsts", "keyNumbers", "starts", "forms", "formTexts", "formMentions", "mentionFirsts", "groupOf"] as const;

/** Write names into a file. */
export function writeNameFile(path: string, stamp: string, { columns, keys }: KeptNames): void {
  const strings: Strings = { keys: [...columns.keys.all], texts: [...columns.texts.all], rare: [...columns.rare.entries()] };
  writeColumnFile<Header>(path, stamp, { header: { keys }, columns: [...wideColumns.map((name) => columns[name]), columns.kinds, columns.traits, formatJson(strings)] });
}

/** Read such a file; null when there is none, another stamp wrote it, or it is damaged. */
export function readNameFile(path: string, stamp: string): KeptNames | null {
  const file = readColumnFile<Header>(path, stamp);
  if (file === null) return null;
  const wide = (name: (typeof wideColumns)[number]) => file.columns[wideColumns.indexOf(name)] as Uint32Array;
  const [kinds, traits, json] = file.columns.slice(wideColumns.length) as [Uint8Array, Uint8Array, Uint8Array];
  let parsed: Strings | null = null;
  const strings = () => (parsed ??= parseJson<Strings>(json));
  let facts: ReadonlyMap<number, RareFacts> | null = null;
  const rare = () => (facts ??= new Map(strings().rare));
  return {
    keys: file.header.keys,
    columns: {
      articleKeys: wide("articleKeys"), firsts: wide("firsts"), keyNumbers: wide("keyNumbers"), starts: wide("starts"), forms: wide("forms"), formTexts: wide("formTexts"),
      formMentions: wide("formMentions"), mentionFirsts: wide("mentionFirsts"), groupOf: wide("groupOf"), kinds, traits,
      keys: new Interner(() => strings().keys), texts: new Interner(() => strings().texts), rare: { get: (sighting) => rare().get(sighting), entries: () => rare().entries() },
    },
  };
}
