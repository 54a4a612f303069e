// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ErrorBoundary } from "../../src/ui/error-boundary.tsx";

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** Draw what breaks with these words, and press *Try again*; how often the page was then loaded anew. */
function reloadsAfter(message: string): number {
  const reload = vi.spyOn(location, "reload").mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error(message);
  };
  render(
    <ErrorBoundary what="This page" resetKey="">
      <Broken />
    </ErrorBoundary>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  return reload.mock.calls.length;
}

describe("Try again", () => {
  it.each([
    "Failed to fetch dynamically imported module: https://a.example/assets/notes.js",
    "error loading dynamically imported module: https://a.example/assets/notes.js",
    "Importing a module script failed.",
    "Unable to preload CSS for /assets/notes.css",
  ])("loads the page anew where code did not come: %s", (message) => {
    expect(reloadsAfter(message)).toBe(1);
  });

  it("draws once more where something else went wrong", () => {
    expect(reloadsAfter("Cannot read properties of undefined")).toBe(0);
  });
});
