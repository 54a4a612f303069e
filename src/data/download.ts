import { saveFile } from "../platform/save-file.ts";

/** Put a text into the reader's downloads under a name; `type` is its media type. */
export function saveText(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
