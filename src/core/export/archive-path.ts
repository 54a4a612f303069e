/** Gives each id of an archive a path that no other id has. */
export type ArchivePaths = (id: string) => string;

/** Names that Windows opens as devices, whatever ending follows. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;
/** What is no file name somewhere: signs of Windows' and macOS' own, controls, signs that turn the writing's direction, halves of pairs. */
const unfit = /[\\:*?"<>|\p{Cc}\p{Cs}\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
/** Most file systems hold 255 bytes a name; the rest is for an ending and a number. */
const mostBytes = 200;

/**
 * Make what turns article ids into paths, without an ending, that every system unpacks as written and below the folder it is told.
 *
 * Signs that some system reads as part of a path become `_`, so do white space and full stops at a name's edges; a device's name gets a `_`
 * before it, a folder named like a file (`.txt`, `.ann`, `.conf`) one behind it; empty parts, `.` and `..` become `_`. Ids whose paths differ by
 * case or by how accents are composed alone are told apart by a number, in the order in which they come: `Notes`, `notes~2`.
 */
export function createArchivePaths(): ArchivePaths {
  const taken = new Set<string>();
  /** Where to go on counting: a thousand ids of one path would else be tried a thousand times each. */
  const numbers = new Map<string, number>();
  return (id) => {
    const parts = id.split("/").map(fitName);
    const path = parts
      .map((part, i) => (i < parts.length - 1 ? part.replace(/\.(?:txt|ann|conf)$/iu, "$&_") : part))
      .join("/");
    const key = keyOf(path);
    let [free, number] = [path, numbers.get(key) ?? 1];
    while (taken.has(keyOf(free))) free = `${path}~${++number}`;
    numbers.set(key, number);
    taken.add(keyOf(free));
    return free;
  };
}

function fitName(name: string): string {
  const plain = cut(name.replace(unfit, "_"))
    .replace(/^[\s.]+|[\s.]+$/gu, (edge) => "_".repeat(edge.length))
    .replace(devices, "_$&");
  return plain === "" ? "_" : plain;
}

/** Cut a name to the bytes that fit, never within a sign. */
function cut(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const sign of name) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    if (bytes > mostBytes) return name.slice(0, end);
    end += sign.length;
  }
  return name;
}

/** What a disk that knows neither case nor composition sees. */
function keyOf(path: string): string {
  return path.normalize("NFKC").toLowerCase().toUpperCase();
}
