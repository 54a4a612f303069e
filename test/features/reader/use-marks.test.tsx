// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { useLayoutEffect, useRef } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { findMark, useMarks } from "../../../src/features/reader/use-marks.ts";

afterEach(cleanup);

/** An article with one mark, whose card somebody steps to as soon as the article is there. */
function Reader({ article, isSteppedTo }: { readonly article: string; readonly isSteppedTo: boolean }) {
  const container = useRef<HTMLElement>(null);
  const { selection, open } = useMarks(container, article);
  useLayoutEffect(() => {
    const mark = container.current === null ? null : findMark(container.current, 7);
    if (isSteppedTo && mark !== null) open(mark, "step");
  }, [article, isSteppedTo, open]);
  return (
    <article ref={container}>
      <span className="mark" data-start="7" data-entity="cairo">
        Cairo
      </span>
      <output>{selection === null ? "no card" : `the card of ${selection.entity}`}</output>
    </article>
  );
}

const card = () => screen.getByRole("status").textContent;

describe("marks of an article", () => {
  it("have their card closed when another article is opened", () => {
    const { rerender } = render(<Reader article="one" isSteppedTo />);
    expect(card()).toBe("the card of cairo");
    rerender(<Reader article="two" isSteppedTo={false} />);
    expect(card()).toBe("no card");
  });

  it("keep the card that is asked for in the moment in which the article appears", () => {
    const { rerender } = render(<Reader article="one" isSteppedTo />);
    rerender(<Reader article="two" isSteppedTo />);
    expect(card()).toBe("the card of cairo");
  });
});
