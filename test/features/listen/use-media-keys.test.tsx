// @vitest-environment happy-dom
import { cleanup, renderHook } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useMediaKeys } from "../../../src/features/listen/use-media-keys.ts";

const done: string[] = [];
const act = {
  play: () => void done.push("play"),
  pause: () => void done.push("pause"),
  stop: () => void done.push("stop"),
  step: (by: 1 | -1) => void done.push(by === 1 ? "next" : "previous"),
};
const listen = (isPlaying: boolean) => renderHook(() => useMediaKeys({ ...act, isPlaying, title: "The pier fell" }));

beforeEach(() => void done.splice(0));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("media keys", () => {
  it.each([
    ["MediaPlay", "play"],
    ["MediaPause", "pause"],
    ["MediaStop", "stop"],
    ["MediaTrackNext", "next"],
    ["MediaTrackPrevious", "previous"],
  ])("%s: %s", async (key, action) => {
    listen(true);
    await userEvent.keyboard(`{${key}}`);
    expect(done).toEqual([action]);
  });

  it.each([
    [true, "pause"],
    [false, "play"],
  ])("the one key for both, while it speaks %s: %s", async (isPlaying, action) => {
    listen(isPlaying);
    await userEvent.keyboard("{MediaPlayPause}");
    expect(done).toEqual([action]);
  });

  it("act no more once nothing is read aloud", async () => {
    listen(true).unmount();
    await userEvent.keyboard("{MediaStop}");
    expect(done).toEqual([]);
  });
});

/** A browser's player that knows no stopping, and throws at what it does not know, as Firefox does. */
function placePlayer() {
  const handlers = new Map<string, (() => void) | null>();
  const session = {
    metadata: null as { title: string } | null,
    playbackState: "none",
    setActionHandler(action: string, handler: (() => void) | null) {
      if (action === "stop") throw new TypeError("stop is no action here");
      handlers.set(action, handler);
    },
  };
  class Metadata {
    readonly title: string;
    constructor({ title }: { readonly title: string }) {
      this.title = title;
    }
  }
  vi.stubGlobal("navigator", { mediaSession: session });
  vi.stubGlobal("MediaMetadata", Metadata);
  return { session, handlers };
}

describe("the system's player", () => {
  it("shows what is read, and acts on it", () => {
    const { session, handlers } = placePlayer();
    listen(true);
    expect(session.metadata?.title).toBe("The pier fell");
    expect(session.playbackState).toBe("playing");
    handlers.get("nexttrack")?.();
    handlers.get("pause")?.();
    expect(done).toEqual(["next", "pause"]);
  });

  it("is let go of at the end", () => {
    const { session, handlers } = placePlayer();
    listen(false).unmount();
    expect(session).toMatchObject({ metadata: null, playbackState: "none" });
    expect([...handlers.values()]).toEqual([null, null, null, null]);
  });
});
