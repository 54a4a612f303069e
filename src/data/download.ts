import { runInBreaths, type Steps } from "../core/text/steps.ts";
import { makeBreather } from "../platform/breather.ts";
import { saveFile } from "../platform/save-file.ts";

/** Put a text into the reader's downloads under a name; `type` is its media type. */
export function saveText(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same with a text that is long in the making: its pieces, while the page breathes. */
export async function saveSteps(name: string, type: string, steps: Steps<string[]>): Promise<void> {
  const pieces = await runInBreaths(steps, makeBreather());
  saveFile(name, new Blob(pieces, { type: `${type};charset=utf-8` }));
}
