// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { SharedThings } from "../../../src/features/add/shared-things.tsx";
import { keepShared } from "../../../src/sw/keep-shared.ts";
import { createPublishedSite, type PublishedSite } from "../../support/published-site.ts";

let site: PublishedSite;

// Fetched by the screen when it is drawn, which a busy machine may stretch beyond a test's patience.
beforeAll(() => import("../../../src/data/adding/take-shared.ts"));
beforeEach(() => {
  site = createPublishedSite();
  vi.stubGlobal("caches", site.caches);
  document.head.innerHTML = '<base href="https://host.example/paper/">';
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Let another app share files of these names. */
async function share(...names: string[]): Promise<void> {
  const form = new FormData();
  for (const name of names) form.append("files", new File(["A text."], name));
  const request = new Request("https://host.example/paper/share", { method: "POST" });
  Object.defineProperty(request, "formData", { value: async () => form });
  await keepShared(site.siteOf("v1"), request, 1);
}

describe("what was shared with Dateline", () => {
  it("is not there where nothing was", async () => {
    const { container } = render(<SharedThings isTold={false} lost={0} />);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(container.textContent).toBe("");
  });

  it("is named, as text, and asks whether it is to come in", async () => {
    await share("<b>minutes.txt</b>", "letter.pdf");
    render(<SharedThings isTold lost={0} />);
    const section = await screen.findByRole("region", { name: "Shared with Dateline" });
    expect([...section.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "<b>minutes.txt</b>",
      "letter.pdf",
    ]);
    expect(screen.getByRole("button", { name: "Add 2 files" })).toBeDefined();
  });

  it("is forgotten when it is not wanted, and asks no more", async () => {
    await share("letter.pdf");
    render(<SharedThings isTold lost={0} />);
    await userEvent.click(await screen.findByRole("button", { name: "Do not add" }));
    await waitFor(() => expect(screen.queryByRole("region")).toBeNull());
    cleanup();
    render(<SharedThings isTold={false} lost={0} />);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("says how much of it did not come, beside what did", async () => {
    await share("letter.pdf");
    render(<SharedThings isTold lost={2} />);
    expect(await screen.findByText(/2 files of it found no room here/)).toBeDefined();
  });

  it("counts what it does not name", async () => {
    await share(...Array.from({ length: 23 }, (_, at) => `${at}.txt`));
    render(<SharedThings isTold lost={0} />);
    expect(await screen.findByText("and 3 more")).toBeDefined();
  });
});
