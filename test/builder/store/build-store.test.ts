import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openBuildStore, type Step } from "../../../src/builder/store/build-store.ts";
import { makeTempFolder } from "../temp-folder.ts";

const shouting: Step<string> = { name: "shouting", sources: ["core/shout.ts"] };
const lengths: Step<readonly number[] | null> = { name: "lengths", sources: ["core"] };

describe("the store of a build", () => {
  it("makes a value once, for this build and for the next", () => {
    const { open } = makeFolders();
    let made = 0;
    const shout = (text: string) => () => {
      made += 1;
      return text.toUpperCase();
    };
    const store = open();
    expect(store.derive(shouting, ["ferry"], shout("ferry"))).toBe("FERRY");
    expect(store.derive(shouting, ["ferry"], shout("ferry"))).toBe("FERRY");
    store.save();
    expect(open().derive(shouting, ["ferry"], shout("ferry"))).toBe("FERRY");
    expect(made).toBe(1);
  });

  it("tells values apart by their step and by each of their inputs", () => {
    const store = makeFolders().open();
    store.keep(shouting, ["ab", "c"], "ABC");
    expect(store.find(shouting, ["a", "bc"])).toBeNull();
    expect(store.find(lengths, ["ab", "c"])).toBeNull();
    expect(store.has(shouting, ["ab", "c"])).toBe(true);
  });

  it("makes a value again when the code of its step has changed, and only then", () => {
    const { open, write } = makeFolders();
    const store = open();
    store.keep(shouting, ["ferry"], "FERRY");
    store.keep(lengths, ["ferry"], [5]);
    store.save();
    write("core/whisper.ts", "export const whisper = 2;");
    expect(open().find(shouting, ["ferry"])).toBe("FERRY");
    expect(open().find(lengths, ["ferry"])).toBeNull();
    write("core/shout.ts", "export const shout = 2;");
    expect(open().find(shouting, ["ferry"])).toBeNull();
  });

  it("remembers that there is nothing", () => {
    const store = makeFolders().open();
    let made = 0;
    for (let times = 0; times < 2; times++)
      store.derive(lengths, [""], () => {
        made += 1;
        return null;
      });
    expect(made).toBe(1);
  });

  it("forgets at the end of a build what nobody asked for", () => {
    const { open } = makeFolders();
    const store = open();
    for (const text of ["ferry", "harbour", "lamp"]) store.keep(shouting, [text], text.toUpperCase());
    store.tidy();
    const next = open();
    next.has(shouting, ["lamp"]);
    next.tidy();
    const last = open();
    expect(["ferry", "harbour", "lamp"].map((text) => last.has(shouting, [text]))).toEqual([false, false, true]);
  });
});

function makeFolders() {
  const [cache, source] = [makeTempFolder(), makeTempFolder()];
  const write = (path: string, code: string) => {
    mkdirSync(join(source, "core"), { recursive: true });
    writeFileSync(join(source, path), code);
  };
  write("core/shout.ts", "export const shout = 1;");
  return { write, open: () => openBuildStore(cache, source) };
}
