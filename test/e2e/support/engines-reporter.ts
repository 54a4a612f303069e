import type { Reporter, TestCase, TestResult } from "@playwright/test/reporter";
import { findBrowser, howToGet, type Engine } from "./browsers.ts";

const names: Readonly<Record<Engine, string>> = { chromium: "Chromium", firefox: "Firefox", webkit: "WebKit" };

/** Says in the last line which engines the tests ran in, with how many, and which they did not run in, with how to get it. */
export class EnginesReporter implements Reporter {
  readonly #passed = new Map<string, number>();

  onTestEnd(test: TestCase, { status }: TestResult): void {
    const engine = test.parent.project()?.name ?? "";
    if (status === "passed") this.#passed.set(engine, (this.#passed.get(engine) ?? 0) + 1);
  }

  onExit(): Promise<void> {
    const said = (Object.keys(names) as Engine[]).map((engine) => {
      const passed = this.#passed.get(engine) ?? 0;
      if (passed > 0) return `${names[engine]} ${passed} passed`;
      return findBrowser(engine) === null
        ? `${names[engine]} is not here (${howToGet[engine]})`
        : `${names[engine]} was not asked`;
    });
    console.log(`Browsers: ${said.join(", ")}.`);
    return Promise.resolve();
  }
}

// Playwright takes the reporter from the default export.
// oxlint-disable-next-line import/no-default-export
export default EnginesReporter;
