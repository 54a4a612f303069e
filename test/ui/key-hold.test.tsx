// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { HoldKeys, PlayKeys, useKeyHold } from "../../src/ui/key-hold.tsx";

afterEach(cleanup);

const isCorrection = ({ key }: KeyboardEvent, taken: readonly string[]) => key === "x" || taken.at(-1) === "x";

const heard: string[] = [];

function Part() {
  useEffect(() => {
    const listen = ({ key, target }: KeyboardEvent) => heard.push(`${key} on ${(target as Element).id}`);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return <p>Here</p>;
}

function Page({ part: Slow }: { readonly part: ComponentType }) {
  const hold = useKeyHold();
  return (
    <Suspense fallback={<HoldKeys hold={hold} isWanted={isCorrection} />}>
      <Slow />
      <PlayKeys hold={hold} />
    </Suspense>
  );
}

/** A page a part of which has its code on its way; gives what lets it arrive. */
function showSlowPart(): () => void {
  heard.length = 0;
  let arrive: (module: { default: typeof Part }) => void;
  const coming = new Promise<{ default: typeof Part }>((resolve) => (arrive = resolve));
  const slow = lazy(() => coming);
  render(
    <>
      <button type="button" id="mark">
        Hamas
      </button>
      <input aria-label="Search" id="search" />
      <Page part={slow} />
    </>,
  );
  return () => arrive({ default: Part });
}

describe("keys pressed before their code is there", () => {
  it("are played where they were pressed once it is", async () => {
    const arrive = showSlowPart();
    screen.getByRole("button").focus();
    await userEvent.keyboard("xe");
    expect(heard).toEqual([]);
    arrive();
    await screen.findByText("Here");
    expect(heard).toEqual(["x on mark", "e on mark"]);
  });

  it("are left alone when they mean something else, or are typed", async () => {
    const arrive = showSlowPart();
    const stepped: string[] = [];
    document.addEventListener("keydown", ({ key, defaultPrevented }) => void (defaultPrevented || stepped.push(key)), {
      once: true,
    });
    fireEvent.keyDown(screen.getByRole("button"), { key: "j" });
    expect(stepped).toEqual(["j"]);
    await userEvent.type(screen.getByLabelText("Search"), "x");
    expect(screen.getByLabelText("Search")).toHaveProperty("value", "x");
    arrive();
    await screen.findByText("Here");
    expect(heard).toEqual([]);
  });
});
