import { appendAll } from "../../core/catalog/append-all.ts";
import { viewFile } from "../detect/file-view.ts";
import type { Complaint, Draft, Drafts } from "../document.ts";
import { decodeFile } from "../text/decode-file.ts";
import { partsOf } from "../zip/parts-of.ts";
import { readOmnivorePages } from "./read-omnivore.ts";

/** Read Omnivore's archive: pages of a list, and the pages' texts beside them; null when a ZIP is none. */
export async function readOmnivoreArchive(bytes: Uint8Array): Promise<Drafts | null> {
  const parts = partsOf(bytes);
  const lists = (parts?.names ?? []).filter((name) => /(?:^|\/)metadata_\d+_to_\d+\.json$/.test(name));
  if (parts === null || lists.length === 0) return null;
  const drafts: Draft[] = [];
  const complaints: Complaint[] = [];
  for (const name of lists.toSorted((a, b) => firstNumber(a) - firstNumber(b))) {
    const list = await parts.read(name);
    if (list === null) continue;
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    const view = viewFile({ name, bytes: list });
    const pages = new Map<string, string>();
    for (const slug of slugsOf(view.decoded.text)) {
      const page = await parts.read(`${folder}content/${slug}.html`);
      if (page !== null) pages.set(slug, decodeFile(page).text);
    }
    const read = await readOmnivorePages(view, (slug) => pages.get(slug) ?? null);
    appendAll(drafts, read.drafts);
    appendAll(complaints, read.complaints);
  }
  return { drafts, complaints };
}

function slugsOf(list: string): string[] {
  return [...list.matchAll(/"slug"\s*:\s*"([^"\\/]{1,300})"/g)].map((match) => match[1]!);
}

function firstNumber(name: string): number {
  return Number(/(\d+)_to_/.exec(name)?.[1] ?? 0);
}
