// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useRef, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { targetOf, useRowFocus } from "../../src/ui/use-row-focus.ts";

afterEach(cleanup);

/** A list of 20 rows of which five are drawn at a time, from the one that was scrolled to. */
function List({ current = -1 }: { readonly current?: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  const [first, setFirst] = useState(0);
  const focus = useRowFocus(scroller, { total: 20, current, scrollToRow: setFirst });
  const drawn = Array.from({ length: 5 }, (_, at) => first + at).filter((index) => index < 20);
  const stop = drawn.includes(focus.stop) ? focus.stop : drawn[0];
  return (
    <div ref={scroller} onFocus={focus.onFocus} onKeyDown={focus.onKeyDown} role="presentation">
      <ol>
        {drawn.map((index) => (
          <li key={index} aria-posinset={index + 1} aria-setsize={20}>
            <a href={`#${index}`} tabIndex={index === stop ? 0 : -1}>
              Row {index}
            </a>
          </li>
        ))}
      </ol>
      <button type="button">After the list</button>
    </div>
  );
}

const focusedText = () => document.activeElement?.textContent;

describe("the rows of the list", () => {
  it("are one stop of Tab", async () => {
    render(<List />);
    await userEvent.tab();
    expect(focusedText()).toBe("Row 0");
    await userEvent.tab();
    expect(focusedText()).toBe("After the list");
  });

  it("are walked by arrow keys, those that are not drawn yet too", async () => {
    render(<List />);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
    expect(focusedText()).toBe("Row 1");
    await userEvent.keyboard("{PageDown}");
    expect(focusedText()).toBe("Row 9");
    await userEvent.keyboard("{End}");
    expect(focusedText()).toBe("Row 19");
    await userEvent.keyboard("{Home}");
    expect(focusedText()).toBe("Row 0");
  });

  it("are come back to where they were left", async () => {
    render(<List current={2} />);
    await userEvent.tab();
    expect(focusedText()).toBe("Row 2");
    await userEvent.keyboard("{ArrowDown}");
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(focusedText()).toBe("Row 3");
    expect(screen.getAllByRole("link").filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });
});

describe("targetOf", () => {
  it.each([
    ["ArrowDown", 19, 19],
    ["ArrowUp", 0, 0],
    ["PageUp", 3, 0],
    ["a", 3, null],
  ])("leads by %s from row %i of 20 to %s", (key, from, to) => expect(targetOf(key, from, 20)).toBe(to));
});
