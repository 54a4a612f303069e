/** The part of Playwright's JSON report that the table is made of. */
export interface Report {
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly title: string;
  readonly file?: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly Spec[];
}

interface Spec {
  readonly title: string;
  readonly file?: string;
  readonly tests: readonly {
    readonly projectName: string;
    /** `expected` and `flaky` passed, `unexpected` did not. */
    readonly status: string;
    readonly annotations: readonly { readonly type: string; readonly description?: string }[];
  }[];
}

const engines: Readonly<Record<string, string>> = { chromium: "C", firefox: "F", webkit: "W" };

/**
 * Write the table of faults, in Markdown, from a report: a line a fault that its test brought about, in the order of the files, with the
 * engines in which that test passed. What failed, or passed only when it was tried again, is said in its line; what was skipped has none.
 * A fault that an engine has a test of its own for is one with that of the others.
 */
export function formatFaults(report: Report): string {
  return [
    "| | fault | what the reader sees | what is lost | how they go on | in |",
    "|---|---|---|---|---|---|",
    ...findFaults(report).map((cells, at) => `| ${[String(at + 1), ...cells].join(" | ")} |`),
  ].join("\n");
}

/** How many faults a report tells of. */
export function countFaults(report: Report): number {
  return findFaults(report).length;
}

/** The cells of each fault. */
function findFaults({ suites }: Report): readonly (readonly string[])[] {
  const faults = new Map<string, { readonly cells: readonly string[]; readonly where: string[] }>();
  for (const { tests } of suites.flatMap(specsIn)) {
    const ran = tests.filter(({ status }) => status !== "skipped");
    const told = (type: string) =>
      ran.flatMap(({ annotations }) => annotations).find((annotation) => annotation.type === type)?.description ?? "";
    const fault = told("fault");
    if (fault === "") continue;
    const where = ran.map(({ projectName, status }) => {
      const engine = engines[projectName] ?? projectName;
      return status === "expected" ? engine : `${engine} (${status === "flaky" ? "on another try" : "**failed**"})`;
    });
    const before = faults.get(fault);
    if (before !== undefined) before.where.push(...where);
    else faults.set(fault, { cells: [fault, told("sees"), told("lost"), told("goes on")], where });
  }
  return [...faults.values()].map(({ cells, where }) =>
    [...cells, where.join(" ")].map((cell) => cell.replaceAll("|", "\\|")),
  );
}

function specsIn(suite: Suite): Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
}
