import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { themes as everyTheme } from "../../src/data/themes.ts";
import { expect, smallArticleUrl, test } from "./support/test.ts";

const themes = Object.keys(everyTheme).filter((theme) => theme !== "auto");

async function setTheme(page: Page, theme: string): Promise<void> {
  await page.addInitScript(
    (chosen) => localStorage.setItem("dateline / settings", JSON.stringify({ theme: chosen })),
    theme,
  );
}

async function expectNoFault(page: Page, axe = new AxeBuilder({ page })): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
}

const screens = {
  list: async (page: Page, url: string) => {
    await page.goto(url);
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
  },
  article: async (page: Page, url: string) => {
    await page.goto(url + smallArticleUrl(4));
    await expect(page.locator("article")).toContainText("keeps the key.");
  },
  card: async (page: Page, url: string) => {
    await page.goto(url + smallArticleUrl(4));
    await page.locator("article p .mark").first().click();
    await expect(page.locator(".card")).toBeVisible();
  },
  settings: async (page: Page, url: string) => {
    await page.goto(url);
    await page.getByRole("button", { name: "Text and theme" }).click();
    await expect(page.getByRole("slider", { name: "Size" })).toBeVisible();
  },
  "Library health": async (page: Page, url: string) => {
    await page.goto(`${url}#/library`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("40 articles");
  },
  keys: async (page: Page, url: string) => {
    await page.goto(url);
    await expect(page.locator("li[data-article-id]").first()).toBeVisible();
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  },
  "not found": async (page: Page, url: string) => {
    await page.goto(`${url}#/a/none`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
} as const;

for (const theme of themes) {
  for (const [name, open] of Object.entries(screens)) {
    test(`axe finds nothing on ${name} in ${theme}, wide and narrow`, async ({ page, site }) => {
      // A theme changes colours and nothing else.
      const axe = () =>
        theme === "light"
          ? new AxeBuilder({ page })
          : new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]);
      await setTheme(page, theme);
      await open(page, site.url);
      await expectNoFault(page, axe());
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, site.url);
      await expectNoFault(page, axe());
    });
  }
}

test("nothing is wider than a screen of 320 pixels", async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const open of Object.values(screens)) {
    await open(page, site.url);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Nor is anything within it that scrolls: the links of the masthead may, which a library's name can leave little room.
    const wider = await page
      .locator("body *:not(.nav)")
      .evaluateAll((all) =>
        all
          .filter(
            (box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth,
          )
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      );
    expect(wider).toEqual([]);
  }
});

test("everything to touch is at least 24 pixels high and wide, or a word in a text", async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ["list", "card", "Library health"] as const) {
    await screens[name](page, site.url);
    const small = await page.locator("button:visible, a:visible, input:visible").evaluateAll((all) =>
      all
        .filter((element) => !element.matches(".mark, .skip-link, .visually-hidden *"))
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(small).toEqual([]);
  }
});

test("a theme chosen holds at once and after a reload", async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole("button", { name: "Text and theme" }).click();
  await page.getByRole("radio", { name: "Sepia" }).check();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe("rgb(244, 234, 214)");
  await page.reload();
  expect(await paper()).toBe("rgb(244, 234, 214)");
});

test("size, width and leading change the text", async ({ page, site }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await screens.article(page, site.url);
  const prose = () =>
    page.locator(".prose").evaluate((element) => [getComputedStyle(element).fontSize, Math.round(element.clientWidth)]);
  expect(await prose()).toEqual(["19px", 608]);
  await page.getByRole("button", { name: "Text and theme" }).click();
  await page.getByRole("slider", { name: "Size" }).fill("5");
  expect((await prose())[0]).toBe("24px");
});

test("forced colours keep the four shapes and every mark", async ({ page, site }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await screens.article(page, site.url);
  const styles = await page
    .locator("article p .mark")
    .evaluateAll((marks) =>
      marks.map((mark) => `${mark.getAttribute("data-type")} ${getComputedStyle(mark).textDecorationStyle}`),
    );
  expect(styles.length).toBeGreaterThan(5);
  for (const style of styles)
    expect(["person solid", "organisation double", "place dotted", "other dashed"]).toContain(style);
  await expectNoFault(page);
});

test("a print has the date, the title and the text, and nothing of the app", async ({ page, site }) => {
  await screens.article(page, site.url);
  await page.emulateMedia({ media: "print" });
  for (const hidden of [".masthead", ".list", ".cast", ".reader__bar", ".legend", ".progress"])
    await expect(page.locator(hidden)).toBeHidden();
  await expect(page.locator("article time:not(.told)")).toBeVisible();
  await expect(page.locator("article [data-paragraph]").last()).toBeVisible();
  const cut = await page.locator("#reader").evaluate((element) => getComputedStyle(element).overflow);
  expect(cut).toBe("visible");
});

test("reduced motion stills every transition", async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await screens.article(page, site.url);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter(
        (element) =>
          getComputedStyle(element).transitionDuration !== "0s" &&
          getComputedStyle(element).transitionProperty !== "none",
      ).length,
  );
  expect(moving).toBe(0);
});
