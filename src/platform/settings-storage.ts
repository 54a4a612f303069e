import { storageName } from "./site-name.ts";

/**
 * Read a setting, or null when there is none, it is not JSON, or the browser refuses storage.
 *
 * What comes back was written by any version, or by hand: callers check its shape.
 */
export function readSetting(name: string): unknown {
  try {
    const text = localStorage.getItem(storageName(name));
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Save a setting. Returns false when the browser refuses (private window, full): it then holds for this visit only. */
export function saveSetting(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(storageName(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The names of settings that begin so; none where the browser refuses storage. */
export function listSettings(prefix: string): string[] {
  try {
    const whole = storageName("");
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(whole + prefix))
      .map((key) => key.slice(whole.length));
  } catch {
    return [];
  }
}

/** Take a setting away, if there is one. */
export function dropSetting(name: string): void {
  try {
    localStorage.removeItem(storageName(name));
  } catch {
    // Refused: then there is none.
  }
}

/** Call `listener` when another tab saves the setting. Returns a way to stop. */
export function watchSetting(name: string, listener: (value: unknown) => void): () => void {
  const key = storageName(name);
  const hear = (event: StorageEvent) => {
    if (event.key === key) listener(readSetting(name));
  };
  addEventListener("storage", hear);
  return () => removeEventListener("storage", hear);
}
