import { asFault } from "../support/fault.ts";
import { expect as expectSoon, test } from "../support/test.ts";

test.describe.configure({ timeout: 180_000 });

// A busy machine takes its time, and only a failing test waits for it.
const expect = expectSoon.configure({ timeout: 60_000 });

test(
  "a ledger of a million lines that are none is read until that is plain, and the page stays alive",
  asFault({
    fault: "A colleague’s ledger has a million lines",
    sees: "How many lines are new and how many no corrections, each with the reason; after ten thousand of these, from which line on nothing was read",
    goesOn: "Takes in what is good, or closes it",
  }),
  async ({ page, site }) => {
    await page.goto(`${site.url}#/corrections`);
    await page.getByRole("button", { name: "Take in a corrections file" }).click();
    await page.getByLabel("A colleague’s corrections, ledger.jsonl").setInputFiles({
      name: "million.jsonl",
      mimeType: "application/jsonl",
      buffer: Buffer.from('{"v":1}\n'.repeat(1_000_000)),
    });
    const report = page.getByRole("region", { name: "Take in a corrections file" });
    await expect(report.getByRole("status")).toContainText("10,000 lines with a problem");
    await expect(report.getByRole("status")).toContainText("nothing from line 10,001 on was read");
    await expect(report.getByRole("listitem").first()).toBeVisible();
    await page.goto(`${site.url}#/`);
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
);
