/**
 * Make a golden folder of a seed: `npx tsx test/support/new-seed-case.ts <name> <file> [path in the library]`.
 *
 * Copies the file's bytes to `test/fixtures/seeds/<name>/seed.txt` and writes what the parser makes of them beside it, to be read,
 * judged and corrected by hand before it is committed. With only a name, writes the expectation of that case anew.
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeSeed, readExpected, readSeedBytes, seedCasesFolder } from "./seed-case.ts";

const [name, file, path] = process.argv.slice(2);
if (name === undefined || !/^[a-z0-9-]+$/u.test(name)) {
  console.error(
    "Usage: npx tsx test/support/new-seed-case.ts <name in small letters, digits and dashes> <file> [path in the library]",
  );
  process.exit(1);
}
const folder = join(seedCasesFolder, name);
if (file !== undefined) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(file, join(folder, "seed.txt"));
}
const outcome = describeSeed(path ?? readExpected(name)?.path ?? `${name}.txt`, readSeedBytes(name));
writeFileSync(join(folder, "expected.json"), `${JSON.stringify(outcome, null, 2)}\n`);
console.log(
  `${join(folder, "expected.json")}: ${outcome.articles.length} articles, ${outcome.problems.length} problems. Read it before you commit it.`,
);
