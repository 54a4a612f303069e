import { expect, test } from "vitest";
import { installShell } from "../../src/sw/shell.ts";
import { tidy } from "../../src/sw/tidy.ts";
import { createPublishedSite, type PublishedSite } from "../support/published-site.ts";

const none = () => false;

/** Two versions are installed; v2 dropped pack a and added pack c; a, b, c are kept. */
async function installedTwice(): Promise<PublishedSite> {
  const site = createPublishedSite();
  site.publish("v1", { shell: { "index.html": "one" }, library: { a: "A", b: "B" } });
  await installShell(site.siteOf("v1"));
  site.publish("v2", { shell: { "index.html": "two" }, library: { b: "B", c: "C" } });
  await installShell(site.siteOf("v2"));
  const cache = await site.caches.open("dateline /paper/ library");
  for (const name of ["a", "b", "c"]) await cache.put(`https://host.example/paper/${name}`, new Response(name));
  return site;
}

async function kept(site: PublishedSite): Promise<{ shells: string[]; library: string[] }> {
  const contents = await site.contents();
  return {
    shells: Object.keys(contents).filter((name) => name.includes(" shell ")),
    library: Object.keys(contents["dateline /paper/ library"] ?? {}).map((url) => url.at(-1) ?? ""),
  };
}

test("throws away old shells, and library files that no version lists", async () => {
  const site = await installedTwice();
  await tidy(site.siteOf("v2"), none);
  expect(await kept(site)).toEqual({ shells: ["dateline /paper/ shell v2"], library: ["b", "c"] });
});

test("leaves what a page that is still open runs", async () => {
  const site = await installedTwice();
  site.heldLocks.push("dateline /paper/ version v1");
  await tidy(site.siteOf("v2"), none);
  expect(await kept(site)).toEqual({
    shells: ["dateline /paper/ shell v1", "dateline /paper/ shell v2"],
    library: ["a", "b", "c"],
  });
});

test("throws nothing away while another version is coming", async () => {
  const site = await installedTwice();
  await tidy(site.siteOf("v1"), () => true);
  expect((await kept(site)).library).toEqual(["a", "b", "c"]);
});

test("throws nothing away when its own list is lost", async () => {
  const site = await installedTwice();
  await site.caches.delete("dateline /paper/ shell v2");
  await tidy(site.siteOf("v2"), none);
  expect(await kept(site)).toEqual({ shells: ["dateline /paper/ shell v1"], library: ["a", "b", "c"] });
});

test("leaves the caches of other apps, and of Datelines in other folders, alone", async () => {
  const site = await installedTwice();
  const others = ["dateline / shell v1", "dateline /paper/two/ shell v1", "somebody's cache"];
  for (const name of others) await (await site.caches.open(name)).put("https://host.example/x", new Response("x"));
  await tidy(site.siteOf("v2"), none);
  expect(Object.keys(await site.contents())).toEqual(expect.arrayContaining(others));
});

test("leaves what a reader has asked for of what is not kept for everybody, as long as the version lists it", async () => {
  const site = createPublishedSite();
  site.publish("v1", { shell: { "index.html": "one" }, rest: { m: "M" } });
  await installShell(site.siteOf("v1"));
  const cache = await site.caches.open("dateline /paper/ library");
  for (const name of ["m", "x"]) await cache.put(`https://host.example/paper/${name}`, new Response(name));
  await tidy(site.siteOf("v1"), none);
  expect((await kept(site)).library).toEqual(["m"]);
});
