import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { formatHead, headElementId } from "../../src/library/formats/head.ts";
import { orderKey } from "../../src/core/date/edtf.ts";
import type { Head } from "../../src/library/formats/head.ts";
import type { Row } from "../../src/core/catalog/row.ts";
import { createQueryClient } from "../../src/data/query-client.ts";

/** A list row, made of what a test cares for. */
export function makeRow(changes: Partial<Row> & Pick<Row, "id">): Row {
  return {
    date: "2023-11-06",
    time: null,
    title: `Title of ${changes.id}`,
    isTitleDerived: false,
    snippet: "Both sides left in the evening.",
    words: 700,
    entities: [],
    seed: `${changes.id}.txt`,
    nth: 1,
    line: 1,
    pack: "library/packs/2023-11-0123456789.txt",
    mentions: "library/mentions/2023-11-0123456789.json",
    from: 0,
    to: 10,
    ...changes,
  };
}

/** The head of a small library whose rows all travel with the page, newest first. */
export function makeHead(rows: readonly Row[], changes: Partial<Head> = {}): Head {
  const dates = rows.flatMap(({ date }) => date ?? []);
  return {
    libraryId: "0123456789abcdef",
    total: rows.length,
    undated: rows.length - dates.length,
    problems: 0,
    dates: [...new Set(dates)]
      .toSorted()
      .map((date) => ({ key: orderKey(date), count: dates.filter((other) => other === date).length })),
    newest: rows,
    oldest: [],
    catalogs: [],
    locators: [],
    health: "library/health-0123456789.json",
    index: null,
    ...changes,
  };
}

/** Put a head into the document, where the app looks for it. To be called before the first hook: a page has one head. */
export function placeHead(head: Head): void {
  const element = document.createElement("script");
  element.id = headElementId;
  element.type = "application/json";
  element.textContent = formatHead(head);
  document.body.append(element);
}

/** What stands around every component of the app: a real query client and a router at an address. */
export function makePage(address = "/", client: QueryClient = createQueryClient()) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>{children}</MemoryRouter>
    </QueryClientProvider>
  );
  return { client, wrapper };
}
