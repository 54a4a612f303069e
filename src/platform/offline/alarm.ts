/** Calls a loop that works or sleeps: something has changed, look again. */
export interface Alarm {
  /** Resolve at the next ring; at once when it rang since the last `next` resolved. */
  readonly next: () => Promise<void>;
  readonly ring: () => void;
}

/** Make an alarm that has not rung. A ring that nobody waits for is remembered, so that none is lost between two passes. */
export function createAlarm(): Alarm {
  let hasRung = false;
  let resolveNext: (() => void) | null = null;
  return {
    async next() {
      if (!hasRung) await new Promise<void>((resolve) => (resolveNext = resolve));
      hasRung = false;
      resolveNext = null;
    },
    ring() {
      hasRung = true;
      resolveNext?.();
    },
  };
}
