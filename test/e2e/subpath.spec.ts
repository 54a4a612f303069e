import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asFault } from "./support/fault.ts";
import { buildFolder } from "./support/builds.ts";
import { smallLibraryTotal } from "./support/small-library.ts";
import { startStaticServer } from "./support/static-server.ts";
import { expect, expectReadyOffline, expectSmallArticle, smallArticleUrl, test } from "./support/test.ts";

test.describe("at /some/deep/path/", () => {
  test.use({ base: "/some/deep/path/" });

  test("the same bundle reads, deep links and offline included, and asks for nothing that is not there", async ({
    page,
    site,
  }) => {
    const refused: string[] = [];
    page.on("response", (response) => void (response.status() >= 400 && refused.push(response.url())));
    await page.goto(site.url + smallArticleUrl(3));
    await expectSmallArticle(page, 3);
    await expectReadyOffline(page, smallLibraryTotal);
    expect(refused).toEqual([]);

    await site.kill();
    await page.goto(site.url + smallArticleUrl(12));
    await page.reload();
    await expectSmallArticle(page, 12);
  });

  test("index.html by its name is the same app", async ({ page, site }) => {
    await page.goto(`${site.url}index.html${smallArticleUrl(3)}`);
    await expectSmallArticle(page, 3);
    await expectReadyOffline(page, smallLibraryTotal);
    await site.kill();
    await page.reload();
    await expectSmallArticle(page, 3);
  });
});

test(
  "two Datelines on one origin keep their own libraries, and an update of one leaves the other ready",
  asFault({
    fault: "Two Datelines lie on one origin, and one is updated",
    sees: "Each its own library",
    goesOn: "As before",
  }),
  async ({ page }) => {
    const root = await mkdtemp(join(tmpdir(), "dateline-two-"));
    await symlink(buildFolder("seed"), join(root, "one"));
    await symlink(buildFolder("small"), join(root, "two"));
    const site = await startStaticServer({ root });
    await page.goto(`${site.url}one/`);
    await expectReadyOffline(page, 1);
    await page.goto(`${site.url}two/`);
    await expectReadyOffline(page, smallLibraryTotal);

    await rm(join(root, "two"));
    await symlink(buildFolder("grown"), join(root, "two"));
    await page.reload();
    await page.getByRole("button", { name: "Switch now" }).click();
    await expectReadyOffline(page, smallLibraryTotal + 1);

    await site.kill();
    await page.goto(`${site.url}one/`);
    await expectReadyOffline(page, 1);
    await rm(root, { recursive: true });
  },
);
