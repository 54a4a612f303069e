// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { parseListFilters } from "../../../src/core/filter/list-filters.ts";
import type { ToldTime } from "../../../src/core/time/told-time.ts";
import { useArticle } from "../../../src/data/article.ts";
import type { OpenArticle } from "../../../src/data/open-article.ts";
import { useTold } from "../../../src/data/told.ts";
import { CiteDialog } from "../../../src/features/reader/cite-dialog.tsx";
import { ToldCorrection } from "../../../src/features/reader/told-correction.tsx";
import { SilencesDialog } from "../../../src/features/timeline/silences-dialog.tsx";
import { ToastProvider } from "../../../src/ui/toasts.tsx";
import { publishLibraryHere } from "../../support/library-here.ts";
import { makePage } from "../../support/page.tsx";
import { eventually } from "../../support/use-hook.ts";

/** The strike of 3 March is told of, and printed nowhere; nobody tells of what was printed in April. */
const seeds = {
  "storm.txt":
    "date 2023-03-10\nsource: The Odal Herald\n# After the storm\n\nThe ferrymen struck on 3 March. They met last Tuesday.\n",
  "verdict.txt": "date 2023-04-03\n# The verdict\n\nThe court met last Tuesday, and again on Tuesday.\n",
  "harvest.txt": "date 2023-04-27\n# The harvest\n\nNothing was said.\n",
  "fair.txt": "date 2023-05-20\n# The fair\n\nThe fair of 27 April was small, and that of 3 April none.\n",
};
const saved: { name: string; text: Promise<string> }[] = [];
const copied = vi.fn<(text: string) => Promise<void>>();
const closed = vi.fn<() => void>();

beforeAll(async () => {
  await publishLibraryHere(seeds, { Odal: "place" });
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    saved.push({ name: "", text: (content as Blob).text() });
    return "blob:made";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    saved.at(-1)!.name = this.download;
  });
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(copied);
}, 120_000);
beforeEach(() => {
  localStorage.clear();
  saved.length = 0;
  copied.mockReset().mockResolvedValue();
  closed.mockReset();
});
afterEach(cleanup);
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A dialog that needs an article, once that is there. */
function About({ id, children }: { readonly id: string; readonly children: (open: OpenArticle) => ReactNode }) {
  const { data: open } = useArticle(id);
  return open == null ? null : children(open);
}

async function show(dialog: ReactNode) {
  const { wrapper } = makePage("/a/storm");
  render(<ToastProvider>{dialog}</ToastProvider>, { wrapper });
  await eventually(() => expect(screen.getByRole("dialog")).toBeDefined());
  return within(screen.getByRole("dialog"));
}

const cite = () => show(<About id="storm">{(open) => <CiteDialog open={open} onClose={closed} />}</About>);

describe("Cite", () => {
  it("shows a reference in each style, and copies it as plain text", async () => {
    const dialog = await cite();
    expect(dialog.getAllByRole("term").map(({ textContent }) => textContent)).toHaveLength(4);
    await eventually(() => {
      for (const entry of dialog.getAllByRole("definition").filter((_, at) => at % 2 === 0))
        expect(entry.textContent).toMatch(/After the storm.*2023|2023.*After the storm/isu);
    });
    fireEvent.click(dialog.getByRole("button", { name: /^Copy in APA/u }));
    await eventually(() => expect(dialog.getByText("Copied.")).toBeDefined());
    expect(copied.mock.calls[0]![0]).toMatch(/^After the storm\. \(2023, March 10\)\. The Odal Herald\./u);
  });

  it("says whose engine and styles write them, on which terms, and where its source is", async () => {
    const dialog = await cite();
    expect(dialog.getByRole("link", { name: "citeproc-js" }).getAttribute("href")).toMatch(/citeproc-js$/u);
    expect(dialog.getByText(/Frank Bennett/u).textContent).toMatch(/CPAL 1\.0.*CC BY-SA 3\.0/su);
  });

  it("saves the forms of programs under names that say which", async () => {
    const dialog = await cite();
    for (const form of dialog.getAllByRole("button", { name: /^Save as/u })) fireEvent.click(form);
    expect(saved.map(({ name }) => name)).toEqual(["citation.ris", "citation.bib", "citation.json"]);
    expect(await saved[0]!.text).toContain("DA  - 2023/03/10");
    expect(JSON.parse(await saved[2]!.text)).toMatchObject([{ title: "After the storm" }]);
  });

  it("carries the hash of the file from when that is ticked, here and the next time", async () => {
    let dialog = await cite();
    fireEvent.click(dialog.getByRole("checkbox", { name: /SHA-256/u }));
    await eventually(() => expect(dialog.getAllByText(/SHA-256 of storm\.txt/u)).toHaveLength(4));
    cleanup();
    dialog = await cite();
    await eventually(() => expect(dialog.getAllByText(/SHA-256 of storm\.txt/u)).toHaveLength(4));
  });

  it("says so where the browser does not let it copy", async () => {
    copied.mockRejectedValue(new Error("NotAllowedError"));
    const dialog = await cite();
    fireEvent.click(dialog.getByRole("button", { name: "Copy as BibTeX" }));
    await eventually(() => expect(dialog.getByText("This browser does not let the page copy.")).toBeDefined());
  });
});

/** The dialog of a time of the verdict. */
function Retimed({ open, words }: { readonly open: OpenArticle; readonly words: string }) {
  const told = useTold(open.article, true);
  const time = told?.find(({ start, end }: ToldTime) => open.article.text.slice(start, end) === words);
  return time === undefined ? null : <ToldCorrection article={open.article} time={time} onClose={closed} />;
}

const retime = (words: string) => show(<About id="verdict">{(open) => <Retimed open={open} words={words} />}</About>);
const change = () => within(screen.getByRole("dialog")).getByRole("button", { name: /^Change/u });

describe("Correct a told time", () => {
  it("changes nothing before another day is written, and refuses what is none", async () => {
    const dialog = await retime("last Tuesday");
    expect(change()).toHaveProperty("disabled", true);
    const field = dialog.getByRole("textbox", { name: "Day, month or year" });
    fireEvent.change(field, { target: { value: "2023-13-41" } });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(change()).toHaveProperty("disabled", true);
    fireEvent.change(field, { target: { value: "2023-03" } });
    expect(dialog.getByText("March 2023")).toBeDefined();
    await eventually(() => expect(change()).toHaveProperty("disabled", false));
    fireEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(closed).toHaveBeenCalledOnce();
  });

  it("says of which article each time is that would change, and leaves what is ticked off", async () => {
    const dialog = await retime("last Tuesday");
    fireEvent.click(dialog.getByRole("radio", { name: "It is not a time" }));
    fireEvent.click(dialog.getByRole("radio", { name: "Everywhere it is said so" }));
    await eventually(() => expect(dialog.getByText("2 times in 2 articles")).toBeDefined());
    expect(dialog.getByText("After the storm").parentElement?.textContent).toBe("10 Mar 2023 · After the storm");
    fireEvent.click(dialog.getByRole("checkbox", { name: /They met last Tuesday/u }));
    await eventually(() => expect(change().textContent).toBe("Change 1 time"));
    fireEvent.click(change());
    expect(closed).toHaveBeenCalledOnce();
    await eventually(() => expect(screen.getByText("“last Tuesday” is not a time")).toBeDefined());
  });
});

describe("Silences", () => {
  it("tell of stretches without print that texts tell of, and of the reverse, each with its articles", async () => {
    const dialog = await show(<SilencesDialog filters={parseListFilters("")} onClose={closed} />);
    await eventually(() => expect(dialog.getByText("Printed, but never told of")).toBeDefined());
    const follow = dialog.queryAllByRole("link").map((link) => [link.textContent, link.getAttribute("href")]);
    expect(follow.length).toBeGreaterThan(0);
    for (const [, address] of follow) expect(address).toMatch(/told=|from=/u);
    fireEvent.click(dialog.getAllByRole("link")[0]!);
    expect(closed).toHaveBeenCalledOnce();
  });
});
