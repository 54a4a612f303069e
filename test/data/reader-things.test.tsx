// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { useReaderThing } from "../../src/data/reader-things.ts";
import { useReadingMarks } from "../../src/data/reading.ts";
import { useStorageTrouble } from "../../src/data/storage.ts";
import { createReaderDatabase, readerDatabase } from "../../src/platform/database.ts";
import { storageName } from "../../src/platform/site-name.ts";
import { makeHead, makePage, placeHead } from "../support/page.tsx";
import { eventually } from "../support/use-hook.ts";

beforeAll(() => placeHead(makeHead([])));
afterEach(cleanup);

const usePlaces = () => ({ pier: useReaderThing("place", "pier"), ferry: useReaderThing("place", "ferry") });

describe("what a reader keeps of an article", () => {
  it("is seen at once, stored behind, and taken out again", async () => {
    const page = makePage();
    const { result } = renderHook(usePlaces, page);
    act(() => result.current.pier[1](4));
    await eventually(() => expect([result.current.pier[0], result.current.ferry[0]]).toEqual([4, null]));
    await vi.waitFor(async () => expect(await readerDatabase.valueOf("place", "pier")).toBe(4));
    act(() => result.current.pier[1](null));
    await eventually(() => expect(result.current.pier[0]).toBeNull());
    await vi.waitFor(async () => expect(await readerDatabase.valueOf("place", "pier")).toBeNull());
  });

  it("is there at the next visit", async () => {
    await readerDatabase.saveValue("place", "ferry", 7);
    const { result } = renderHook(usePlaces, makePage());
    await eventually(() => expect(result.current.ferry[0]).toBe(7));
  });

  it("is in step with another tab", async () => {
    const { result } = renderHook(() => ({ ...useReadingMarks(), trouble: useStorageTrouble() }), makePage());
    await eventually(() => expect(result.current.revision).toBeGreaterThan(0));
    const otherTab = createReaderDatabase(storageName("reader"));
    await eventually(async () => {
      // Again, since this tab may begin to listen only now.
      await otherTab.saveValue("starred", "storm", true);
      expect(result.current.starredIds.has("storm")).toBe(true);
    });
  });

  it("has the moment at which it was said, where a backup knows it", async () => {
    await readerDatabase.saveValue("starred", "pier", true, "2023-11-06T08:00:00.000Z");
    const stars = await readerDatabase.valuesOf("starred");
    expect(stars.get("pier")).toEqual({ value: true, at: "2023-11-06T08:00:00.000Z" });
  });
});
