import { useCallback, useRef } from "react";
import { useNavigate } from "react-router";
import { useRowFinder } from "../data/rows.ts";
import type { ListModel } from "../features/list/list-model.ts";
import { articleIdOf, paths } from "../paths.ts";

/**
 * Step from article to article in the list's order.
 *
 * Steps are taken one after the other, each from the article in the address, which knows of the step before even
 * while the screen does not: keys pressed at any pace each count. Stepping replaces, so that Back leads to the list.
 */
export function useStepping(model: ListModel, search: string): (by: 1 | -1) => void {
  const find = useRowFinder();
  const navigate = useNavigate();
  const queue = useRef(Promise.resolve());
  const latest = useRef({ model, search });
  latest.current = { model, search };

  const stepOnce = useCallback(
    async (by: 1 | -1) => {
      const { model: list, search: asked } = latest.current;
      const id = articleIdOf(location.hash.slice(1).replace(/\?.*$/, ""));
      const place = id === null ? null : await find.placeOf(id);
      const index = (place === null ? -1 : list.indexOf(place)) + by;
      const next = index < 0 || index >= list.total ? null : await find.idAt(list.placeAt(index));
      if (next !== null) await navigate({ pathname: paths.article(next), search: asked }, { replace: id !== null });
    },
    [find, navigate],
  );
  return useCallback(
    (by) => {
      // A step that fails leaves the reader where they are; the next is taken all the same.
      queue.current = queue.current.then(() => stepOnce(by)).catch(() => undefined);
    },
    [stepOnce],
  );
}
