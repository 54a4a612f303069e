// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import { useLayoutEffect, useRef } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { readPlace, savePlace, useReadingMarks } from "../../../src/data/reading.ts";
import { useReadingPlace } from "../../../src/features/reader/use-reading-place.ts";
import { layOut } from "../../support/lay-out.ts";
import { makePage } from "../../support/page.tsx";
import { eventually } from "../../support/use-hook.ts";

afterEach(cleanup);

const paragraphs = ["The pier fell.", "Nobody was hurt.", "The town met.", "It will be built again."];
const articleOf = (id: string) =>
  parseArticle(`date 2023-11-06\n\n${paragraphs.join("\n\n")}`, { id, seed: `${id}.txt`, line: 1, nth: 1 }).article;
const landing = 72;

interface ReaderProps {
  readonly id: string;
  readonly isPreview?: boolean;
  readonly targetParagraph?: number | null;
  readonly firstHit?: number | null;
  readonly onFirstHit?: () => void;
  readonly isReturning?: boolean;
}

/** Four paragraphs of 400 pixels in a window of 500. */
function Reader({ id, isPreview = false, targetParagraph = null, firstHit = null, ...rest }: ReaderProps) {
  const scroller = useRef<HTMLElement>(null);
  const article = useRef(articleOf(id)).current;
  useLayoutEffect(() => {
    const drawn = [...scroller.current!.querySelectorAll("p")];
    const blocks = [...scroller.current!.querySelectorAll(".prose__block")];
    layOut(scroller.current!, { height: 500, content: 1600 }, [
      ...drawn.map((paragraph, at) => [paragraph, [at * 400, at * 400 + 400]] as const),
      ...blocks.map((block) => [block, [0, 1600]] as const),
    ]);
  }, []);
  const place = useReadingPlace({
    scroller,
    article,
    isPreview,
    targetParagraph,
    firstHit,
    onFirstHit: rest.onFirstHit ?? (() => undefined),
    isReturning: rest.isReturning ?? false,
  });
  const { readIds } = useReadingMarks();
  return (
    <>
      <div role="progressbar" ref={place.progress} aria-valuenow={0} />
      <output>{readIds.has(id) ? "read" : "unread"}</output>
      <main ref={scroller}>
        <div className="prose__block">
          {paragraphs.map((text, at) => (
            <p key={text} data-paragraph={at}>
              {text}
            </p>
          ))}
        </div>
      </main>
    </>
  );
}

function open(props: ReaderProps) {
  const { wrapper } = makePage(`/a/${props.id}`);
  render(<Reader {...props} />, { wrapper });
  return screen.getByRole("main");
}

function scrollTo(reader: HTMLElement, top: number) {
  reader.scrollTop = top;
  reader.dispatchEvent(new Event("scroll"));
}

describe("the place in an article", () => {
  it("is come back to", async () => {
    await savePlace("left", 2);
    const reader = open({ id: "left" });
    await eventually(() => expect(reader.scrollTop).toBe(800 - landing));
  });

  it("is kept as the paragraph in sight once scrolling has rested", async () => {
    const reader = open({ id: "scrolled" });
    scrollTo(reader, 500);
    await eventually(async () => expect(await readPlace("scrolled")).toBe(1));
  });

  it("is the beginning again once the article was read to its end", async () => {
    const reader = open({ id: "ended" });
    scrollTo(reader, 1100);
    await eventually(async () => expect(await readPlace("ended")).toBe(0));
  });

  it("gives way to the paragraph that a link names, which is marked", async () => {
    await savePlace("linked", 3);
    const reader = open({ id: "linked", targetParagraph: 1 });
    await eventually(() => expect(reader.scrollTop).toBe(400 - landing));
    expect(reader.querySelector("[data-target]")?.textContent).toBe("Nobody was hurt.");
  });

  it("goes before the first hit, which is for who has not been here", async () => {
    await savePlace("been", 2);
    const onFirstHit = vi.fn<() => void>();
    const reader = open({ id: "been", firstHit: 1, onFirstHit });
    await eventually(() => expect(reader.scrollTop).toBe(800 - landing));
    expect(onFirstHit).not.toHaveBeenCalled();
  });

  it("is left to the first hit where the reader has not been here", async () => {
    const onFirstHit = vi.fn<() => void>();
    open({ id: "sought", firstHit: 3, onFirstHit });
    await eventually(() => expect(onFirstHit).toHaveBeenCalledTimes(1));
  });

  it("is left alone where a mark is come back to, and neither kept nor sought in a preview", async () => {
    await savePlace("returned", 2);
    await savePlace("previewed", 2);
    const readers = [open({ id: "returned", isReturning: true })];
    cleanup();
    readers.push(open({ id: "previewed", isPreview: true }));
    scrollTo(readers[1]!, 500);
    // What a reader who is not previewing keeps by then says that there was time to.
    cleanup();
    scrollTo(open({ id: "witness" }), 500);
    await eventually(async () => expect(await readPlace("witness")).toBe(1));
    expect(readers[0]!.scrollTop).toBe(0);
    expect(await readPlace("previewed")).toBe(2);
  });
});

describe("reading", () => {
  it("is done once the end was in sight for more than a glance", async () => {
    const reader = open({ id: "read" });
    expect(screen.getByRole("status").textContent).toBe("unread");
    scrollTo(reader, 1100);
    await eventually(() => expect(screen.getByRole("status").textContent).toBe("read"));
  });

  it("is measured on the way", () => {
    const reader = open({ id: "measured" });
    scrollTo(reader, 550);
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("50");
  });
});
