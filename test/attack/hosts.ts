import type { Fault } from "../e2e/support/static-server.ts";
import type { HostFaults } from "./window.ts";

/** What a host answers in place of a file: sign-in pages, cut and altered files, and statuses. */
const faults: readonly (readonly [name: string, fault: Fault])[] = [
  [
    "a sign-in page",
    { spoil: () => Buffer.from("<!doctype html><title>Welcome</title><h1>Sign in to the hotel</h1>") },
  ],
  ["an empty file", { spoil: () => Buffer.alloc(0) }],
  ["half of it", { spoil: (bytes) => bytes.subarray(0, bytes.length >> 1) }],
  [
    "letters changed",
    {
      spoil: (bytes) =>
        Buffer.from(bytes.map((byte, at) => (at % 50 === 25 && byte > 96 && byte < 122 ? byte + 1 : byte))),
    },
  ],
  ["more at its end", { spoil: (bytes) => Buffer.concat([bytes, Buffer.from("\n")]) }],
  ["{}", { spoil: () => Buffer.from("{}") }],
  ["other JSON", { spoil: () => Buffer.from('[{"ids":["x"]}]') }],
  ["status 404", 404],
  ["status 500", 500],
  ["status 403", 403],
  ["a cut connection", "cut"],
];

/** Files by what they are for, and what is asked of the page besides an article. */
const files = [
  [/^library\/packs\//u, "pack"],
  [/^library\/mentions\//u, "pack"],
  [/^library\/catalog\//u, "index"],
  [/^library\/locator/u, "index"],
  [/^library\/health/u, "health"],
  [/^library\/told/u, "index"],
  [/^library\/index\/manifest/u, "index"],
  [/^library\/index\/[\da-f]+\.bin/u, "index"],
  [/^library\/index\/[\da-f]+\.json/u, "index"],
  [/^assets\/(?:latin|languages|model|cyrillic|semitic|cjk)[^/]*\.bin/u, "model"],
] as const;

/** Each kind of file with each fault. */
export function hostFaults(): readonly {
  readonly name: string;
  readonly kind: "pack" | "index" | "health" | "model";
  readonly faults: HostFaults;
}[] {
  return files.flatMap(([path, kind]) =>
    faults.map(([name, fault]) => ({
      name: `${name} for ${path.source}`,
      kind,
      faults: (asked: string) => (path.test(asked) ? fault : null),
    })),
  );
}
