// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from "vitest";
import { openChannel, runAlone, tellTabs } from "../../src/platform/tabs.ts";

const insecure = () => new DOMException("The operation is insecure.", "SecurityError");

afterEach(() => vi.unstubAllGlobals());

describe("what tabs tell each other", () => {
  it("is told to nobody where the browser refuses channels, as Firefox does where all site data are blocked", () => {
    vi.stubGlobal("BroadcastChannel", function refuse() {
      throw insecure();
    });
    expect(openChannel("notes")).toBeNull();
    expect(() => tellTabs("notes", "moved")).not.toThrow();
  });
});

describe("a task of one tab at a time", () => {
  it("is done where the browser refuses locks", async () => {
    vi.stubGlobal("navigator", { locks: { request: () => Promise.reject(insecure()) } });
    const task = vi.fn<() => Promise<void>>(async () => undefined);
    await runAlone("backup", task);
    expect(task).toHaveBeenCalledOnce();
  });

  it("is not done twice where it fails itself", async () => {
    vi.stubGlobal("navigator", {
      locks: { request: (_: string, __: object, callback: (lock: object) => unknown) => callback({}) },
    });
    const task = vi.fn<() => Promise<void>>(async () => Promise.reject(new Error("The folder is gone.")));
    await expect(runAlone("backup", task)).rejects.toThrow("The folder is gone.");
    expect(task).toHaveBeenCalledOnce();
  });

  it("is left to another tab that is at it", async () => {
    vi.stubGlobal("navigator", {
      locks: { request: async (_: string, __: object, callback: (lock: null) => unknown) => callback(null) },
    });
    const task = vi.fn<() => Promise<void>>(async () => undefined);
    await runAlone("backup", task);
    expect(task).not.toHaveBeenCalled();
  });
});
