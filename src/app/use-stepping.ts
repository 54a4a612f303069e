import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { useNavigate } from "react-router";
import { useHead } from "../data/head.ts";
import { fetchRowAt, rowQuery } from "../data/rows.ts";
import type { ListModel } from "../features/list/list-model.ts";
import { articleIdOf, paths } from "../paths.ts";

/**
 * Step from article to article in the list's order.
 *
 * Steps are taken one after the other, each from the article in the address, which knows of the step before even
 * while the screen does not: keys pressed at any pace each count. Stepping replaces, so that Back leads to the list.
 */
export function useStepping(model: ListModel, search: string): (by: 1 | -1) => void {
  const client = useQueryClient();
  const head = useHead();
  const navigate = useNavigate();
  const queue = useRef(Promise.resolve());
  const latest = useRef({ model, search });
  latest.current = { model, search };

  const stepOnce = useCallback(
    async (by: 1 | -1) => {
      const { model: list, search: kept } = latest.current;
      const id = articleIdOf(location.hash.slice(1).replace(/\?.*$/, ""));
      const open = id === null ? null : await client.ensureQueryData(rowQuery(client, head, id));
      const index = (open === null ? -1 : list.indexOf(open.place)) + by;
      const row = index < 0 || index >= list.total ? null : await fetchRowAt(client, head, list.placeAt(index));
      if (row !== null) await navigate({ pathname: paths.article(row.id), search: kept }, { replace: id !== null });
    },
    [client, head, navigate],
  );
  return useCallback(
    (by) => {
      // A step that fails leaves the reader where they are; the next is taken all the same.
      queue.current = queue.current.then(() => stepOnce(by)).catch(() => undefined);
    },
    [stepOnce],
  );
}
