import { expect, it } from "vitest";
import { asFault } from "../e2e/support/fault.ts";
import { countFaults, formatFaults, type Report } from "../e2e/support/faults-table.ts";

const { annotation: annotations } = asFault({ fault: "A pack | is cut", sees: "Why", goesOn: "*Try again*" });
const ran = (projectName: string, status: string) => ({ projectName, status, annotations });
const report: Report = {
  suites: [
    {
      title: "faults.spec.ts",
      specs: [{ title: "an ordinary test", tests: [{ projectName: "chromium", status: "expected", annotations: [] }] }],
      suites: [
        {
          title: "packs",
          specs: [
            {
              title: "cut",
              tests: [ran("chromium", "expected"), ran("firefox", "flaky"), ran("other", "unexpected")],
            },
            { title: "cut, in an engine's own file", tests: [ran("webkit", "expected")] },
            { title: "not run", tests: [ran("chromium", "skipped")] },
          ],
        },
      ],
    },
  ],
};

it("has a line for each fault that was brought about, with the engines that passed and those that did not", () => {
  expect(countFaults(report)).toBe(1);
  expect(formatFaults(report).split("\n").slice(2)).toEqual([
    "| 1 | A pack \\| is cut | Why | Nothing | *Try again* | C F (on another try) other (**failed**) W |",
  ]);
});
