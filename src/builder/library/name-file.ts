import { Interner } from "../../core/entities/resolve/interner.ts";
import type { NameColumns, RareFacts } from "../../core/entities/resolve/name-columns.ts";
import { formatJson, parseJson, readColumnFile, writeColumnFile } from "../cache/column-file.ts";

/** The names of many articles, and by what each article's are looked up. */
export interface KeptNames {
  readonly columns: NameColumns;
  readonly keys: readonly string[];
}

/** What few groups have: few builds look at it, and it takes as long to parse as all the rest. */
type ListedFacts = readonly (readonly [sighting: number, facts: RareFacts])[];

/** In the order in which they are written. */
const wideColumns = [
  "articleKeys",
  "firsts",
  "keyNumbers",
  "starts",
  "forms",
  "formTexts",
  "formMentions",
  "mentionFirsts",
  "groupOf",
] as const;

/** Write names into a file. */
export function writeNameFile(path: string, stamp: string, { columns, keys }: KeptNames): void {
  const facts: ListedFacts = [...columns.rare.entries()];
  writeColumnFile(path, stamp, {
    header: null,
    columns: [
      ...wideColumns.map((name) => columns[name]),
      columns.kinds,
      columns.sureness,
      columns.traits,
      formatJson(facts),
    ],
    texts: [keys, columns.keys.all, columns.texts.all],
  });
}

/** Read such a file; null when there is none, another stamp wrote it, or it is damaged. */
export function readNameFile(path: string, stamp: string): KeptNames | null {
  const file = readColumnFile<null>(path, stamp);
  if (file === null) return null;
  const wide = (name: (typeof wideColumns)[number]) => file.columns[wideColumns.indexOf(name)] as Uint32Array;
  const [kinds, sureness, traits, json] = file.columns.slice(wideColumns.length) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  let facts: ReadonlyMap<number, RareFacts> | null = null;
  const rare = () => (facts ??= new Map(parseJson<ListedFacts>(json)));
  return {
    keys: file.readTexts(0),
    columns: {
      articleKeys: wide("articleKeys"),
      firsts: wide("firsts"),
      keyNumbers: wide("keyNumbers"),
      starts: wide("starts"),
      forms: wide("forms"),
      formTexts: wide("formTexts"),
      formMentions: wide("formMentions"),
      mentionFirsts: wide("mentionFirsts"),
      groupOf: wide("groupOf"),
      kinds,
      sureness,
      traits,
      keys: new Interner(() => file.readTexts(1)),
      texts: new Interner(() => file.readTexts(2)),
      rare: { get: (sighting) => rare().get(sighting), entries: () => rare().entries() },
    },
  };
}
