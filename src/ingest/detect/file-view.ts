import type { IngestFile } from "../document.ts";
import { decodeFile, type DecodedFile } from "../text/decode-file.ts";
import { parseLooseJson, type LooseJson } from "../text/loose-json.ts";

/** A file while it is being told and read: what is costly is worked out once, when it is asked for. */
export interface FileView {
  readonly name: string;
  readonly archive: string | null;
  readonly bytes: Uint8Array;
  /** The name's ending in small letters, without its dot: `html`; empty when there is none. */
  readonly ending: string;
  /** The name without folders. */
  readonly baseName: string;
  /** The text of a file that is text; empty for others. */
  readonly decoded: DecodedFile;
  /** Its first characters. */
  readonly head: string;
  /** The text as JSON, mended where exporters break it. */
  readonly json: LooseJson;
}

/** Every format shows itself within this many characters. */
const headLength = 20_000;

/** Look at a file. */
export function viewFile({ name, archive = null, bytes }: IngestFile): FileView {
  let decoded: DecodedFile | null = null;
  let json: LooseJson | null = null;
  const baseName = name.slice(name.lastIndexOf("/") + 1);
  return {
    name,
    archive,
    bytes,
    baseName,
    ending: /\.([A-Za-z0-9]{1,10})$/.exec(baseName)?.[1]?.toLowerCase() ?? "",
    get decoded() {
      return (decoded ??= decodeFile(bytes));
    },
    get head() {
      return this.decoded.text.slice(0, headLength);
    },
    get json() {
      return (json ??= parseLooseJson(this.decoded.text));
    },
  };
}

/** Say whether bytes begin with characters below 256. */
export function startsWithBytes(bytes: Uint8Array, signature: string, at = 0): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false;
  return true;
}
