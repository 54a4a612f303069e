import { renderHook, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { makePage } from "./page.tsx";

/** Wait until a check holds. A busy machine takes its time; only a failing test waits so long. */
export const eventually = (check: () => void | Promise<void>): Promise<void> => waitFor(check, { timeout: 30_000 });

/** What a hook gives in a page of its own, or the one given, once `isThere`. */
export async function useHook<Value>(
  hook: () => Value,
  isThere: (value: Value) => unknown,
  page = makePage(),
): Promise<Value> {
  const { result } = renderHook(hook, page);
  await eventually(() => expect(isThere(result.current)).toBeTruthy());
  return result.current;
}

/** What a query of a hook answers. */
export async function answerOf<Data>(
  hook: () => { readonly data: Data | undefined; readonly isFetched: boolean; readonly error: Error | null },
  page = makePage(),
): Promise<Data> {
  const { data, error } = await useHook(hook, ({ data: here, error: failure }) => here !== undefined || failure, page);
  if (error !== null) throw error;
  return data as Data;
}
