// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { defaultSettings } from "../../../src/data/settings.ts";
import { ArticleHead } from "../../../src/features/reader/article-head.tsx";
import { SettingsForm } from "../../../src/features/settings/settings-form.tsx";

afterEach(() => {
  cleanup();
  localStorage.clear();
});

function show(language: string, date = "2023-11-06") {
  const { article } = parseArticle(`date ${date}\n\nEin Text.`, { id: "a", seed: "a.txt", line: 1, nth: 1 });
  render(
    <MemoryRouter>
      <ArticleHead article={article} words={2} language={language} headline={null} />
      <SettingsForm />
    </MemoryRouter>,
  );
}

const choose = (label: string) => act(() => screen.getByRole("radio", { name: label }).click());

describe("ArticleHead", () => {
  it("says the date in English, and as the text would once the reader wants that", () => {
    show("de");
    expect(defaultSettings.dates).toBe("english");
    expect(screen.getByRole("link", { name: "Monday 6 November 2023" })).toBeTruthy();
    choose("As the text");
    const date = screen.getByText("Montag, 6. November 2023");
    expect(date.lang).toBe("de");
    expect(date.title).toBe("Monday 6 November 2023");
    expect(date.closest("time")?.dateTime).toBe("2023-11-06");
    expect(date.closest("a")?.getAttribute("href")).toBe("/d/2023-11-06");
    choose("English");
    expect(screen.queryByText("Montag, 6. November 2023")).toBeNull();
  });

  it("stays English where the language cannot be told", () => {
    show("");
    choose("As the text");
    expect(screen.getByRole("link", { name: "Monday 6 November 2023" })).toBeTruthy();
    choose("English");
  });
});
