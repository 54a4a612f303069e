import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faultTag } from "./support/fault.ts";
import { countFaults, formatFaults, type Report } from "./support/faults-table.ts";

/*
 * `npm run faults` runs every test of a fault and writes `.github/FAULTS.md` from what came of it; `npm run faults -- report.json` takes the
 * report of a run that was (`--reporter=json`). What follows `--` otherwise goes to Playwright, such as `--project chromium`.
 */
const repository = join(import.meta.dirname, "../..");
const [first = "", ...others] = process.argv.slice(2);
const report = first.endsWith(".json") ? (JSON.parse(readFileSync(first, "utf8")) as Report) : run([first, ...others]);
const isShort = process.exitCode !== undefined && process.exitCode !== 0;

writeFileSync(
  join(repository, ".github/FAULTS.md"),
  `# Faults tried

${countFaults(report)} faults, each brought about by a test in a real browser: C Chromium, F Firefox, W WebKit. Written by \`npm run faults\` from the run of these tests, not by hand. What a fault does in code alone (a file cut at each of its bytes, a database of each version) is tried by unit tests besides.

${formatFaults(report)}
`,
);
if (isShort) console.error("Some tests failed; the table says which.");

function run(args: readonly string[]): Report {
  const folder = mkdtempSync(join(tmpdir(), "dateline-faults-"));
  const file = join(folder, "report.json");
  const command = ["playwright", "test", "-c", "test/e2e", "--grep", faultTag, "--reporter", "list,json"];
  const { status } = spawnSync("npx", [...command, ...args.filter((arg) => arg !== "")], {
    cwd: repository,
    stdio: "inherit",
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  process.exitCode = status ?? 1;
  const read = JSON.parse(readFileSync(file, "utf8")) as Report;
  rmSync(folder, { recursive: true });
  return read;
}
