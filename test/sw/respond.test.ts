import { describe, expect, test } from "vitest";
import { respond } from "../../src/sw/respond.ts";
import { installShell } from "../../src/sw/shell.ts";
import type { Site } from "../../src/sw/site.ts";
import { createPublishedSite, type PublishedSite } from "../support/published-site.ts";

const shell = { "index.html": "<p>one</p>", "assets/app-1a.js": "start()" };
const library = { "library/packs/2023-11-3f.txt": "date 2023-11-06 …" };
const pack = "library/packs/2023-11-3f.txt";

/** Ask a worker for a path and wait for what it does afterwards; null when it leaves the request to the browser. */
async function ask(
  site: Site,
  path: string,
  { isNavigation = false, init = {} as RequestInit, onMissing = () => {} } = {},
) {
  const request = new Request(new URL(path, site.scope), init);
  // Only browsers make requests of mode "navigate".
  if (isNavigation) Object.defineProperty(request, "mode", { value: "navigate" });
  const later: Promise<unknown>[] = [];
  const response = (await respond(site, request, (work) => void later.push(work), onMissing)) ?? null;
  await Promise.all(later);
  return response === null ? null : { status: response.status, text: await response.text() };
}

async function installed(): Promise<PublishedSite> {
  const site = createPublishedSite();
  site.publish("v1", { shell, library });
  await installShell(site.siteOf("v1"));
  site.fetched.length = 0;
  return site;
}

describe("a navigation", () => {
  test.each(["", "index.html", "?q=harbour"])("to %j is answered with the kept page", async (path) => {
    const site = await installed();
    site.isOnline = false;
    expect(await ask(site.siteOf("v1"), path, { isNavigation: true })).toEqual({ status: 200, text: "<p>one</p>" });
  });

  test("gets this version's page although the server has a newer one", async () => {
    const site = await installed();
    site.publish("v2", { shell: { ...shell, "index.html": "<p>two</p>" } });
    expect(await ask(site.siteOf("v1"), "", { isNavigation: true })).toEqual({ status: 200, text: "<p>one</p>" });
  });

  test("goes to the network first when the shell has lost a file, and mends it", async () => {
    const site = await installed();
    const cache = await site.caches.open("dateline /paper/ shell v1");
    await cache.delete("https://host.example/paper/assets/app-1a.js");
    await ask(site.siteOf("v1"), "", { isNavigation: true });
    expect(site.fetched).toContain("index.html");
    expect(site.fetched).toContain("assets/app-1a.js");
    site.isOnline = false;
    expect(await ask(site.siteOf("v1"), "assets/app-1a.js")).toEqual({ status: 200, text: "start()" });
  });

  test("gets the kept page when the shell is broken and there is no network", async () => {
    const site = await installed();
    const cache = await site.caches.open("dateline /paper/ shell v1");
    await cache.delete("https://host.example/paper/assets/app-1a.js");
    site.isOnline = false;
    expect(await ask(site.siteOf("v1"), "", { isNavigation: true })).toEqual({ status: 200, text: "<p>one</p>" });
  });
});

describe("a library file", () => {
  test("is fetched once, then kept", async () => {
    const site = await installed();
    await ask(site.siteOf("v1"), pack);
    site.isOnline = false;
    expect(await ask(site.siteOf("v1"), pack)).toEqual({ status: 200, text: library[pack] });
  });

  test("is kept too when it is one that few ask for: the model of a language that somebody adds texts in", async () => {
    const site = createPublishedSite();
    site.publish("v1", { shell, library, rest: { "assets/latin-5a.bin": "weights" } });
    await installShell(site.siteOf("v1"));
    expect(site.fetched).not.toContain("assets/latin-5a.bin");
    await ask(site.siteOf("v1"), "assets/latin-5a.bin");
    site.isOnline = false;
    expect(await ask(site.siteOf("v1"), "assets/latin-5a.bin")).toEqual({ status: 200, text: "weights" });
  });

  test("is not kept when the answer has another size: it is somebody's sign-in page", async () => {
    const site = await installed();
    site.replace(pack, "<h1>Welcome to the hotel's network</h1>");
    await ask(site.siteOf("v1"), pack);
    expect((await site.contents())["dateline /paper/ library"]).toBeUndefined();
  });

  test("is not kept when letters of it were changed", async () => {
    const site = await installed();
    site.replace(pack, "date 2023-11-07 …");
    await ask(site.siteOf("v1"), pack);
    expect((await site.contents())["dateline /paper/ library"]).toBeUndefined();
  });

  describe("that is asked for anew, since what was kept is not the file", () => {
    const anew = { init: { cache: "reload" as const } };
    const altered = "date 2023-11-07 …";
    async function keptAltered(): Promise<PublishedSite> {
      const site = await installed();
      const cache = await site.caches.open("dateline /paper/ library");
      await cache.put(`https://host.example/paper/${pack}`, new Response(altered));
      return site;
    }

    test("comes from the server and takes the kept one's place", async () => {
      const site = await keptAltered();
      expect((await ask(site.siteOf("v1"), pack, anew))?.text).toBe(library[pack]);
      site.isOnline = false;
      expect((await ask(site.siteOf("v1"), pack))?.text).toBe(library[pack]);
    });

    test("is kept no more when the server has nothing better, so that it is fetched at the next visit", async () => {
      const site = await keptAltered();
      site.replace(pack, altered);
      await ask(site.siteOf("v1"), pack, anew);
      expect((await site.contents())["dateline /paper/ library"]).toEqual({});
    });

    test("stays kept when it is the file after all and the server is away", async () => {
      const site = await installed();
      await ask(site.siteOf("v1"), pack);
      site.isOnline = false;
      await expect(ask(site.siteOf("v1"), pack, anew)).rejects.toThrow("Failed to fetch");
      expect((await ask(site.siteOf("v1"), pack))?.text).toBe(library[pack]);
    });
  });

  test("that is gone from the server makes the worker look for a newer version", async () => {
    const site = await installed();
    site.replace(pack, null);
    let looked = 0;
    const answer = await ask(site.siteOf("v1"), pack, { onMissing: () => (looked += 1) });
    expect(answer?.status).toBe(404);
    expect(looked).toBe(1);
  });
});

test("a file of an older version is found for a tab that still runs it", async () => {
  const site = await installed();
  site.publish("v2", { shell: { "index.html": "<p>two</p>", "assets/app-9z.js": "start2()" } });
  await installShell(site.siteOf("v2"));
  site.isOnline = false;
  expect(await ask(site.siteOf("v2"), "assets/app-1a.js")).toEqual({ status: 200, text: "start()" });
});

test("a file that is not ours is fetched and not kept", async () => {
  const site = await installed();
  site.replace("notes.txt", "mine");
  expect(await ask(site.siteOf("v1"), "notes.txt")).toEqual({ status: 200, text: "mine" });
  expect((await site.contents())["dateline /paper/ library"]).toBeUndefined();
});

test.each([
  ["another origin", "https://other.example/x.js", {}],
  ["a folder above", "https://host.example/x.js", {}],
  ["anything but GET", "x", { method: "POST" }],
  ["what the page keeps by itself", pack, { cache: "no-store" as const }],
])("leaves %s to the browser", async (_what, path, init) => {
  const site = await installed();
  expect(await ask(site.siteOf("v1"), path, { init })).toBeNull();
});

test("leaves a navigation to another page in the folder to the browser", async () => {
  const site = await installed();
  expect(await ask(site.siteOf("v1"), "other/", { isNavigation: true })).toBeNull();
});

test.each([
  ["", true],
  ["assets/app-1a.js", false],
])("when storage is broken, %j comes from the network", async (path, isNavigation) => {
  const site = await installed();
  const broken = { match: fail, keys: fail, open: fail, delete: fail } as unknown as CacheStorage;
  const answer = await ask({ ...site.siteOf("v1"), caches: broken }, path, { isNavigation });
  expect(answer).toEqual({ status: 200, text: shell[path === "" ? "index.html" : "assets/app-1a.js"] });
});

function fail(): Promise<never> {
  return Promise.reject(new DOMException("Unexpected internal error.", "UnknownError"));
}
