import { useSyncExternalStore } from "react";
import { tellReaderChange } from "../platform/reader-changes.ts";
import { readSetting, saveSetting } from "../platform/settings-storage.ts";
import { listVoices, watchVoices, type Voice } from "../platform/speech.ts";

export { speak, type Spoken, type Utterance, type Voice } from "../platform/speech.ts";

/** How the reader listens: a speed, and a voice for each language (`en`). */
export interface Listening {
  readonly rate: number;
  readonly voices: Readonly<Record<string, string>>;
}

/** Speeds on offer. */
export const rates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

let voices: readonly Voice[] = [];
let isWatched = false;

/** The browser's voices; none until it says which it has, and for ever where it has none. */
export function useVoices(): readonly Voice[] {
  return useSyncExternalStore(subscribe, () => voices);
}

function subscribe(onChange: () => void): () => void {
  const read = () => {
    const now = listVoices();
    // Where there are thousands, each reading makes them anew: the list stays one object as long as it says the same.
    if (now.length !== voices.length) voices = now;
    onChange();
  };
  if (!isWatched) {
    isWatched = true;
    voices = listVoices();
  }
  return watchVoices(read);
}

/** The speed and voices that were chosen last. */
export function readListening(): Listening {
  const stored = readSetting("voice") as { rate?: unknown; voices?: unknown } | null;
  const rate = rates.find((each) => each === stored?.rate) ?? 1;
  const voices = typeof stored?.voices === "object" && stored.voices !== null ? Object.entries(stored.voices) : [];
  return {
    rate,
    voices: Object.fromEntries(
      voices.filter((entry): entry is [string, string] => typeof entry[1] === "string").slice(0, 100),
    ),
  };
}

export function saveListening(listening: Listening): void {
  saveSetting("voice", listening);
  tellReaderChange();
}
