// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useLayoutEffect, useRef } from "react";
import { MemoryRouter, Route, Routes, useNavigate } from "react-router";
import { afterEach, describe, expect, it } from "vitest";
import type { Article } from "../../../src/core/article/article.ts";
import { parseArticle } from "../../../src/core/article/parse-article.ts";
import { useReturnToMark } from "../../../src/features/reader/use-return-to-mark.ts";
import { layOut } from "../../support/lay-out.ts";
import { eventually } from "../../support/use-hook.ts";

afterEach(cleanup);

const articleOf = (id: string) =>
  parseArticle("date 2023-11-06\n\nThe pier fell.\n\nOdal was told.", { id, seed: `${id}.txt`, line: 1, nth: 1 })
    .article;

/** An article of two screens whose mark lies on the second, and a link to its dossier. */
function Reader({ article }: { readonly article: Article }) {
  const odal = article.text.indexOf("Odal");
  const scroller = useRef<HTMLElement>(null);
  const container = useRef<HTMLElement>(null);
  const { paragraph, remember } = useReturnToMark({ scroller, container, article });
  const navigate = useNavigate();
  useLayoutEffect(() => {
    const mark = container.current?.querySelector(".mark") ?? null;
    layOut(scroller.current!, { height: 500, content: 1000 }, [[mark, [700, 720]]]);
  }, []);
  return (
    <main ref={scroller}>
      <article ref={container}>
        <a className="mark" href="#odal" data-start={odal}>
          Odal
        </a>
      </article>
      <output>{String(paragraph)}</output>
      <button type="button" onClick={() => (remember(odal), void navigate("/dossier"))}>
        Dossier
      </button>
    </main>
  );
}

function Dossier() {
  const navigate = useNavigate();
  return (
    <>
      <button type="button" onClick={() => void navigate(-1)}>
        Back
      </button>
      <button type="button" onClick={() => void navigate("/")}>
        The article anew
      </button>
    </>
  );
}

/** Read as far as the mark, 650 pixels down, and leave for the dossier. */
async function leave(id: string) {
  const article = articleOf(id);
  render(
    <MemoryRouter>
      <Routes>
        <Route path="/" element={<Reader article={article} />} />
        <Route path="/dossier" element={<Dossier />} />
      </Routes>
    </MemoryRouter>,
  );
  expect(screen.getByRole("status").textContent).toBe("null");
  screen.getByRole("main").scrollTop = 650;
  await userEvent.click(screen.getByRole("button", { name: "Dossier" }));
}

describe("coming back from a dossier", () => {
  it("finds the mark at the height of the screen where it was left, with focus on it", async () => {
    await leave("kept");
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    await eventually(() => expect(screen.getByRole("main").scrollTop).toBe(650));
    expect(document.activeElement?.textContent).toBe("Odal");
  });

  it("says at once which paragraph must be drawn for it", async () => {
    await leave("drawn");
    await userEvent.click(screen.getByRole("button", { name: "Back" }));
    expect(screen.getByRole("status").textContent).toBe("1");
  });

  it("is not what opening the article anew is", async () => {
    await leave("anew");
    await userEvent.click(screen.getByRole("button", { name: "The article anew" }));
    expect(screen.getByRole("status").textContent).toBe("null");
    expect(screen.getByRole("main").scrollTop).toBe(0);
  });
});
