import { describe, expect, test } from "vitest";
import { installShell, isShellWhole } from "../../src/sw/shell.ts";
import { createPublishedSite } from "../support/published-site.ts";

const shell = { "index.html": "<p>Harbour</p>", "assets/app-1a.js": "start()", "assets/type-2b.css": "p{}" };

test("keeps every file of the shell under its version, and its list last", async () => {
  const site = createPublishedSite();
  site.publish("v1", { shell });
  await installShell(site.siteOf("v1"));
  const kept = (await site.contents())["dateline /paper/ shell v1"] ?? {};
  const names = Object.keys(kept).map((url) => url.replace("https://host.example/paper/", ""));
  // The files come side by side, in any order; that the list is there says that all of them are.
  expect(names.toSorted()).toEqual(["assets/app-1a.js", "assets/type-2b.css", "index.html", "offline.json"]);
  expect(names.at(-1)).toBe("offline.json");
  expect(await isShellWhole(site.siteOf("v1"))).toBe(true);
});

test("copies what an earlier version holds instead of fetching it", async () => {
  const site = createPublishedSite();
  site.publish("v1", { shell });
  await installShell(site.siteOf("v1"));
  site.fetched.length = 0;
  site.publish("v2", { shell: { ...shell, "index.html": "<p>Harbour, later</p>" } });
  await installShell(site.siteOf("v2"));
  expect(site.fetched).toEqual(["offline.json", "index.html"]);
  expect(await isShellWhole(site.siteOf("v2"))).toBe(true);
});

test("takes up where a cut install stopped", async () => {
  const site = createPublishedSite();
  site.publish("v1", { shell });
  site.replace("assets/type-2b.css", null);
  await expect(installShell(site.siteOf("v1"))).rejects.toThrow("assets/type-2b.css: the server answers 404");
  expect(await isShellWhole(site.siteOf("v1"))).toBe(false);

  site.publish("v1", { shell });
  site.fetched.length = 0;
  await installShell(site.siteOf("v1"));
  expect(site.fetched).toEqual(["offline.json", "assets/type-2b.css"]);
});

describe("fails, so that the old version stays, when", () => {
  test("the server has another version already", async () => {
    const site = createPublishedSite();
    site.publish("v2", { shell });
    await expect(installShell(site.siteOf("v1"))).rejects.toThrow("offline.json is of version v2, this worker of v1");
  });

  test("one file is of another version", async () => {
    const site = createPublishedSite();
    site.publish("v1", { shell });
    site.replace("index.html", "<p>Harbor</p>");
    await expect(installShell(site.siteOf("v1"))).rejects.toThrow(
      "index.html: its 13 bytes are not those of version v1",
    );
  });

  test("the host answers HTML to everything", async () => {
    const site = createPublishedSite();
    site.replace("offline.json", "<!doctype html>");
    await expect(installShell(site.siteOf("v1"))).rejects.toThrow(SyntaxError);
  });

  test("the list is something else", async () => {
    const site = createPublishedSite();
    site.replace("offline.json", "{}");
    await expect(installShell(site.siteOf("v1"))).rejects.toThrow("offline.json has no version");
  });
});

test("a shell that lost a file is not whole", async () => {
  const site = createPublishedSite();
  site.publish("v1", { shell });
  await installShell(site.siteOf("v1"));
  const cache = await site.caches.open("dateline /paper/ shell v1");
  await cache.delete("https://host.example/paper/assets/app-1a.js");
  expect(await isShellWhole(site.siteOf("v1"))).toBe(false);
});
