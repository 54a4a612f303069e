// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, it } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { correctedTime } from "../../../src/core/time/corrected-time.ts";
import { findToldTimes } from "../../../src/core/time/find-told-times.ts";
import { RetimePreview } from "../../../src/features/reader/retime-preview.tsx";

afterEach(cleanup);

/** What a correction of all "last Tuesday" would change in two texts. */
const preview = (() => {
  const groups = ["The pier opened last Tuesday.", "Nobody came last Tuesday."].map((text, nth) => {
    const [before] = findToldTimes(text, { date: "2023-11-06", language: "en" });
    const line = {
      before: before!,
      after: correctedTime(before!, "2023-10-24"),
      start: before!.start,
      end: before!.end,
    };
    return { article: { id: `a${nth}`, title: "The pier", date: null, text } as unknown as Article, lines: [line] };
  });
  return { times: 2, groups };
})();

function Ticked({ canExcept }: { readonly canExcept: boolean }) {
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const onTick = (key: string, isTicked: boolean) =>
    setUnticked(new Set([...unticked, key].filter((other) => other !== key || !isTicked)));
  return <RetimePreview preview={preview} unticked={canExcept ? unticked : null} onTick={onTick} />;
}

it("a line of the preview is ticked off, counted as left, and ticked again", () => {
  render(<Ticked canExcept />);
  const tick = screen.getByRole("checkbox", { name: /Nobody came last Tuesday/u });
  fireEvent.click(tick);
  expect(screen.getByText("2 times in 2 articles: 1 will change, 1 left as they are")).toBeDefined();
  fireEvent.click(tick);
  expect(screen.getByText("2 times in 2 articles")).toBeDefined();
});

it("a correction of one place has no ticks", () => {
  render(<Ticked canExcept={false} />);
  expect(screen.queryAllByRole("checkbox")).toEqual([]);
  expect(screen.getAllByText("was Tuesday 31 October 2023, now Tuesday 24 October 2023")).toHaveLength(2);
});
