// @vitest-environment happy-dom
import { act, cleanup, renderHook, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ToastProvider, useToast } from "../../src/ui/toasts.tsx";
import type { Toast } from "../../src/ui/toast.ts";

afterEach(cleanup);

/** Show toasts one after the other, and list what is then to be read. */
async function showInTurn(toasts: readonly Toast[]): Promise<readonly string[]> {
  const { result } = renderHook(useToast, { wrapper: ToastProvider });
  for (const toast of toasts) act(() => result.current(toast));
  await screen.findByText(toasts.at(-1)?.message ?? "", undefined, { timeout: 30_000 });
  return [...document.querySelectorAll(".toast > span")].map(({ textContent }) => textContent ?? "");
}

it("a toast takes the place of an earlier one about the same, whose way to undo is gone", async () => {
  const shown = await showInTurn([
    { message: "12 mentions changed", about: "corrections" },
    { message: "Link copied" },
    { message: "Undone: 12 mentions", about: "corrections" },
  ]);
  expect(shown).toEqual(["Link copied", "Undone: 12 mentions"]);
});
