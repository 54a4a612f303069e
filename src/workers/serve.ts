import type { FromWorker, Methods, ToWorker } from "./protocol.ts";

/** A call under way, as a method sees it: `this.signal` aborts when the page no longer wants the answer. */
export interface Call {
  readonly signal: AbortSignal;
}

/** The side of a port that `serve` needs: a worker's own scope, or a `MessagePort` in tests. */
export interface Port {
  readonly addEventListener: (type: "message", listener: (event: MessageEvent<ToWorker>) => void) => void;
  readonly postMessage: (message: FromWorker, handedOver: Transferable[]) => void;
}

const handedOver = new WeakMap<object, readonly Transferable[]>();

/** Let parts of an answer cross to the page without being copied: they are the worker's no longer once it is given. */
export function handOver<Answer extends object>(answer: Answer, parts: readonly Transferable[]): Answer {
  handedOver.set(answer, parts);
  return answer;
}

/** Says of a port that it is served: on the port, since what evaluates this module again shares nothing else with it. */
const isServed = Symbol.for("dateline is served");

/**
 * Answer the calls that come in through a port: receive, call, reply. A port is served once: WebKit evaluates a worker's first script a second
 * time when a chunk imports from it, and that copy, which knows nothing of what was asked, must not answer too.
 *
 * What a method throws is thrown again on the page with its name and message. An aborted call is not answered at all.
 */
export function serve<Api extends Methods<Api>>(port: Port, methods: Api & ThisType<Call>): void {
  if (isServed in port) return;
  Object.defineProperty(port, isServed, { value: true });
  const calls = new Map<number, AbortController>();
  port.addEventListener("message", async ({ data }) => {
    if ("abort" in data) return calls.get(data.id)?.abort();
    const call = new AbortController();
    calls.set(data.id, call);
    const answer = await answerTo(data, methods, call.signal);
    calls.delete(data.id);
    if (call.signal.aborted) return;
    const result = "result" in answer && typeof answer.result === "object" ? answer.result : null;
    port.postMessage(answer, [...((result && handedOver.get(result)) ?? [])]);
  });
}

async function answerTo(
  { id, method, args }: Extract<ToWorker, { method: string }>,
  methods: object,
  signal: AbortSignal,
): Promise<FromWorker> {
  try {
    const run = (methods as Record<string, (this: Call, ...args: readonly unknown[]) => unknown>)[method];
    if (run === undefined) throw new Error(`This worker has no method "${method}"`);
    return { id, result: await run.apply({ signal }, [...args]) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message } };
  }
}
