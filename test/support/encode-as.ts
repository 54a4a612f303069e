import { decodeWindows1252 } from "../../src/core/text/windows-1252.ts";

/** Write a text in an encoding that only decoders know: by decoding all there is and looking it up. Throws for a letter that it lacks. */
export function encodeAs(label: string, text: string): Uint8Array {
  const table = tableOf(label);
  return Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const bytes = table.get(char);
      if (bytes === undefined) throw new RangeError(`${label} has no ${char}`);
      return bytes;
    }),
  );
}

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();
const doubles = new Set(["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"]);

function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(label);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const given = Uint8Array.from(bytes);
    // Node's own decoder of Windows-1252 leaves out the quotes.
    const char = label === "windows-1252" ? decodeWindows1252(given) : decoder.decode(given);
    if (Array.from(char).length === 1 && char !== "\uFFFD" && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) if (byte < 128 || !doubles.has(label)) add(byte);
  if (doubles.has(label))
    for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  tables.set(label, table);
  return table;
}
