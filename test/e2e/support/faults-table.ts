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
 */
export function formatFaults({ suites }: Report): string {
  const lines = suites.flatMap(specsIn).flatMap((spec) => formatSpec(spec) ?? []);
  return [
    "| | fault | what the reader sees | what is lost | how they go on | in |",
    "|---|---|---|---|---|---|",
    ...lines.map((line, at) => `| ${at + 1} ${line}`),
  ].join("\n");
}

/** How many faults a report tells of. */
export function countFaults({ suites }: Report): number {
  return suites.flatMap(specsIn).filter((spec) => formatSpec(spec) !== null).length;
}

function specsIn(suite: Suite): Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)];
}

function formatSpec({ tests }: Spec): string | null {
  const ran = tests.filter(({ status }) => status !== "skipped");
  const told = (type: string) =>
    ran.flatMap(({ annotations }) => annotations).find((annotation) => annotation.type === type)?.description;
  const fault = told("fault");
  if (fault === undefined) return null;
  const where = ran.map(({ projectName, status }) => {
    const engine = engines[projectName] ?? projectName;
    return status === "expected" ? engine : `${engine} (${status === "flaky" ? "on another try" : "**failed**"})`;
  });
  const cells = [fault, told("sees"), told("lost"), told("goes on"), where.join(" ")];
  return `| ${cells.map((cell) => (cell ?? "").replaceAll("|", "\\|")).join(" | ")} |`;
}
