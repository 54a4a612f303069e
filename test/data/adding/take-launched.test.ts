// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { addJob } from "../../../src/data/adding/adding.ts";
import { takeLaunched } from "../../../src/data/adding/take-launched.ts";

type Consume = (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A browser that opens an installed Dateline with files. */
function browserThatLaunches(): (files: readonly File[] | null) => void {
  const consumers: Consume[] = [];
  vi.stubGlobal("launchQueue", { setConsumer: (consume: Consume) => consumers.push(consume) });
  return (files) => {
    const handles = files?.map((file) => ({ getFile: async () => file }));
    for (const consume of consumers) consume(handles === undefined ? {} : { files: handles });
  };
}

describe("an installed Dateline that is opened with files", () => {
  test("adds them and shows Add", async () => {
    const added = vi.spyOn(addJob, "add").mockResolvedValue();
    const launch = browserThatLaunches();
    takeLaunched();
    launch([new File(["x"], "b.pdf"), new File(["y"], "a.eml")]);
    await vi.waitFor(() => expect(added).toHaveBeenCalled());
    expect(added.mock.calls[0]![0].map(({ path }) => path)).toEqual(["a.eml", "b.pdf"]);
    expect(location.hash).toBe("#/add");
  });

  test("adds the others where one was moved meanwhile, and says of that one that it is lost", async () => {
    const added = vi.spyOn(addJob, "add").mockResolvedValue();
    const consumers: ((launch: object) => void)[] = [];
    vi.stubGlobal("launchQueue", { setConsumer: (consume: (launch: object) => void) => consumers.push(consume) });
    takeLaunched();
    const gone = { name: "gone.txt", getFile: () => Promise.reject(new DOMException("No file", "NotFoundError")) };
    for (const consume of consumers)
      consume({ files: [gone, { name: "a.txt", getFile: async () => new File(["x"], "a.txt") }] });
    await vi.waitFor(() => expect(added).toHaveBeenCalled());
    expect(added.mock.calls[0]![0].map(({ path, isLost }) => [path, isLost === true])).toEqual([
      ["a.txt", false],
      ["gone.txt", true],
    ]);
  });

  test("stays where it is when it is opened without", () => {
    location.hash = "#/storage";
    const launch = browserThatLaunches();
    takeLaunched();
    launch(null);
    launch([]);
    expect(location.hash).toBe("#/storage");
  });

  test("asks nothing of browsers that open none", () => {
    expect(() => takeLaunched()).not.toThrow();
  });
});
