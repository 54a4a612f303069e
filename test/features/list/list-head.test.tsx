// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ListFilters } from "../../../src/core/filter/list-filters.ts";
import { ListHead } from "../../../src/features/list/list-head.tsx";
import { useListModel } from "../../../src/features/list/use-list-model.ts";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";

const [newest, oldest] = [makeRow({ id: "talks" }), makeRow({ id: "aid", date: "2021-03-04" })];
beforeAll(() => placeHead(makeHead([newest, oldest], { oldest: [oldest] })));
afterEach(cleanup);

/** The head of a list under a query string, and what was done there. */
function show(search: string) {
  const done: (ListFilters | "flipped")[] = [];
  function Head() {
    return (
      <ListHead
        list={useListModel(search)}
        onFlip={() => done.push("flipped")}
        isJumping={false}
        onJumping={() => undefined}
        onJump={() => undefined}
        onFilters={(next) => done.push(next)}
      />
    );
  }
  render(<Head />, makePage());
  return { done, sort: screen.getByRole<HTMLSelectElement>("combobox", { name: "Sort" }) };
}

describe("the order of a list", () => {
  it("looks like the state that it is: a menu that shows it, and offers the others", async () => {
    const { sort, done } = show("");
    expect(sort.selectedOptions[0]?.textContent).toBe("Newest");
    expect([...sort.options].map(({ textContent }) => textContent)).toEqual(["Newest", "Oldest"]);
    await userEvent.selectOptions(sort, "Oldest");
    expect(done).toEqual(["flipped"]);
  });

  it("may be by what fits best where words are searched", async () => {
    const { sort, done } = show("?q=talks");
    await userEvent.selectOptions(sort, "Best match");
    expect(done).toMatchObject([{ q: "talks", isRanked: true }]);
  });

  it("is said once: no link beside it promises another", () => {
    show("?q=talks&sort=relevance");
    expect(screen.queryByRole("button", { name: /first$/u })).toBeNull();
  });
});

it("the head of a list says how many articles there are, and from when to when", () => {
  show("");
  expect(document.querySelector(".list__count")?.textContent).toBe("2 articles, 2021 – 2023");
});
