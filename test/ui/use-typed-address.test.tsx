// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Suspense, use } from "react";
import { HashRouter, Link, useLocation, useNavigate } from "react-router";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useTypedAddress } from "../../src/ui/use-typed-address.ts";

beforeEach(() => (location.hash = "#/names"));
afterEach(cleanup);

const never = new Promise<never>(() => undefined);
const rested = () => new Promise((resolve) => setTimeout(resolve, 300));

function Field() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const { typed, type, onSend } = useTypedAddress(new URLSearchParams(search).get("q") ?? "", (q) => {
    onSend(q, "/names");
    void navigate({ pathname: "/names", search: `?q=${q}` });
  });
  return <input type="search" value={typed} onChange={(event) => type(event.target.value)} />;
}

/** A screen that is still being fetched. */
function Coming(): never {
  return use(never);
}

function Screens() {
  const { pathname } = useLocation();
  return pathname === "/coming" ? <Coming /> : pathname === "/names" ? <Field /> : <p>Elsewhere</p>;
}

function showPage(): HTMLInputElement {
  render(
    <HashRouter>
      <Suspense>
        <Screens />
      </Suspense>
      <Link to="/coming">Coming</Link>
      <Link to="/elsewhere">Elsewhere</Link>
      <Link to="/names?q=other">Other</Link>
    </HashRouter>,
  );
  return screen.getByRole("searchbox");
}

describe("a field whose words stand in the address", () => {
  it("has each letter at once, and the address once typing rests", async () => {
    const field = showPage();
    await userEvent.type(field, "odal");
    expect(field.value).toBe("odal");
    expect(location.hash).toBe("#/names");
    await rested();
    expect(location.hash).toBe("#/names?q=odal");
  });

  it("follows a link that asks for other words", async () => {
    const field = showPage();
    await userEvent.click(screen.getByRole("link", { name: "Other" }));
    expect(field.value).toBe("other");
  });

  it("does not bring back who went on, also while the next screen is still being fetched", async () => {
    const field = showPage();
    await userEvent.type(field, "odal");
    await userEvent.click(screen.getByRole("link", { name: "Coming" }));
    expect(screen.getByRole("searchbox")).toBe(field); // as long as the other is not here
    await rested();
    expect(location.hash).toBe("#/coming");
  });

  it("asks for nothing once its screen is gone", async () => {
    const field = showPage();
    await userEvent.type(field, "odal");
    await userEvent.click(screen.getByRole("link", { name: "Elsewhere" }));
    await screen.findByText("Elsewhere", { selector: "p" });
    await rested();
    expect(location.hash).toBe("#/elsewhere");
  });
});
