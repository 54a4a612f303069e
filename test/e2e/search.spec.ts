import { smallLibraryTotal } from "./support/small-library.ts";
import { expect, expectReadyOffline, test } from "./support/test.ts";

const search = "#/?q=%22wet%20morning%22%20person%3Alindqvist&from=2023-03-01&to=2023-08-31";

test("a phrase and a person between two dates: list, timeline and hits agree, and the address gives the same offline with the server gone", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await expectReadyOffline(page, smallLibraryTotal);
  await page.keyboard.press("/");
  await page.keyboard.type('"wet morning" person:lindqvist');
  const count = page.locator(".list__count b");
  await expect(page).toHaveURL(/lindqvist$/);
  await expect(page.locator("li[data-article-id] mark").first()).toHaveText("wet morning");
  const inAllYear = Number(await count.textContent());

  await page.goto(site.url + search);
  await expect(page.locator(".search-notes")).toContainText("hit");
  const found = Number(await count.textContent());
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(inAllYear);
  await expect(page.locator("li[data-article-id]")).toHaveCount(found);
  const dates = await page
    .locator("li[data-article-id] time")
    .evaluateAll((all) => all.map((time) => time.getAttribute("datetime") ?? ""));
  expect(dates.every((date) => date >= "2023-03-01" && date <= "2023-08-31")).toBe(true);
  const shown = await page.locator(".timeline table tbody td:nth-child(2)").allTextContents();
  expect(shown.reduce((sum, cell) => sum + Number(cell), 0)).toBe(inAllYear);
  await expect(page.locator("li[data-article-id] mark").first()).toHaveText("wet morning");

  await site.kill();
  const ids = await page
    .locator("li[data-article-id]")
    .evaluateAll((all) => all.map((row) => row.getAttribute("data-article-id")));
  await page.reload();
  await expect(page.locator("li[data-article-id]")).toHaveCount(found);
  expect(
    await page
      .locator("li[data-article-id]")
      .evaluateAll((all) => all.map((row) => row.getAttribute("data-article-id"))),
  ).toEqual(ids);
});

test("typing offers names and titles; a name chosen becomes a filter that can be removed", async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole("searchbox", { name: "Search articles" }).pressSequentially("okaf");
  const option = page.getByRole("option", { name: /Grace Okafor/ });
  await expect(option).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/entity=grace-okafor/);
  await expect(page.getByRole("searchbox", { name: "Search articles" })).toHaveValue("");
  await expect(page.locator(".list__count b")).not.toHaveText(String(smallLibraryTotal));
  await page.getByRole("button", { name: "Remove Grace Okafor" }).click();
  await expect(page.locator(".list__count b")).toHaveText(String(smallLibraryTotal));
});

test("what is typed fast is searched whole, and a misspelt word finds the word it means", async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole("searchbox", { name: "Search articles" }).pressSequentially("umbrelas ferrys", { delay: 15 });
  await expect(page.getByRole("searchbox", { name: "Search articles" })).toHaveValue("umbrelas ferrys");
  await expect(page.locator(".search-notes")).toContainText("umbrellas");
  await expect(page.locator("li[data-article-id]").first()).toBeVisible();
});

test("hits are kept when an article opens, and stepped through", async ({ page, site }) => {
  await page.goto(`${site.url}#/?q=umbrellas`);
  await page.locator("li[data-article-id]").first().getByRole("link").click();
  await expect(page.getByRole("group", { name: "Hits" })).toContainText("1 of 1");
  await page.keyboard.press(".");
  await expect(page.getByRole("group", { name: "Hits" })).toContainText("1 of 1");
  expect(await page.evaluate(() => CSS.highlights.has("hit-current"))).toBe(true);
});

test("a search is set in context, sorted by the next word, each line leading to its paragraph", async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#/?q=umbrellas`);
  await page.getByRole("link", { name: "All in one list" }).click();
  await expect(page.getByText(`${smallLibraryTotal} hits in ${smallLibraryTotal} articles.`)).toBeVisible();
  await page.getByRole("combobox", { name: "Order" }).selectOption("right");
  await page.locator(".concordance__line").first().click();
  await expect(page.locator('p[data-paragraph="1"][data-target]')).toContainText("umbrellas");
});

test("names can be asked for together or one or the other; the choice is in the address and in one chip", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const count = async () => Number(await page.locator(".list__count b").textContent());
  await page.getByRole("button", { name: "Filter the list" }).click();
  await page.getByRole("button", { name: /^Grace Okafor/ }).click();
  await expect(page).toHaveURL(/entity=grace-okafor/);
  await expect.poll(count).toBeLessThan(smallLibraryTotal);
  const one = await count();

  await page.getByRole("radio", { name: "all of them" }).press("ArrowRight");
  await expect(page.getByRole("radio", { name: "any of them" })).toBeChecked();
  await page.getByRole("button", { name: /^Jun Watanabe/ }).click();
  await expect(page).toHaveURL(/any=grace-okafor&any=jun-watanabe/);
  await expect.poll(count).toBeGreaterThan(one);
  await page.getByRole("radio", { name: "all of them" }).check();
  await expect(page).toHaveURL(/entity=grace-okafor&entity=jun-watanabe/);
  await expect.poll(count).toBeLessThanOrEqual(one);
  await page.getByRole("radio", { name: "any of them" }).check();
  await page.keyboard.press("Escape");

  const chip = page.getByRole("group", { name: "Any of these" });
  await expect(chip).toContainText("Grace Okafor");
  await chip.getByRole("button", { name: "Remove Jun Watanabe" }).click();
  await expect(page).toHaveURL(/\?any=grace-okafor$/);
  await expect.poll(count).toBe(one);
});

test("filters show how many articles each would leave, and a search that leaves none says how to go on", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  await page.getByRole("button", { name: "Filter the list" }).click();
  await page.getByRole("button", { name: /^Grace Okafor/ }).click();
  await expect(page).toHaveURL(/entity=grace-okafor/);
  await page.getByLabel("Starred only").check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: "No article matches" })).toBeVisible();
  await page.getByRole("button", { name: "Clear the search" }).click();
  await expect(page.locator(".list__count b")).toHaveText(String(smallLibraryTotal));
});
