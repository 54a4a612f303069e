// @vitest-environment happy-dom
import { act, cleanup, render } from "@testing-library/react";
import { startTransition, useEffect, useState } from "react";
import { afterEach, expect, it } from "vitest";
import { useFocusOnOpen } from "../../../src/features/reader/use-focus-on-open.ts";

afterEach(cleanup);

let open: (id: string) => void;

function Reader({ isPreview = false }: { readonly isPreview?: boolean }) {
  const [id, setId] = useState("talks");
  useEffect(() => {
    open = setId;
  }, []);
  useFocusOnOpen(id, isPreview, true);
  return (
    <main id="reader" tabIndex={-1} data-id={id}>
      <button type="button">Mark</button>
    </main>
  );
}

const reader = () => document.getElementById("reader")!;

it("leaves focus where it is on the first load", () => {
  render(<Reader />);
  expect(document.activeElement).toBe(document.body);
});

it("sends focus to the text of another article, not to one that is only previewed", () => {
  const { unmount } = render(<Reader />);
  act(() => open("harbour"));
  expect(document.activeElement).toBe(reader());
  unmount();
  render(<Reader isPreview />);
  act(() => open("harbour"));
  expect(document.activeElement).toBe(document.body);
});

it("takes focus from nobody who went on as soon as the article was seen", async () => {
  render(<Reader />);
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  environment.IS_REACT_ACT_ENVIRONMENT = false; // React draws in its own time, as in a page
  try {
    const mark = reader().querySelector("button")!;
    const seen = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        mark.focus();
        resolve();
      }).observe(reader(), { attributes: true });
    });
    startTransition(() => open("harbour"));
    await seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(mark);
  } finally {
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  }
});
