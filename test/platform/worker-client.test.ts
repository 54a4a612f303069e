import { afterEach, expect, test } from "vitest";
import { createWorkerClient } from "../../src/platform/worker-client.ts";
import { serve, type Call, type Port } from "../../src/workers/serve.ts";

interface CounterApi {
  readonly count: (text: string, word: string) => number;
  readonly fail: () => never;
  readonly hang: () => Promise<string>;
}

const started: MessagePort[] = [];

afterEach(() => {
  for (const port of started.splice(0)) port.close();
});

/** A client of a worker that runs in this thread, behind a real port. */
function startClient() {
  const aborted: string[] = [];
  const workers: EventTarget[] = [];
  const client = createWorkerClient<CounterApi>(() => {
    const { port1, port2 } = new MessageChannel();
    started.push(port1, port2);
    serve<CounterApi>(port2 as unknown as Port, {
      count: (text, word) => text.split(word).length - 1,
      fail() {
        throw new RangeError("Offset 12 is outside a text of 10");
      },
      hang(this: Call) {
        return new Promise((resolve) => {
          this.signal.addEventListener("abort", () => {
            aborted.push("hang");
            resolve("too late");
          });
        });
      },
    });
    port1.start();
    port2.start();
    workers.push(port1);
    return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker;
  });
  return { client, aborted, workers };
}

test("a call resolves to what the method returned", async () => {
  const { client } = startClient();
  await expect(client.call("count", ["the quay, the ferry, the rain", "the"])).resolves.toBe(3);
});

test("what a method throws is thrown again, with its name", async () => {
  const { client } = startClient();
  await expect(client.call("fail", [])).rejects.toMatchObject({
    name: "RangeError",
    message: "Offset 12 is outside a text of 10",
  });
});

test("one worker answers all calls, each its own", async () => {
  const { client, workers } = startClient();
  const answers = await Promise.all([client.call("count", ["aab", "a"]), client.call("count", ["aab", "b"])]);
  expect(answers).toEqual([2, 1]);
  expect(workers).toHaveLength(1);
});

test("an abort rejects at once and tells the worker", async () => {
  const { client, aborted } = startClient();
  const controller = new AbortController();
  const call = client.call("hang", [], { signal: controller.signal });
  controller.abort();
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
  await client.call("count", ["", "x"]);
  expect(aborted).toEqual(["hang"]);
});

test("a call whose signal has aborted before is not sent", async () => {
  const { client, workers } = startClient();
  await expect(client.call("hang", [], { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  expect(workers).toHaveLength(0);
});

test("when the worker breaks, calls under way reject and the next call starts a new one", async () => {
  const { client, workers } = startClient();
  const call = client.call("hang", []);
  workers[0]?.dispatchEvent(Object.assign(new Event("error"), { message: "out of memory" }));
  await expect(call).rejects.toThrow("The worker stopped: out of memory");
  await expect(client.call("count", ["aa", "a"])).resolves.toBe(2);
  expect(workers).toHaveLength(2);
});
