// @vitest-environment happy-dom
import { render, renderHook } from "@testing-library/react";
import { Outlet, Route, Routes } from "react-router";
import { beforeAll, describe, expect, it } from "vitest";
import { ConcordanceRoute } from "../../src/app/concordance-route.tsx";
import { EntitiesRoute } from "../../src/app/entities-route.tsx";
import { NotFoundRoute } from "../../src/app/not-found-route.tsx";
import { useTitle } from "../../src/ui/use-title.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot, sourceFiles } from "../support/imports.ts";
import { makeHead, makePage, makeRow, placeHead } from "../support/page.tsx";

beforeAll(() => placeHead(makeHead([makeRow({ id: "talks" })])));

function open(address: string) {
  const { wrapper } = makePage(address);
  render(
    <Routes>
      <Route element={<Outlet />}>
        <Route path="concordance" element={<ConcordanceRoute />} />
        <Route path="entities" element={<EntitiesRoute />} />
        <Route path="*" element={<NotFoundRoute />} />
      </Route>
    </Routes>,
    { wrapper },
  );
}

describe("the window's title", () => {
  it.each([
    ["/concordance?q=talks", "talks in context – Dateline"],
    ["/entities", "Names – Dateline"],
    ["/nowhere", "Not found – Dateline"],
  ])("is at %s: %s", (address, title) => {
    open(address);
    expect(document.title).toBe(title);
  });

  it("is the library's own on the list, and stays while a page's name is on its way", () => {
    const { rerender } = renderHook(({ name }: { readonly name: string | null }) => useTitle(name), {
      initialProps: { name: "" as string | null },
    });
    expect(document.title).toBe("Dateline");
    rerender({ name: null });
    expect(document.title).toBe("Dateline");
    rerender({ name: "Talks in Cairo end" });
    expect(document.title).toBe("Talks in Cairo end – Dateline");
  });

  it("is written in one place", () => {
    const writers = sourceFiles("src").filter((file) =>
      readFileSync(join(repositoryRoot, file), "utf8").includes("document.title ="),
    );
    expect(writers).toEqual(["src/ui/use-title.ts"]);
  });
});
