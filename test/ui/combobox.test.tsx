// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { Combobox } from "../../src/ui/combobox.tsx";

afterEach(cleanup);

const towns = ["Aarhus", "Bergen", "Cork", "Delft", "Elbing", "Faro", "Ghent", "Hull", "Izmir", "Jersey", "Kiel"];

function Towns({ isInline = false }: { readonly isInline?: boolean }) {
  const [typed, setTyped] = useState("");
  const [picked, setPicked] = useState<string | null>(null);
  const options = towns.filter((town) => town.toLowerCase().includes(typed.toLowerCase()));
  return (
    <>
      <Combobox
        label="Town"
        placeholder="A town"
        typed={typed}
        onType={setTyped}
        options={options.map((town) => ({ id: town, content: town }))}
        onPick={(town) => {
          setPicked(town);
          setTyped("");
        }}
        {...(isInline && { isInline, pickedId: picked })}
      />
      <output>{picked ?? "none"}</output>
    </>
  );
}

const field = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Town" });
/** The option that Enter takes. */
const active = () => {
  const id = field().getAttribute("aria-activedescendant");
  return id === null ? null : (document.getElementById(id)?.textContent ?? "gone");
};
const picked = () => screen.getByRole("status").textContent;

async function show(isInline = false) {
  render(<Towns isInline={isInline} />);
  await userEvent.click(field());
}

/** Towns that are looked up: those for what is typed are here when the button is pressed, and until then those for what was typed before. */
function LateTowns() {
  const [typed, setTyped] = useState("");
  const [answered, setAnswered] = useState("");
  const [pickedTown, setPicked] = useState("none");
  const options = towns.filter((town) => town.toLowerCase().includes(answered));
  return (
    <>
      <Combobox
        label="Town"
        placeholder="A town"
        typed={typed}
        onType={setTyped}
        options={options.map((town) => ({ id: town, content: town }))}
        isStale={answered !== typed}
        onPick={setPicked}
      />
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => setAnswered(typed)}>
        Answer
      </button>
      <output>{pickedTown}</output>
    </>
  );
}

const answer = () => userEvent.click(screen.getByRole("button", { name: "Answer" }));

describe("a field whose options are looked up", () => {
  it("picks at Enter what was found for the words that are there, and not for those before", async () => {
    render(<LateTowns />);
    await userEvent.type(field(), "kie{Enter}");
    expect(picked()).toBe("none");
    await answer();
    expect(picked()).toBe("Kiel");
  });

  it("picks at once what an arrow has chosen, and nothing where more is typed after Enter", async () => {
    render(<LateTowns />);
    await userEvent.type(field(), "kie{ArrowDown}{Enter}");
    expect(picked()).toBe("Bergen");
    await userEvent.type(field(), "{Enter}l");
    await answer();
    expect(picked()).toBe("Bergen");
  });
});

describe("a field that finds one of many", () => {
  it("is a combobox with a listbox, closed until something is typed or an arrow pressed", async () => {
    await show();
    expect(field().getAttribute("aria-autocomplete")).toBe("list");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("listbox")).toBeNull();
    await userEvent.keyboard("r");
    const list = screen.getByRole("listbox", { name: "Town" });
    expect(field().getAttribute("aria-expanded")).toBe("true");
    expect(field().getAttribute("aria-controls")).toBe(list.id);
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual([
      "Aarhus",
      "Bergen",
      "Cork",
      "Faro",
      "Izmir",
      "Jersey",
    ]);
  });

  it("moves by arrows and goes round, by eight with page keys, and picks by Enter", async () => {
    await show();
    await userEvent.keyboard("{ArrowDown}");
    expect(active()).toBe("Aarhus");
    for (const [key, town] of [
      ["ArrowDown", "Bergen"],
      ["ArrowUp", "Aarhus"],
      ["ArrowUp", "Kiel"],
      ["ArrowDown", "Aarhus"],
      ["PageDown", "Izmir"],
      ["PageDown", "Kiel"],
      ["PageUp", "Cork"],
      ["PageUp", "Aarhus"],
      ["End", "Kiel"],
      ["Home", "Aarhus"],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      expect([key, active()]).toEqual([key, town]);
    }
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(picked()).toBe("Bergen");
    expect(field().getAttribute("aria-expanded")).toBe("false");
  });

  it("leaves Home and End to what is typed until an arrow has gone into the list", async () => {
    await show();
    await userEvent.keyboard("e");
    const home = createEvent.keyDown(field(), { key: "Home" });
    fireEvent(field(), home);
    expect(home.defaultPrevented).toBe(false);
    await userEvent.keyboard("{ArrowDown}{End}");
    expect(active()).toBe("Kiel");
    await userEvent.keyboard("{ArrowLeft}");
    const end = createEvent.keyDown(field(), { key: "End" });
    fireEvent(field(), end);
    expect(end.defaultPrevented).toBe(false);
  });

  it("begins anew with what is typed: Enter takes the first that fits", async () => {
    await show();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(active()).toBe("Cork");
    await userEvent.keyboard("e");
    expect(active()).toBe("Bergen");
    await userEvent.keyboard("{Enter}");
    expect(picked()).toBe("Bergen");
  });

  it("closes at one Escape and is emptied by a second; a third is the dialog's around it", async () => {
    await show();
    await userEvent.keyboard("e{Escape}");
    expect(field().value).toBe("e");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    await userEvent.keyboard("{Escape}");
    expect(field().value).toBe("");
    const third = createEvent.keyDown(field(), { key: "Escape" });
    fireEvent(field(), third);
    expect(third.defaultPrevented).toBe(false);
  });

  it("closes when focus goes elsewhere, and takes nothing then", async () => {
    await show();
    await userEvent.keyboard("e");
    await userEvent.tab();
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(picked()).toBe("none");
  });

  it("is picked from by mouse and finger without losing focus", async () => {
    await show();
    await userEvent.keyboard("g");
    await userEvent.click(screen.getByRole("option", { name: "Ghent" }));
    expect(picked()).toBe("Ghent");
    expect(document.activeElement).toBe(field());
  });

  it("takes no key that composes letters or selects text", async () => {
    await show();
    await userEvent.keyboard("e");
    for (const init of [
      { key: "Enter", isComposing: true },
      { key: "ArrowDown", shiftKey: true },
      { key: "End", ctrlKey: true },
    ]) {
      const event = createEvent.keyDown(field(), init);
      fireEvent(field(), event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(picked()).toBe("none");
    expect(active()).toBe("Bergen");
  });
});

describe("a list that stands for good", () => {
  it("is open at once, keeps what was picked selected, and goes on from there", async () => {
    await show(true);
    expect(field().getAttribute("aria-expanded")).toBe("true");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(screen.getByRole("option", { selected: true }).textContent).toBe("Bergen");
    expect(screen.getByRole("listbox")).toBeDefined();
    await userEvent.keyboard("{ArrowDown}");
    expect(active()).toBe("Cork");
    expect(screen.getByRole("option", { selected: true }).textContent).toBe("Bergen");
  });

  it("is emptied by one Escape, since nothing is to be closed", async () => {
    await show(true);
    await userEvent.keyboard("de");
    expect(active()).toBe("Delft");
    await userEvent.keyboard("{Escape}");
    expect(field().value).toBe("");
    expect(screen.getByRole("listbox")).toBeDefined();
  });
});
