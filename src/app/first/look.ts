/**
 * The page's first script: a classic one of a few hundred bytes, which the browser runs before it paints what the build has
 * put into the page. It says which theme the reader has chosen and what the address asks for; the style sheet does the rest.
 *
 * A file and not an inline script, since the Content-Security-Policy allows none; it arrives while the style sheet does.
 */
import { themes } from "../../data/themes.ts";
import { readSetting } from "../../platform/settings-storage.ts";
import { firstScreenOf } from "./screen-of.ts";

const stored = readSetting("settings");
const { theme, order } = typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
const { dataset } = document.documentElement;
if (typeof theme === "string" && theme !== "auto" && Object.hasOwn(themes, theme)) dataset["theme"] = theme;
dataset["first"] = firstScreenOf(location.hash, order);
