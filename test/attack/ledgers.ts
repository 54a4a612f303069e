import { oddWords, scripts } from "./seeds.ts";

/** A ledger file, and whether some line of it can be taken in. */
export interface LedgerFile {
  readonly name: string;
  readonly text: string;
}

/** Told times that are none, are far off, or are no text. */
const dates = [
  "9999-12-31",
  "0001-01-01",
  "0000",
  "2023-02-30",
  "2023-13",
  "+12023",
  "-0044",
  "20231106",
  "",
  2023,
  [],
  {},
];

const where = { article: "day/0", quote: "Odal", prefix: "at ", suffix: " opened", start: 15, end: 19 };
const line = (fields: object) =>
  JSON.stringify({ v: 1, kind: "not-a-name", when: "2026-11-20T12:00:00.000Z", scope: "everywhere", where, ...fields });

/** Files that are no ledgers, lines that are no entries, and entries that mean harm. All bounded. */
export function hostileLedgers(): readonly LedgerFile[] {
  const files: LedgerFile[] = [];
  const add = (name: string, text: string) => files.push({ name: `${name}.jsonl`, text });
  add("html", "<!doctype html><script>window.__pwned=1</script>");
  add("binary", "\u0000\u0001\uFFFD\uFFFE".repeat(200));
  add("nothing", "");
  add("array", "[]");
  add("deep", `${"[".repeat(5_000)}${"]".repeat(5_000)}`);
  add("deep-field", `{"v":1,"kind":${"[".repeat(5_000)}${"]".repeat(5_000)}}`);
  add("version", line({ v: 2 }));
  add("returns", [line({}), line({ scope: "here" })].join("\r"));
  add("same-twice", `${line({})}\n${line({})}`);
  add("many-bad", "{\n".repeat(5_000));
  for (const when of [
    "9999-12-31T23:59:59.999Z",
    "2199-12-31T23:59:59.999Z",
    "0000-01-01T00:00:00Z",
    "+010000-01-01T00:00:00Z",
    "yesterday",
    0,
  ])
    add(`when-${when}`.replace(/[^\w-]/gu, "_"), line({ when }));
  for (const [n, bad] of [...scripts, ...oddWords].entries()) {
    add(`id-${n}`, line({ id: bad }));
    add(`name-${n}`, line({ kind: "rename", entity: { id: "odal", name: "Odal", type: "place" }, name: bad }));
    add(`why-${n}`, line({ why: bad }));
  }
  const values = [...dates, ...scripts, ...oddWords];
  for (const [n, value] of values.entries()) add(`retime-${n}`, line({ kind: "retime", scope: "here", value }));
  add("retime-none", line({ kind: "retime", scope: "here", value: null }));
  add("retime-everywhere", line({ kind: "retime", scope: "everywhere", value: "2023" }));
  add(
    "retime-quarrel",
    Array.from({ length: 5_000 }, (_, n) =>
      line({ kind: "retime", scope: "here", value: String(1000 + n), when: new Date(1.7e12 + n).toISOString() }),
    ).join("\n"),
  );
  for (const scope of ["there", "__proto__", null, 7]) add(`scope-${scope}`, line({ scope }));
  for (const [start, end] of [
    [-1, 3],
    [2 ** 53, 2 ** 53 + 4],
    [0.5, 4.5],
    [4, 4],
    ["0", "4"],
  ])
    add(`span-${start}`, line({ where: { ...where, start, end } }));
  add(
    "undo-ring",
    ["a", "b"]
      .map((id, at) => `{"v":1,"kind":"undo","id":"${id}","when":"2026-11-20T12:00:00Z","undoes":"${"ba"[at]}"}`)
      .join("\n"),
  );
  add("undo-nothing", '{"v":1,"kind":"undo","id":"u","when":"2026-11-20T12:00:00Z","undoes":"nothing"}');
  add(
    "quarrel",
    Array.from({ length: 5_000 }, (_, n) =>
      line({
        kind: "rename",
        entity: { id: "odal", name: "Odal", type: "place" },
        name: `Odal ${n}`,
        when: new Date(1.7e12 + n).toISOString(),
      }),
    ).join("\n"),
  );
  add(
    "long-name",
    line({ kind: "rename", entity: { id: "odal", name: "Odal", type: "place" }, name: "O".repeat(100_000) }),
  );
  return files;
}
