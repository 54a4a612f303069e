/**
 * The page's first script: a classic one of less than a kilobyte, which the browser runs before it paints what the build has
 * put into the page. It says which theme the reader has chosen and what the address asks for; the style sheet does the rest.
 * Where that is a question, it sends for the library's worker, for the beginning of its index and for what the answer is drawn with, which
 * its own element names: by the time that the app is here, so are they.
 *
 * A file and not an inline script, since the Content-Security-Policy allows none; it arrives while the style sheet does.
 */
import { themes } from "../../data/themes.ts";
import { readSetting } from "../../platform/settings-storage.ts";
import { sendEarly } from "../../platform/early-question.ts";
import { trustOwnScripts } from "../../platform/trusted-types.ts";
import { asksIndex, firstScreenOf } from "./screen-of.ts";

const stored = readSetting("settings");
const { theme, order } = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
const { dataset } = document.documentElement;
if (typeof theme === "string" && theme !== "auto" && Object.hasOwn(themes, theme)) dataset["theme"] = theme;
dataset["first"] = firstScreenOf(location.hash, order);

const { worker, index, list, names } = document.currentScript?.dataset ?? {};
if (worker !== undefined && index !== undefined && asksIndex(location.hash)) {
  trustOwnScripts();
  sendEarly(worker, index, location.hash);
  const files = firstScreenOf(location.hash, order) === "page" ? names : list;
  for (const file of files?.split(" ") ?? []) preload(file);
}

/** Have a file of the app here that the answer will be drawn with, by its URL: a script, or a style sheet. */
function preload(file: string): void {
  const link = document.createElement("link");
  // As the app itself asks for them: otherwise they would be fetched twice.
  link.crossOrigin = "";
  const isStyle = file.endsWith(".css");
  link.rel = isStyle ? "preload" : "modulepreload";
  if (isStyle) link.as = "style";
  link.href = file;
  document.head.append(link);
}
