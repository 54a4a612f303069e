import { useEffect } from "react";

interface MediaActions {
  readonly isPlaying: boolean;
  readonly title: string;
  readonly play: () => void;
  readonly pause: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly stop: () => void;
}

/** Let the keyboard's media keys, and the system's player where the browser has one, act on what is read aloud. */
export function useMediaKeys({ isPlaying, title, play, pause, step, stop }: MediaActions): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => void>> = {
      MediaPlayPause: isPlaying ? pause : play,
      MediaPlay: play,
      MediaPause: pause,
      MediaStop: stop,
      MediaTrackNext: () => step(1),
      MediaTrackPrevious: () => step(-1),
    };
    const hear = (event: KeyboardEvent) => {
      const action = actions[event.key];
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", hear);
    const session = "mediaSession" in navigator ? navigator.mediaSession : null;
    const handlers: readonly (readonly [MediaSessionAction, () => void])[] = [
      ["play", play],
      ["pause", pause],
      ["stop", stop],
      ["nexttrack", () => step(1)],
      ["previoustrack", () => step(-1)],
    ];
    if (session !== null) {
      if (typeof MediaMetadata !== "undefined") session.metadata = new MediaMetadata({ title });
      session.playbackState = isPlaying ? "playing" : "paused";
      for (const [action, handler] of handlers) setHandler(session, action, handler);
    }
    return () => {
      removeEventListener("keydown", hear);
      if (session === null) return;
      session.playbackState = "none";
      session.metadata = null;
      for (const [action] of handlers) setHandler(session, action, null);
    };
  }, [isPlaying, title, play, pause, step, stop]);
}

/** A browser throws at an action that it does not know. */
function setHandler(session: MediaSession, action: MediaSessionAction, handler: (() => void) | null): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // The keys that it knows are enough.
  }
}
