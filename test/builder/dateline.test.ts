import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { initialScriptBudget } from "../../src/builder/output/size-report.ts";
import { makeTempFolder, writeFiles } from "./temp-folder.ts";
import { readHead, terminalEnvironment } from "./terminal.ts";

const vite = join("node_modules", "vite", "bin", "vite.js");

describe("npm run build", () => {
  it(
    "writes an app within its budget, with the library, a worker and a list of all that is to be kept",
    { timeout: 300_000 },
    () => {
      const folder = makeTempFolder();
      const outFolder = join(folder, "dist");
      writeFiles(folder, {
        "seeds/talks.txt": " date 2023-11-06 Talks </script> went on in Cairo.\n",
        "seeds/bad.txt": "date 2023-02-30 Text.\n",
      });
      const output = execFileSync(process.execPath, [vite, "build", "--outDir", outFolder], {
        encoding: "utf8",
        stdio: "pipe",
        env: terminalEnvironment(join(folder, "seeds")),
      });

      const html = readFileSync(join(outFolder, "index.html"), "utf8");
      const head = readHead(html);
      expect(head.newest.map(({ id }) => id)).toEqual(["talks", "bad"]);
      expect(html).toContain("Content-Security-Policy");
      expect(html).not.toMatch(/(?:src|href)="\//u); // works in any folder of any host
      expect(readFileSync(join(outFolder, head.newest[0]!.pack), "utf8")).toBe(
        " date 2023-11-06 Talks </script> went on in Cairo.\n",
      );

      const list = JSON.parse(readFileSync(join(outFolder, "offline.json"), "utf8")) as {
        version: string;
        shell: { url: string }[];
        library: { url: string }[];
        rest: { url: string }[];
      };
      const kept = [...list.shell, ...list.library].map(({ url }) => url);
      const files = readdirSync(outFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(outFolder.length + 1));
      // For hosts and crawlers, or what the browser keeps by itself.
      const notKept = ["_headers", "robots.txt"];
      // Models of other languages are fetched by who has a text in one, and the page to save by who saves one.
      const wanted = paths.filter(
        (path) => !/(?:(?:latin|cyrillic|semitic|cjk)-[\w-]{8}\.bin|one-page-\w{8}\.txt)$/u.test(path),
      );
      expect(wanted.filter((path) => !kept.includes(path)).toSorted()).toEqual(
        [...notKept, "offline.json", "sw.js"].toSorted(),
      );
      // All of it is named, so that a site can be saved out of a site.
      const named = [...kept, ...list.rest.map(({ url }) => url)];
      expect(paths.filter((path) => !named.includes(path)).toSorted()).toEqual(["offline.json", "sw.js"]);
      expect(readFileSync(join(outFolder, "sw.js"), "utf8")).toContain(list.version);

      expect(output).toContain("library  2 articles from 2 seeds");
      expect(output).toContain("bad.txt:1  The date 2023-02-30 does not exist.");
      const total = /initial JavaScript {2}([\d.]+) kB gzip/u.exec(output)?.[1];
      expect(Number(total) * 1000).toBeLessThanOrEqual(initialScriptBudget);
    },
  );

  it("says which folder is missing", () => {
    const outFolder = join(makeTempFolder(), "dist");
    expect(() =>
      execFileSync(process.execPath, [vite, "build", "--outDir", outFolder], {
        env: terminalEnvironment("/nowhere/seeds"),
        stdio: "pipe",
      }),
    ).toThrow(/The seeds folder \/nowhere\/seeds does not exist\. Make it, or name another one in DATELINE_SEEDS\./u);
  });
});

describe("npm run dev", () => {
  let server: ChildProcess | null = null;

  afterEach(() => void server?.kill());

  it(
    "serves the library in the page and beside it, without the policy that would stop Vite's own script",
    { timeout: 300_000 },
    async () => {
      const folder = makeTempFolder();
      writeFiles(folder, { "talks.txt": " date 2023-11-06 Talks went on in Cairo.\n" });
      const started = spawn(process.execPath, [vite, "--port", "0", "--strictPort", "false"], {
        env: terminalEnvironment(folder),
        stdio: ["ignore", "pipe", "inherit"],
      });
      server = started;
      const url = await new Promise<string>((resolve) => {
        let output = "";
        started.stdout.on("data", (data: Buffer) => {
          output += data.toString("utf8");
          const found = /Local:\s+(\S+)/u.exec(output)?.[1];
          if (found !== undefined) resolve(found);
        });
      });
      const html = await (await fetch(url)).text();
      const head = readHead(html);
      expect(html).not.toContain("Content-Security-Policy");
      const pack = await fetch(new URL(head.newest[0]!.pack, url));
      expect([pack.headers.get("content-type"), await pack.text()]).toEqual([
        "text/plain; charset=utf-8",
        " date 2023-11-06 Talks went on in Cairo.\n",
      ]);
      const missing = await fetch(new URL("library/packs/none.txt", url));
      expect([missing.status, await missing.text()]).toEqual([
        404,
        "library/packs/none.txt is not in the library (any more): reload the page.",
      ]);
    },
  );
});
