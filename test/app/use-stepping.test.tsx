// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { QueryClientProvider } from "@tanstack/react-query";
import { HashRouter } from "react-router";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { useStepping } from "../../src/app/use-stepping.ts";
import { createQueryClient } from "../../src/data/query-client.ts";
import { buildFilteredModel } from "../../src/features/list/list-model.ts";
import { makeHead, makeRow, placeHead } from "../support/page.tsx";

/** Newest first: night, ferry, vance, pier. */
const head = makeHead(["night", "ferry", "vance", "pier"].map((id, at) => makeRow({ id, date: `2023-11-0${9 - at}` })));
const client = createQueryClient();
const wrapper = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientProvider client={client}>
    <HashRouter>{children}</HashRouter>
  </QueryClientProvider>
);

beforeAll(() => placeHead(head));
afterEach(cleanup);

/** A list without the ferry, in a page at an address. */
function listAt(hash: string) {
  location.hash = hash;
  return renderHook(() => useStepping(buildFilteredModel(head, [0, 2, 3], "newest"), "?q=pier"), { wrapper }).result;
}
const patient = { timeout: 10_000 };

describe("stepping from article to article", () => {
  it("goes along the list that is shown, and keeps what was asked", async () => {
    const step = listAt("#/a/night");
    act(() => step.current(1));
    await vi.waitFor(() => expect(location.hash).toBe("#/a/vance?q=pier"), patient);
    act(() => step.current(-1));
    await vi.waitFor(() => expect(location.hash).toBe("#/a/night?q=pier"), patient);
  });

  it("counts each key, however fast they come", async () => {
    const step = listAt("#/a/night");
    act(() => {
      step.current(1);
      step.current(1);
    });
    await vi.waitFor(() => expect(location.hash).toBe("#/a/pier?q=pier"), patient);
  });

  it("begins at the first article, and stays at the end", async () => {
    const step = listAt("#/");
    act(() => step.current(1));
    await vi.waitFor(() => expect(location.hash).toBe("#/a/night?q=pier"), patient);
    act(() => step.current(-1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(location.hash).toBe("#/a/night?q=pier");
  });
});
