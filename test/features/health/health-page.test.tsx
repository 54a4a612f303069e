// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Problem } from "../../../src/core/article/article.ts";
import type { Health } from "../../../src/library/formats/health.ts";
import { healthQuery } from "../../../src/data/health.ts";
import { createQueryClient } from "../../../src/data/query-client.ts";
import { HealthPage } from "../../../src/features/health/health-page.tsx";
import { ToastProvider } from "../../../src/ui/toasts.tsx";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";

const problem: Problem = {
  kind: "date-ambiguous",
  seed: "07-09-2022 gate.txt",
  line: 0,
  message: "07-09-2022, in the file's name, can be 7 September or 9 July.",
  advice: "The article is listed under Undated.",
  article: "gate",
  excerpt: null,
  fault: null,
  choices: ["2022-09-07", "2022-07-09"],
};
const base: Health = { seeds: 2, articles: 2, words: 20, bytes: 99, problems: [], duplicates: [], notRead: [] };
const head = makeHead([makeRow({ id: "gate", date: null }), makeRow({ id: "fog" })]);

beforeAll(() => placeHead(head));
beforeEach(() => userEvent.setup());
afterEach(cleanup);

/** The page of a health file, and "Take it away" in its place. */
function show(changes: Partial<Health>) {
  const client = createQueryClient();
  client.setQueryData(healthQuery(head.health).queryKey, { ...base, ...changes });
  return render(
    <ToastProvider>
      <HealthPage>
        <h2>Take it away</h2>
      </HealthPage>
    </ToastProvider>,
    { wrapper: makePage("/library", client).wrapper },
  );
}

const headings = () => screen.getAllByRole("heading").map(({ textContent }) => textContent);

describe("Library health", () => {
  it("says what is wrong before it offers anything else", () => {
    const { container } = show({ problems: [problem] });
    expect(headings()).toEqual(["1 problem in 2 articles", "Take it away"]);
    const text = container.textContent ?? "";
    expect(text.indexOf("can be 7 September")).toBeLessThan(text.indexOf("Take it away"));
    expect(text).toContain("1 of 2 articles has no date.");
  });

  it("says where to write a date that stands in a file's name, and on no line of it", async () => {
    show({ problems: [problem] });
    await userEvent.click(screen.getByRole("button", { name: "7 September 2022" }));
    expect(await screen.findByText(/date 2022-09-07.*first in the file/u)).toBeDefined();
  });

  it("calls a text that is the same in several articles the same", () => {
    show({ duplicates: [{ kind: "same", articles: ["gate", "fog"], likeness: 1 }] });
    expect(headings()).toContain("1 text in several articles");
    cleanup();
    show({ duplicates: [{ kind: "near", articles: ["gate", "fog"], likeness: 0.88 }] });
    expect(headings()).toContain("1 group of near-duplicates");
  });
});
