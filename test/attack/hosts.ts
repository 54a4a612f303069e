/** What a host answers in place of a file. */
export interface Fault {
  readonly name: string;
  readonly spoil: (bytes: Buffer) => Buffer | number;
}

/** Sign-in pages, cut and altered files, and statuses. */
export const faults: readonly Fault[] = [
  {
    name: "a sign-in page",
    spoil: () => Buffer.from("<!doctype html><title>Welcome</title><h1>Sign in to the hotel</h1>"),
  },
  { name: "an empty file", spoil: () => Buffer.alloc(0) },
  { name: "half of it", spoil: (bytes) => bytes.subarray(0, bytes.length >> 1) },
  {
    name: "letters changed",
    spoil: (bytes) =>
      Buffer.from(bytes.map((byte, at) => (at % 50 === 25 && byte > 96 && byte < 122 ? byte + 1 : byte))),
  },
  { name: "more at its end", spoil: (bytes) => Buffer.concat([bytes, Buffer.from("\n")]) },
  { name: "{}", spoil: () => Buffer.from("{}") },
  { name: "other JSON", spoil: () => Buffer.from('[{"ids":["x"]}]') },
  { name: "status 404", spoil: () => 404 },
  { name: "status 500", spoil: () => 500 },
  { name: "status 403", spoil: () => 403 },
];
