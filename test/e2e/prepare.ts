import { getBrowsers } from "./support/get-browsers.ts";

/** Run by `npm test` before anything slow: a missing browser is found out in the first second, not after the unit tests. */
if (!getBrowsers()) process.exit(1);
