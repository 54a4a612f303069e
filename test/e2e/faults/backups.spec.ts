import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { zipSync, strToU8 } from "fflate";
import { asFault } from "../support/fault.ts";
import type { StaticServer } from "../support/static-server.ts";
import { expect as expectSoon, test } from "../support/test.ts";

test.describe.configure({ timeout: 180_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 30_000 });

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A backup with these files, and a manifest that lists them as they were before `alter`. */
function backupOf(
  files: Readonly<Record<string, string>>,
  version = 1,
  alter: (text: string, path: string) => string = (text) => text,
): Buffer {
  const listed = Object.entries(files).map(([path, text]) => {
    const bytes = strToU8(text);
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
  const manifest = { format: "dateline-backup", version, made: "2026-11-01T10:00:00.000Z", files: listed };
  const altered = Object.entries(files).map(([path, text]) => [path, strToU8(alter(text, path))] as const);
  return Buffer.from(zipSync({ ...Object.fromEntries(altered), "manifest.json": strToU8(JSON.stringify(manifest)) }));
}

const starred = { "starred.json": '["2023/2023-01-05-0"]' };
const whole = backupOf(starred);

async function restore(page: Page, site: StaticServer, backup: Buffer): Promise<void> {
  await page.goto(`${site.url}#/notes`);
  await page.locator("details summary").click();
  await page
    .locator("input[data-restore]")
    .setInputFiles({ name: "backup.zip", mimeType: "application/zip", buffer: backup });
}

const ills: readonly (readonly [fault: string, backup: () => Buffer, words: RegExp, sees: string])[] = [
  [
    "is cut",
    () => whole.subarray(0, whole.length - 30),
    /is no ZIP, or a part of it is missing/,
    "is no ZIP, or a part of it is missing",
  ],
  [
    "was altered",
    () => backupOf(starred, 1, (text) => text.replace("05-0", "05-1")),
    /was altered or damaged: \S+ is not what it was/,
    "was altered, and which part of it",
  ],
  [
    "is of a newer version",
    () => backupOf(starred, 99),
    /made by a newer version/,
    "was made by a newer version: reload to get it",
  ],
  [
    "unpacks to a thousand times its size",
    () => backupOf({ ...starred, "own/articles-0001.jsonl": "a".repeat(20_000_000) }, 2),
    /unpacks to more than a backup holds/,
    "unpacks to more than a backup holds",
  ],
  ["is another file altogether", () => Buffer.from("%PDF-1.7 no backup"), /is no ZIP/, "is no ZIP"],
];

for (const [ill, backup, words, sees] of ills) {
  test(
    `a backup that ${ill} is refused, and nothing of it is taken`,
    asFault(
      {
        fault: `A backup ${ill}`,
        sees: `That the file ${sees}, and that nothing was changed`,
        goesOn: "With another backup, or as before",
      },
      "@chromium",
    ),
    async ({ page, site }) => {
      await restore(page, site, backup());
      const said = page.getByRole("region", { name: "Backup", exact: true }).getByRole("status").first();
      await expect(said).toHaveText(words);
      await expect(said).toContainText("Nothing was changed.");
    },
  );
}
