import { expect, smallArticleUrl, test } from "./support/test.ts";

const name = "Ada Lindqvist";

test("the audit asks one question a line, is answered by keys, says what it brought and takes it back", async ({
  page,
  site,
}) => {
  // Parted in one article, she is two of the same name: what the library then doubts.
  await page.goto(site.url + smallArticleUrl(4));
  await page.locator("article p .mark", { hasText: name }).first().click();
  await page.locator(".card").getByRole("button", { name: "Correct" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Not the same" }).click();
  await dialog.getByRole("button", { name: /^Change \d+ mentions?$/ }).click();
  await expect(dialog).toBeHidden();
  await page.evaluate(() => (location.hash = "#/audit"));
  await expect(page.getByRole("heading", { level: 1, name: "The five-minute audit" })).toBeVisible();
  const line = page.getByRole("button", { name: new RegExp(`^Is ${name} the same as ${name}`) });
  await line.click();
  await expect(page.getByRole("heading", { level: 2, name: `Is ${name} the same as ${name}?` })).toBeVisible();
  await expect(page.getByText(/\d+ marks? would change\./)).toBeVisible();
  await page.keyboard.press("y");
  const gain = page.locator(".audit__gain");
  await expect(gain).toContainText("1 dossier joined to another");
  await expect(line).toBeHidden();
  await page.keyboard.press("u");
  await expect(line).toBeVisible();
  await expect(gain).not.toContainText("joined");
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog", { name: `${name} is the same as ${name}` })).toBeVisible();
});

test("how good the marks are is said only once a sample was judged", async ({ page, site }) => {
  await page.goto(`${site.url}#/audit`);
  const quality = page.getByRole("region", { name: "How good the marks are" });
  await expect(quality).toContainText("Nobody has measured it");
  await quality.getByRole("button", { name: "Judge a sample" }).click();
  const right = quality.getByRole("button", { name: "Right" });
  await expect(right).toBeVisible();
  await expect(quality.locator("mark")).toBeVisible();
  await page.keyboard.press("1");
  await expect(quality.getByRole("row", { name: /People 1 of 1 100 % \(20 to 100\)/ })).toBeVisible();
  await page.keyboard.press("0");
  await expect(quality).toContainText("Nobody has measured it");
});
