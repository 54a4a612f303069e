import { smallArticleId } from "./support/small-library.ts";
import { expect, goBack, test, typeInto } from "./support/test.ts";

test("a session by keyboard alone: articles, marks, card, list, search, keys", async ({ page, site }) => {
  await page.goto(site.url);
  await expect(page.locator("li[data-article-id]").first()).toBeVisible();

  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`#/a/${smallArticleId(39)}$`));
  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`#/a/${smallArticleId(38)}$`));
  await page.keyboard.press("k");
  await expect(page).toHaveURL(new RegExp(`#/a/${smallArticleId(39)}$`));
  // The address comes before the article, and a key in between is of the one before.
  await expect(page.locator(`article[data-article-id="${smallArticleId(39)}"]`)).toContainText("keeps the key.");

  // Marks come after the text.
  await expect(page.locator("article p .mark").first()).toBeVisible();
  await page.keyboard.press("n");
  const marked = page.locator(".mark:focus");
  await expect(marked).toHaveCount(1);
  await expect(page.locator(".card")).toBeVisible();
  const first = await marked.getAttribute("data-start");
  await page.keyboard.press("n");
  await expect(marked).not.toHaveAttribute("data-start", first ?? "");
  await page.keyboard.press("p");
  await expect(marked).toHaveAttribute("data-start", first ?? "");
  await page.keyboard.press("Escape");
  await expect(page.locator(".card")).toBeHidden();
  await expect(marked).toHaveCount(1);

  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page).toHaveURL(/#\/$/);

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search articles" })).toBeFocused();
  await page.keyboard.press("Escape");

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("stepping through articles leaves the list one step back", async ({ page, site }) => {
  await page.goto(site.url);
  await page.locator("li[data-article-id]").first().getByRole("link").click();
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`#/a/${smallArticleId(35)}$`));
  await goBack(page);
  await expect(page).toHaveURL(site.url);
});

test(
  "Tab passes through masthead, list, text and cast, shows focus everywhere and is never trapped",
  { tag: "@chromium" },
  async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${smallArticleId(39)}`);
    await expect(page.locator("article")).toContainText("keeps the key.");
    const seen = new Set<string>();
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press("Tab");
      const { region, isShown } = await page.evaluate(() => {
        const focused = document.activeElement;
        const isBody = focused === null || focused === document.body;
        const style = isBody ? null : getComputedStyle(focused);
        const option = focused?.matches(".settings__option input") === true;
        return {
          region: focused?.closest(".masthead, .list, .reader, .cast")?.className.split(" ")[0] ?? "",
          isShown:
            isBody ||
            option ||
            (style?.outlineStyle !== "none" && style?.outlineWidth !== "0px") ||
            focused?.closest(".search") !== null,
        };
      });
      expect(isShown).toBe(true);
      seen.add(region);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["masthead", "list", "reader", "cast"]));
  },
);

test("plain keys are letters while one types", async ({ page, site }) => {
  await page.goto(site.url);
  await typeInto(page.getByRole("searchbox", { name: "Search articles" }), "");
  await page.getByRole("searchbox", { name: "Search articles" }).pressSequentially("jkn?");
  await expect(page.getByRole("searchbox", { name: "Search articles" })).toHaveValue("jkn?");
  await expect(page.getByRole("dialog")).toBeHidden();
});
