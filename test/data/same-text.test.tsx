// @vitest-environment happy-dom
import { cleanup, render, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { useHealth } from "../../src/data/health.ts";
import { usePlacedRow } from "../../src/data/rows.ts";
import { FilesNote } from "../../src/features/reader/files-note.tsx";
import { publishLibraryHere } from "../support/library-here.ts";
import { makePage } from "../support/page.tsx";

const ferry = "date 2023-11-08\n# The ferry is late\n\nThe ferry reached Odal late.\n";
const page =
  '<!DOCTYPE html><html><head><title>The ferry is late</title><meta property="article:published_time" content="2023-11-08"></head><body><article><h1>The ferry is late</h1><p>The ferry reached Odal late.</p></article></body></html>';

beforeAll(async () => {
  await publishLibraryHere(
    { "ferry.txt": ferry, "saved/ferry-2.html": page, "pier.txt": "date 2023-11-06 Odal." },
    { Odal: "place" },
  );
});

afterEach(cleanup);

const { wrapper } = makePage();

describe("a text in two files", () => {
  it("is one row that names both, and Library says so", async () => {
    const { result } = renderHook(() => ({ row: usePlacedRow("ferry")?.row, health: useHealth().data }), { wrapper });
    await waitFor(() => expect(result.current.health).toBeDefined());
    expect(result.current.row).toMatchObject({ seed: "ferry.txt", alsoIn: ["saved/ferry-2.html"] });
    expect(result.current.health).toMatchObject({
      articles: 2,
      seeds: 3,
      sameTexts: [{ article: "ferry", files: ["ferry.txt", "saved/ferry-2.html"] }],
    });
  });

  it("is found under the address that the other file had when it was alone", async () => {
    const { result } = renderHook(() => usePlacedRow("saved/ferry-2")?.row, { wrapper });
    await waitFor(() => expect(result.current?.id).toBe("ferry"));
  });

  it("has both files under its title", async () => {
    const { result } = renderHook(() => usePlacedRow("ferry")?.row, { wrapper });
    await waitFor(() => expect(result.current).toBeDefined());
    const { container } = render(<FilesNote row={result.current!} offsetInSight={() => 0} />, { wrapper });
    expect(container.textContent).toBe("The same text is in ferry.txt and saved/ferry-2.html.");
  });
});
