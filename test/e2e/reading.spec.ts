import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asFault } from "./support/fault.ts";
import { smallArticleId } from "./support/small-library.ts";
import { expect, goBack, smallArticleUrl, test } from "./support/test.ts";

const seedId = "000_4bfad9960e8f950c";
const seedText = readFileSync(join(import.meta.dirname, `../../seeds/${seedId}.txt`), "utf8");
const body = seedText.replace(/^\s*date 2023-11-06\s/, "");

test.describe("the shipped article", () => {
  test.use({ library: "seed" });

  test("is listed by its date, opens, and shows every word of the seed in order", async ({ page, site }) => {
    await page.goto(site.url);
    const row = page.locator(`li[data-article-id="${seedId}"]`);
    await expect(row.locator("time")).toHaveAttribute("datetime", "2023-11-06");
    await row.getByRole("link").click();
    const article = page.locator(`article[data-article-id="${seedId}"]`);
    await expect(article.locator("p[data-paragraph]")).toHaveCount(5);
    const shown = await article
      .locator("p[data-paragraph]")
      .evaluateAll((paragraphs) => paragraphs.map(({ textContent }) => textContent));
    expect(shown).toEqual(body.split("\n\n"));
    await expect(page).toHaveTitle(
      /^Despite attempts to negotiate a prisoner exchange between Hamas and Israel….* – Dateline$/,
    );
  });

  test("has every name marked by one element whose text is the name", async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${seedId}`);
    const marks = page.locator("article p [data-entity]");
    await expect(marks.filter({ hasText: /^Husam Badran$/ })).toHaveAttribute("data-type", "person");
    await expect(marks.filter({ hasText: /^Tamim bin Hamad Al-Thani$/ })).toHaveAttribute("data-type", "person");
    await expect(marks.filter({ hasText: /^Hamas$/ })).toHaveCount(8);
    await expect(marks.filter({ hasText: /^Qatar$/ }).first()).toHaveAttribute("data-type", "place");
    await expect(marks.filter({ hasText: /^Israeli$/ }).first()).toHaveAttribute("data-type", "other");
  });

  test("shows a card on a click that lists the mentions in context and steps through them", async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${seedId}`);
    await page
      .locator("article p .mark", { hasText: /^Israel$/ })
      .first()
      .click();
    const card = page.getByRole("dialog", { name: "Israel, place" });
    await expect(card.getByText("6 here")).toBeVisible();
    await expect(card.getByRole("list", { name: "In this article" }).getByRole("listitem")).toHaveCount(6);
    await card.getByRole("button", { name: "Next mention" }).click();
    await expect(card.getByText("2 of 6")).toBeVisible();
    await expect(page.locator(".mark[data-lit]")).toHaveCount(6);
    await page.keyboard.press("Escape");
    await expect(card).toBeHidden();
    await expect(page.locator(".mark:focus")).toHaveText("Israel");
  });

  test("shows the card when the pointer rests on a mark, and takes it away when it leaves", async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${seedId}`);
    await page.locator("article p .mark", { hasText: "Husam Badran" }).hover();
    await expect(page.getByRole("dialog", { name: "Husam Badran, person" })).toBeVisible();
    await page.mouse.move(5, 500);
    await expect(page.getByRole("dialog")).toBeHidden();
  });

  test("shows the card when Tab reaches a mark, and Tab goes on into the card", async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${seedId}`);
    await expect(page.locator("article p .mark")).toHaveCount(33);
    await expect(page.locator("article p .told")).toHaveCount(1); // stands between the first name and its card
    await page.getByRole("switch", { name: "Times" }).focus();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("dialog", { name: "Hamas, organisation" })).toBeVisible();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".card") !== null)).toBe(true);
    await page.keyboard.press("Escape");
    await expect(page.locator(".mark:focus")).toHaveText("Hamas");
  });

  test("lists its cast by type and count, and leads to the first mention", async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${seedId}`);
    const places = page.getByRole("region", { name: "Places" });
    await expect(places.getByRole("listitem").first()).toHaveText("Israel6 mentions");
    await places.getByRole("link", { name: "West Bank" }).click();
    await expect(page.getByRole("dialog", { name: "West Bank, place" })).toBeVisible();
  });

  test("stays as it is line by line when a type of mark is switched off", async ({ page, site }) => {
    await page.goto(`${site.url}#/a/${seedId}`);
    const paragraphs = page.locator("article p[data-paragraph]");
    await expect(paragraphs).toHaveCount(5);
    const heights = () =>
      paragraphs.evaluateAll((all) => all.map((paragraph) => paragraph.getBoundingClientRect().height));
    const marked = await heights();
    for (const name of ["People", "Organisations", "Places", "Other"]) await page.getByRole("switch", { name }).click();
    await expect(page.locator("article p .mark")).toHaveCount(0);
    expect(await heights()).toEqual(marked);
    await page.reload();
    await expect(page.getByRole("switch", { name: "People" })).not.toBeChecked();
  });
});

test("a phone shows one screen at a time, and Back leads to the list where it was left", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(site.url);
  const scroller = page.locator(".list__scroll");
  await expect(page.locator("li[data-article-id]").first()).toHaveAttribute("aria-posinset", "1");
  await scroller.evaluate((element) => void (element.scrollTop = 2400));
  // The rows of the place before are taken away in the next frame.
  await expect(page.locator("li[data-article-id]").first()).not.toHaveAttribute("aria-posinset", "1");
  const row = page.locator("li[data-article-id]").nth(6);
  await row.scrollIntoViewIfNeeded();
  const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
  await row.getByRole("link").click();
  await expect(page.locator("article")).toBeVisible();
  await expect(page.locator("li[data-article-id]")).toHaveCount(0);
  await goBack(page);
  await expect(page.locator("article")).toHaveCount(0);
  // To the pixel but one: Firefox rounds where a row was scrolled to.
  await expect
    .poll(() => scroller.evaluate(({ scrollTop }, kept) => Math.abs(scrollTop - kept), before))
    .toBeLessThan(2);
});

test("a short text begins at the phone's left edge as a long one does", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(site.url + smallArticleUrl(3));
  await expect(page.locator("article")).toBeVisible();
  // As short as a text can be: without its paragraphs.
  await page.locator("article p[data-paragraph]").evaluateAll((all) => all.forEach((paragraph) => paragraph.remove()));
  const { x, width } = (await page.locator("main.reader").boundingBox()) ?? { x: -1, width: 0 };
  expect([x, width]).toEqual([0, 390]);
});

test("a click on the phone's back arrow leads to the list, also from a shared link", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(site.url + smallArticleUrl(3));
  await page.getByRole("link", { name: "Back to the list" }).click();
  await expect(page.locator("li[data-article-id]").first()).toBeVisible();
});

test("a link to a paragraph opens at the paragraph", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto(`${site.url}${smallArticleUrl(5)}?p=5`);
  const paragraph = page.locator('p[data-paragraph="4"]');
  await expect(paragraph).toHaveAttribute("data-target", "");
  await expect(paragraph).toBeInViewport();
});

test("the place in an article is kept over a reload", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 400 });
  await page.goto(site.url + smallArticleUrl(7));
  const reader = page.locator("#reader");
  await page.locator('p[data-paragraph="3"]').evaluate((paragraph) => {
    const scroller = paragraph.closest("#reader");
    if (scroller !== null) scroller.scrollTop += paragraph.getBoundingClientRect().top - 60;
  });
  const kept = () =>
    page.evaluate(
      (id) =>
        new Promise((resolve) => {
          const opening = indexedDB.open("dateline / reader");
          opening.addEventListener("success", () => {
            const asked = opening.result.transaction("places").objectStore("places").get(id);
            asked.addEventListener("success", () => resolve(asked.result?.paragraph));
          });
        }),
      smallArticleId(7),
    );
  await expect.poll(kept).toBe(3);
  await page.reload();
  await expect.poll(() => reader.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  await expect(page.locator('p[data-paragraph="3"]')).toBeInViewport();
});

test("an article counts as read when its end was seen, and can be made unread again", async ({ page, site }) => {
  await page.goto(site.url + smallArticleUrl(39));
  const row = page.locator(`li[data-article-id="${smallArticleId(39)}"]`);
  await expect(page.locator("article")).toContainText("keeps the key.");
  await page.locator("#reader").evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expect(row).toHaveAttribute("data-read", "true");
  await page.keyboard.press("m");
  await expect(row).not.toHaveAttribute("data-read", "true");
});

test("the list turns round and remembers it", async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByLabel("Sort").selectOption("oldest");
  await expect(page.locator("li[data-article-id]").first()).toHaveAttribute("data-article-id", smallArticleId(0));
  await page.reload();
  await expect(page.locator("li[data-article-id]").first()).toHaveAttribute("data-article-id", smallArticleId(0));
});

test("the timeline's handles filter by date from the keyboard, the URL keeps it, and Back undoes it", async ({
  page,
  site,
}) => {
  await page.goto(site.url);
  const from = page.getByRole("slider", { name: "From" });
  await from.focus();
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/from=2023-02-27$/);
  await expect(page.locator(".list__count")).not.toContainText("40 articles");
  await page.reload();
  await expect(page.locator(".list__count")).not.toContainText("40 articles");
  await page.getByRole("button", { name: "Remove the date range" }).click();
  await expect(page.locator(".list__count")).toContainText("40 articles");
});

test("a jump to a date brings that day to the top", async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole("button", { name: "Jump to a date" }).click();
  await page.getByLabel("Jump to", { exact: true }).fill("2023-06-11");
  await expect(page.locator('li[data-article-id] time[datetime="2023-06-07"]')).toBeInViewport();
});

test(
  "an address that leads nowhere says so and shows the way on",
  asFault({
    fault: "An address leads to no article, or to nothing",
    sees: "That there is none, and why that may be",
    goesOn: "*Go to the list*",
  }),
  async ({ page, site }) => {
    await page.goto(`${site.url}#/a/no/such%20article`);
    await expect(page.getByRole("heading", { name: "This library has no such article" })).toBeVisible();
    await page.goto(`${site.url}#/nowhere/at/all`);
    await expect(page.getByRole("heading", { name: "There is nothing at this address" })).toBeVisible();
    await page.getByRole("link", { name: "Go to the list" }).click();
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
);

test(
  "a part that does not load says so, and opens when it is tried again",
  asFault({
    fault: "The server answers with an error instead of a pack",
    sees: "That the article did not load, and why",
    goesOn: "*Try again*",
  }),
  async ({ page, site }) => {
    site.disturb((path) => (path.startsWith("library/packs/") ? 500 : null));
    await page.goto(site.url + smallArticleUrl(2));
    await expect(page.getByRole("alert")).toContainText("This article did not load");
    site.disturb(null);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.locator("article")).toContainText("on a wet morning");
  },
);
