/** Values that some other program, another version or a failing disk may have left under a name of ours in `localStorage`. */
export const settings: readonly string[] = [
  "",
  "{",
  "null",
  "[]",
  "0",
  '"dark"',
  '{"theme":7,"size":"huge","font":{}}',
  '{"__proto__":{"polluted":1}}',
  '{"theme":"<img src=x onerror=window.__pwned=1>"}',
  '{"shownTypes":["__proto__"]}',
];

/** Shapes that a database of ours may be found in. `put` are records, by store. */
export interface DatabaseState {
  readonly name: string;
  readonly what: "reader" | "ledger";
  readonly version: number;
  readonly stores: readonly string[];
  readonly put?: Readonly<Record<string, readonly (readonly [key: string, value: unknown])[]>>;
  /** True when the page must say that nothing is kept. */
  readonly isSaid: boolean;
}

export const databaseStates: readonly DatabaseState[] = [
  { name: "reader of a newer version", what: "reader", version: 99, stores: ["read", "stars", "places"], isSaid: true },
  { name: "reader without stores", what: "reader", version: 1, stores: [], isSaid: true },
  { name: "reader without one store", what: "reader", version: 1, stores: ["read", "places"], isSaid: true },
  { name: "ledger of a newer version", what: "ledger", version: 99, stores: ["lines"], isSaid: true },
  { name: "ledger without its store", what: "ledger", version: 1, stores: [], isSaid: true },
  ...[7, null, { at: {} }, "x", [], "<img src=x onerror=window.__pwned=1>"].map((value, n) => ({
    name: `reader with odd values ${n}`,
    what: "reader" as const,
    version: 1,
    stores: ["read", "stars", "places"],
    put: { read: [["day/0", value]] as const, stars: [["day/0", value]] as const, places: [["day/0", value]] as const },
    isSaid: false,
  })),
  ...["", "{", '{"v":2}', "[]", "<script>window.__pwned=1</script>"].map((value, n) => ({
    name: `ledger with lines that are none ${n}`,
    what: "ledger" as const,
    version: 1,
    stores: ["lines"],
    put: { lines: [[`line ${n}`, value]] as const },
    isSaid: false,
  })),
];
