import { makeBuilds } from "./support/builds.ts";

// Playwright takes the setup from the default export.
// oxlint-disable-next-line import/no-default-export
export default makeBuilds;
