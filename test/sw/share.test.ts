// @vitest-environment happy-dom
import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { seedOfShared } from "../../src/data/adding/shared-seed.ts";
import { forgetShared, listShared, takeShared } from "../../src/data/adding/take-shared.ts";
import { isShare, keepShared } from "../../src/sw/keep-shared.ts";
import { createPublishedSite, type PublishedSite } from "../support/published-site.ts";

interface Manifest {
  readonly share_target: {
    readonly action: string;
    readonly method: string;
    readonly enctype: string;
    readonly params: {
      readonly title: string;
      readonly text: string;
      readonly url: string;
      readonly files: readonly { readonly name: string; readonly accept: readonly string[] }[];
    };
  };
  readonly file_handlers: readonly {
    readonly action: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

const manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8")) as Manifest;

let site: PublishedSite;

beforeEach(() => {
  site = createPublishedSite();
  site.isOnline = false;
  vi.stubGlobal("caches", site.caches);
  document.head.innerHTML = '<base href="https://host.example/paper/">';
});

afterEach(() => vi.unstubAllGlobals());

/** What an installed Dateline's browser sends when an app shares with it, as the manifest says. */
function share(words: Readonly<Record<string, string>>, files: readonly File[] = []): Request {
  const { action, method, params } = manifest.share_target;
  const form = new FormData();
  for (const [name, value] of Object.entries(words)) form.append(params[name as "title" | "text" | "url"], value);
  for (const file of files) form.append(params.files[0]!.name, file);
  const request = new Request(new URL(action, site.siteOf("v1").scope), { method });
  // The form as the browser has parsed it: encoding it is no business of ours.
  Object.defineProperty(request, "formData", { value: async () => form });
  return request;
}

const keep = (request: Request, now = 1) => keepShared(site.siteOf("v1"), request, now);

function isOne(path: string, method: string): boolean {
  return isShare(site.siteOf("v1"), new Request(`https://host.example/${path}`, { method }));
}

async function taken() {
  const added: { path: string; text: string }[] = [];
  if ((await listShared(false)).length === 0) return added;
  await takeShared(async (files) => {
    for (const { path, blob } of files) added.push({ path, text: await blob.text() });
  });
  return added;
}

describe("what another app shares with an installed Dateline", () => {
  test("is kept by the service worker, offline, and leads to Add", async () => {
    const request = share({}, [new File(["The board voted."], "Slip – vote.txt", { type: "text/plain" })]);
    expect(isShare(site.siteOf("v1"), request)).toBe(true);
    const answer = await keep(request);
    expect([answer.status, answer.headers.get("Location")]).toEqual([303, "https://host.example/paper/#/add?shared"]);
    expect(site.fetched).toEqual([]);
  });

  test("is added there, file by file under its name, and forgotten once it is in", async () => {
    await keep(share({}, [new File(["One."], "ä/1.txt"), new File(["Two."], "2.txt")]));
    await keep(share({}, [new File(["Three."], "3.txt")]), 2);
    expect(await taken()).toEqual([
      { path: "ä/1.txt", text: "One." },
      { path: "2.txt", text: "Two." },
      { path: "3.txt", text: "Three." },
    ]);
    expect(await taken()).toEqual([]);
  });

  test("waits for the reader's word, since any web page can send such a form", async () => {
    const add = vi.fn<() => Promise<void>>(async () => undefined);
    await keep(share({ text: "Buy now." }, [new File(["One."], "<b>1.txt")]));
    expect(await listShared(true, add)).toEqual(["A text", "<b>1.txt"]);
    expect(add).not.toHaveBeenCalled();
    await forgetShared();
    expect(await listShared(false, add)).toEqual([]);
    expect(add).not.toHaveBeenCalled();
  });

  test("is still there when the page was closed before it was in", async () => {
    await keep(share({}, [new File(["One."], "1.txt")]));
    await expect(takeShared(() => Promise.reject(new Error("closed")))).rejects.toThrow("closed");
    expect(await taken()).toHaveLength(1);
  });

  test("may be words: a text dated by the day of sharing, with its address", async () => {
    await keep(share({ title: "Slip vote", text: "The board voted.", url: "https://e.org/slip" }));
    const [text] = await taken();
    expect(text!.path).toBe("Shared text.txt");
    expect(text!.text).toMatch(
      /^date: \d{4}-\d\d-\d\d\ntitle: Slip vote\nurl: https:\/\/e\.org\/slip\n\nThe board voted\.\n$/,
    );
  });

  test("that found no room leads to Add, which says that nothing came", async () => {
    site.limitTo(3);
    const answer = await keep(share({}, [new File(["The board voted."], "1.txt")]));
    expect(answer.status).toBe(303);
    const add = vi.fn<() => Promise<void>>(async () => undefined);
    expect(await listShared(true, add)).toEqual([]);
    expect(add).toHaveBeenCalledExactlyOnceWith([]);
  });

  test("that found room for some of it alone leads to Add with the rest counted", async () => {
    site.limitTo(30);
    const files = ["The board voted.", "A text that is longer than the room.", "One."].map(
      (text, at) => new File([text], `${at}.txt`),
    );
    const answer = await keep(share({}, files));
    expect(answer.headers.get("Location")).toBe("https://host.example/paper/#/add?shared&lost=1");
    expect((await taken()).map(({ text }) => text)).toEqual(["The board voted.", "One."]);
  });

  test("is nothing else than a POST to the manifest's address", () => {
    expect(isOne("paper/share", "GET")).toBe(false);
    expect(isOne("paper/share/x", "POST")).toBe(false);
    expect(isOne("share", "POST")).toBe(false);
  });
});

describe("shared words", () => {
  test.each([
    [
      { text: "The board voted. https://e.org/slip" },
      "date: 2023-11-06\nurl: https://e.org/slip\n\nThe board voted.\n",
    ],
    [
      { title: "Slip vote", text: "https://e.org/slip" },
      "date: 2023-11-06\ntitle: Slip vote\nurl: https://e.org/slip\n\nSlip vote\n",
    ],
    [{ url: "https://e.org/slip" }, "date: 2023-11-06\nurl: https://e.org/slip\n\nhttps://e.org/slip\n"],
    [{ text: "date 2020-02-01\n\nThe board voted." }, "date 2020-02-01\n\nThe board voted."],
    [
      { title: "A\ndate: 1999-01-01", text: "x", url: "javascript:alert(1)" },
      "date: 2023-11-06\ntitle: A date: 1999-01-01\n\nx\n",
    ],
  ])("%j become a text", (words, text) => {
    expect(seedOfShared(words, "2023-11-06")).toBe(text);
  });
});

describe("the manifest", () => {
  test("sends what is shared as a form with files to a place of this site", () => {
    const { method, enctype, action, params } = manifest.share_target;
    expect([method, enctype]).toEqual(["POST", "multipart/form-data"]);
    expect(new URL(action, "https://host.example/paper/").href).toBe("https://host.example/paper/share");
    expect([params.title, params.text, params.url]).toEqual(["title", "text", "url"]);
  });

  test("opens files of the endings that readers read, each named once", () => {
    const [handler, ...others] = manifest.file_handlers;
    expect(others).toEqual([]);
    const endings = Object.values(handler!.accept).flat();
    expect(new Set(endings).size).toBe(endings.length);
    expect(endings).toEqual(expect.arrayContaining([".txt", ".pdf", ".docx", ".eml", ".xlsx", ".zip", ".enex"]));
    const shared = manifest.share_target.params.files[0]!.accept;
    expect(
      endings.filter(
        (ending) => ![".text", ".htm", ".mht", ".rss", ".atom"].includes(ending) && !shared.includes(ending),
      ),
    ).toEqual([]);
  });
});
