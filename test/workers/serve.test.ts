import { expect, it } from "vitest";
import type { FromWorker, ToWorker } from "../../src/workers/protocol.ts";
import { serve, type Port } from "../../src/workers/serve.ts";

/** A worker's scope, and what it has answered. */
function makeScope() {
  const listeners: ((event: MessageEvent<ToWorker>) => void)[] = [];
  const answers: FromWorker[] = [];
  const scope: Port = {
    addEventListener: (_, listener) => void listeners.push(listener),
    postMessage: (message) => void answers.push(message),
  };
  const ask = async (data: ToWorker) => {
    for (const listener of listeners) listener({ data } as MessageEvent<ToWorker>);
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
    return answers.splice(0);
  };
  return { scope, ask };
}

it("a worker whose first script is evaluated twice, as WebKit does for a chunk that imports from it, answers once", async () => {
  const { scope, ask } = makeScope();
  serve<{ open: () => Promise<string> }>(scope, { open: () => Promise.resolve("opened") });
  serve<{ open: () => Promise<string> }>(scope, { open: () => Promise.reject(new Error("Nothing is open.")) });
  expect(await ask({ id: 1, method: "open", args: [] })).toEqual([{ id: 1, result: "opened" }]);
});
