// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { FilesNote } from "../../../src/features/reader/files-note.tsx";
import { makeRow } from "../../support/page.tsx";

afterEach(cleanup);

const pdf = makeRow({
  id: "talks",
  seed: "press/talks.pdf",
  alsoIn: ["talks.html"],
  originals: ["originals/0123456789abcdef.pdf", "originals/html-0123456789abcdef.txt"],
  pageStarts: [100, 250],
});

describe("the files of an article", () => {
  it("are not named where there is one, which no build kept", () => {
    const { container } = render(<FilesNote row={makeRow({ id: "talks" })} offsetInSight={() => 0} />);
    expect(container.textContent).toBe("");
  });

  it("open at the page of what is in sight, or are saved under their own name", () => {
    let offset = 0;
    const { container } = render(<FilesNote row={pdf} offsetInSight={() => offset} />);
    expect(container.textContent).toBe(
      "The same text is in press/talks.pdf (open the original) and talks.html (save the original).",
    );
    const open = screen.getByRole("link", { name: "open the original" });
    for (const [at, page] of [
      [0, 1],
      [99, 1],
      [100, 2],
      [900, 3],
    ] as const) {
      offset = at;
      fireEvent.focus(open);
      expect(open.getAttribute("href")).toMatch(new RegExp(`originals/0123456789abcdef\\.pdf#page=${page}$`, "u"));
    }
    const save = screen.getByRole("link", { name: "save the original" });
    expect(save.getAttribute("download")).toBe("talks.html");
    expect(save.getAttribute("target")).toBe(null);
  });

  it("are the pages of an issue, of which the one in sight is saved", () => {
    let offset = 0;
    const issue = makeRow({
      id: "issue",
      seed: "1905/mets.xml",
      originals: ["originals/xml-0.txt"],
      pageStarts: [100],
      pageFiles: [
        { path: "1905/alto/p1.xml", url: "originals/xml-1.txt" },
        { path: "1905/alto/p2.xml", url: "originals/xml-2.txt" },
      ],
    });
    const { container } = render(<FilesNote row={issue} offsetInSight={() => offset} />);
    expect(container.textContent).toBe("From 1905/mets.xml (save the original, save the page in sight).");
    const save = screen.getByRole("link", { name: "save the page in sight" });
    for (const [at, file] of [
      [99, "1"],
      [100, "2"],
    ] as const) {
      offset = at;
      fireEvent.focus(save);
      expect(save.getAttribute("href")).toBe(`originals/xml-${file}.txt`);
      expect(save.getAttribute("download")).toBe(`p${file}.xml`);
    }
  });
});
