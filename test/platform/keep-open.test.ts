// @vitest-environment happy-dom
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import type { DBSchema } from "idb";
import { beforeEach, describe, expect, it } from "vitest";
import { keepOpen } from "../../src/platform/keep-open.ts";

interface PierSchema extends DBSchema {
  piers: { key: string; value: string };
}

const keepPiers = (onClose = () => undefined as void) =>
  keepOpen<PierSchema>("piers", [(db) => void db.createObjectStore("piers")], ["piers"], onClose);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe("a database that is kept open", () => {
  it("is opened once", async () => {
    const piers = keepPiers();
    expect(await piers.open()).toBe(await piers.open());
  });

  it("is opened at the next question where it did not open, as when the site's data are cleared at that moment", async () => {
    const piers = keepPiers();
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException("The connection was closed.", "AbortError");
    };
    expect(await piers.open()).toBe("refused");
    expect(await piers.attempt(async () => null)).toBe("refused");
    IDBFactory.prototype.open = open;
    expect(await piers.attempt(async () => null)).toBeNull();
  });

  it("is opened again, and the task done once more, where it was closed under it", async () => {
    let closings = 0;
    const piers = keepPiers(() => void (closings += 1));
    const used: unknown[] = [];
    const trouble = await piers.attempt(async (db) => {
      used.push(db);
      if (used.length > 1) return null;
      // As another tab's newer version would.
      await new Promise((resolve) => {
        indexedDB.deleteDatabase("piers").addEventListener("success", resolve);
      });
      return "refused";
    });
    expect([trouble, used.length, closings]).toEqual([null, 2, 1]);
    expect(used[0]).not.toBe(used[1]);
  });

  it("does nothing twice where it only has no room", async () => {
    let times = 0;
    const attempt = keepPiers().attempt(async () => {
      times += 1;
      return "refused";
    });
    expect([await attempt, times]).toEqual(["refused", 1]);
  });
});
