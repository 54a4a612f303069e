import { useCallback, useMemo, useSyncExternalStore } from "react";
import { mentionTypes, type MentionType } from "../core/ner/mention.ts";
import { paintBrowser } from "../platform/theme-color.ts";
import { tellReaderChange } from "../platform/reader-changes.ts";
import { readSetting, saveSetting, watchSetting } from "../platform/settings-storage.ts";
import { themes } from "./themes.ts";

/** How the reader wants text and list to be. */
export interface Settings {
  readonly theme: keyof typeof themes;
  /** Size of the reading text in px at the browser's default font size. */
  readonly size: number;
  /** Characters a line, roughly: sets the measure. */
  readonly width: "narrow" | "normal" | "wide";
  readonly leading: "tight" | "normal" | "loose";
  readonly order: "newest" | "oldest";
  readonly hiddenTypes: readonly MentionType[];
  /** In which language an article says its date: the reader's, or the text's own and in its calendar. */
  readonly dates: "english" | "text";
  /** Whether the times that a text tells are marked in it. */
  readonly showsTold: boolean;
}

export const defaultSettings: Settings = {
  theme: "auto",
  size: 19,
  width: "normal",
  leading: "normal",
  order: "newest",
  hiddenTypes: [],
  dates: "english",
  showsTold: true,
};

/** The sizes on offer, in px. */
export const readingSizes = [17, 18, 19, 20, 22, 24] as const;

/** Measures in rem at 19 px: about 60, 68 and 75 characters of Source Serif a line. */
const measures = { narrow: 33, normal: 38, wide: 42 } as const;
const leadings = { tight: 1.45, normal: 1.58, loose: 1.75 } as const;

const settingName = "settings";
let current: Settings | null = null;
const listeners = new Set<() => void>();

/** Read what was stored; anything of another shape is the default, field by field. */
export function parseSettings(stored: unknown): Settings {
  const fields =
    typeof stored === "object" && stored !== null ? (stored as Partial<Record<keyof Settings, unknown>>) : {};
  return {
    theme: oneOf(fields.theme, Object.keys(themes) as (keyof typeof themes)[], defaultSettings.theme),
    size: oneOf(fields.size, readingSizes as readonly number[], defaultSettings.size),
    width: oneOf(fields.width, ["narrow", "normal", "wide"] as const, defaultSettings.width),
    leading: oneOf(fields.leading, ["tight", "normal", "loose"] as const, defaultSettings.leading),
    order: oneOf(fields.order, ["newest", "oldest"] as const, defaultSettings.order),
    hiddenTypes: Array.isArray(fields.hiddenTypes)
      ? mentionTypes.filter((type) => (fields.hiddenTypes as unknown[]).includes(type))
      : [],
    dates: oneOf(fields.dates, ["english", "text"] as const, defaultSettings.dates),
    showsTold: fields.showsTold !== false,
  };
}

function oneOf<T>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.includes(value as T) ? (value as T) : fallback;
}

function readCurrent(): Settings {
  current ??= parseSettings(readSetting(settingName));
  return current;
}

function change(next: Settings): void {
  current = next;
  applySettings(next);
  for (const listener of listeners) listener();
}

/** Set theme and type on the page. Called before the first paint, so that nothing flashes. */
export function applySettings(settings: Settings = readCurrent()): void {
  const root = document.documentElement;
  if (settings.theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = settings.theme;
  paintBrowser(settings.theme !== "auto");
  root.style.setProperty("--reading-size", `${settings.size / 16}rem`);
  root.style.setProperty("--measure", `${(measures[settings.width] * settings.size) / 19}rem`);
  root.style.setProperty("--leading", String(leadings[settings.leading]));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const stop = watchSetting(settingName, (stored) => change(parseSettings(stored)));
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/** The reader's settings, and the function that changes and remembers some of them. */
export function useSettings(): readonly [Settings, (changes: Partial<Settings>) => void] {
  const settings = useSyncExternalStore(subscribe, readCurrent, () => defaultSettings);
  const save = useCallback((changes: Partial<Settings>) => {
    const next = { ...readCurrent(), ...changes };
    saveSetting(settingName, next);
    tellReaderChange();
    change(next);
  }, []);
  return [settings, save];
}

/** Which types are marked in the text, and a switch for each. */
export function useShownTypes(): {
  readonly shownTypes: ReadonlySet<MentionType>;
  readonly toggleType: (type: MentionType) => void;
} {
  const [{ hiddenTypes }, save] = useSettings();
  const shownTypes = useMemo(() => new Set(mentionTypes.filter((type) => !hiddenTypes.includes(type))), [hiddenTypes]);
  const toggleType = useCallback(
    (type: MentionType) =>
      save({
        hiddenTypes: hiddenTypes.includes(type)
          ? hiddenTypes.filter((hidden) => hidden !== type)
          : [...hiddenTypes, type],
      }),
    [hiddenTypes, save],
  );
  return { shownTypes, toggleType };
}
