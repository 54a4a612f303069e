// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { Timeline } from "../../../src/features/timeline/timeline.tsx";
import type { DayRange } from "../../../src/features/timeline/timeline-figure.tsx";
import { makeHead, makePage, makeRow, placeHead } from "../../support/page.tsx";

const days = Array.from({ length: 28 }, (_, at) => `2023-11-${String(at + 1).padStart(2, "0")}`);
const dates = ["0001-01-01", ...days, "9999-12-31"];

beforeAll(() => placeHead(makeHead(dates.map((date, at) => makeRow({ id: `article-${at}`, date })))));
afterEach(cleanup);

/** Show the timeline over a range; every range that is chosen goes into the list returned. */
function show(range: Partial<DayRange> = {}): DayRange[] {
  const chosen: DayRange[] = [];
  const { wrapper } = makePage();
  const timeline = (
    <Timeline
      dates={null}
      range={{ from: null, to: null, ...range }}
      openDate={null}
      onMode={() => undefined}
      onRange={(next) => chosen.push(next)}
    />
  );
  render(timeline, { wrapper });
  return chosen;
}

const label = () => screen.getByRole("figure").getAttribute("aria-label");

describe("the timeline of a library with one article of the year 1 and one of 9999", () => {
  it("begins with the days of all the others, and says how many lie outside", () => {
    show();
    expect(label()).toBe("Articles by day, 1 November 2023 to 28 November 2023; 1 earlier and 1 later not shown");
    expect(screen.getByText("1 earlier and 1 later not shown")).toBeDefined();
  });

  it("shows all of them when zoomed out", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Zoom out" }));
    expect(label()).toMatch(/^Articles by century, 1 January 1 to 31 December 9999$/u);
    expect(screen.queryByText(/not shown/u)).toBeNull();
  });

  it("begins with all of them where the chosen days reach there", () => {
    show({ to: "1000-01-01" });
    expect(label()).toMatch(/^Articles by century/u);
  });

  it("sets a limit at its end, which is not the library's", async () => {
    const chosen = show();
    screen.getByRole("slider", { name: "To" }).focus();
    await userEvent.keyboard("{Home}");
    expect(chosen).toEqual([{ from: "2023-11-01", to: "2023-11-01" }]);
  });
});

it("a stretch that is being drawn over the bars says its days at once, and is chosen when it is let go", async () => {
  const chosen = show();
  const plot = document.querySelector<HTMLElement>(".timeline__plot")!;
  plot.getBoundingClientRect = () => ({ left: 0, width: 280 }) as DOMRect;
  plot.setPointerCapture = () => undefined;
  const point = (type: string, clientX: number) =>
    act(async () => void plot.dispatchEvent(new PointerEvent(type, { button: 0, clientX, bubbles: true })));
  await point("pointerdown", 45);
  await point("pointermove", 95);
  expect(document.querySelector(".timeline__dates")?.textContent).toBe("5 November 2023 – 10 November 2023");
  expect(chosen).toEqual([]);
  await point("pointerup", 95);
  expect(document.querySelector(".timeline__dates")).toBeNull();
  expect(chosen).toEqual([{ from: "2023-11-05", to: "2023-11-10" }]);
});
