// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import type { Row } from "../../../src/core/catalog/row.ts";
import { ListRow } from "../../../src/features/list/list-row.tsx";

afterEach(cleanup);

const row: Row = {
  id: "2023/cairo talks",
  date: "2023-11-06",
  time: null,
  title: "Talks in Cairo end",
  isTitleDerived: false,
  snippet: "Both sides left in the evening.",
  words: 700,
  entities: [{ id: "cairo", name: "Cairo", type: "place" }],
  seed: "2023/cairo talks.txt",
  nth: 1,
  line: 1,
  pack: "library/packs/2023-11-x.txt",
  mentions: "library/mentions/2023-11-x.json",
  from: 0,
  to: 10,
};

function show(changes: Partial<Parameters<typeof ListRow>[0]> = {}) {
  render(
    <MemoryRouter>
      <ol>
        <ListRow
          row={row}
          index={2}
          total={40}
          isFirstOfDay
          isStop
          isCurrent={false}
          isRead={false}
          isStarred={false}
          search="?q=talks"
          phrases={[]}
          sought={[]}
          {...changes}
        />
      </ol>
    </MemoryRouter>,
  );
  return screen.getByRole("link");
}

describe("ListRow", () => {
  it("is a link to the article that keeps the list's filters", () => {
    expect(show().getAttribute("href")).toBe("/a/2023/cairo%20talks?q=talks");
  });

  it("says day, title, first line, names, minutes and that it is unread", () => {
    const text = show().textContent;
    for (const part of ["Monday 6 November 2023", "Talks in Cairo end", "Both sides left", "Cairo", "3 min", "unread"])
      expect(text).toContain(part);
  });

  it("prints the day quietly again on the same day, so that it stays in sight, and still says it", () => {
    const link = show({ isFirstOfDay: false });
    expect(link.querySelector("b")).toBeNull();
    expect(link.querySelector(".row__again")?.textContent).toBe("6 Mon");
    expect(link.querySelector("time")?.getAttribute("datetime")).toBe("2023-11-06");
    expect(link.textContent).toContain("Monday 6 November 2023");
  });

  it("bears its whole date where rows stand by relevance, on the same day too", () => {
    const printed = show({ isFirstOfDay: false, isRanked: true }).querySelector("time");
    expect([...(printed?.querySelectorAll("[aria-hidden]") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "6",
      "Nov 2023",
    ]);
  });

  it("knows its number among all rows, though few are drawn", () => {
    show();
    const item = screen.getByRole("listitem");
    expect([item.getAttribute("aria-posinset"), item.getAttribute("aria-setsize")]).toEqual(["3", "40"]);
  });

  it("carries the article's id, and whether it is read", () => {
    show({ isRead: true });
    expect(screen.getByRole("listitem").dataset).toMatchObject({ articleId: "2023/cairo talks", read: "true" });
  });
});
