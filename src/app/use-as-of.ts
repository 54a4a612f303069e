import { useLayoutEffect } from "react";
import { useLocation, useNavigate, useNavigationType } from "react-router";
import { readAsOf, withAsOf } from "../core/filter/as-of.ts";
import { setAsOf, useHead } from "../data/head.ts";

/**
 * Read as of the day in the address. Screens know nothing of it and lead on without it: then it is put into the address again. An address
 * that was typed, opened, or gone back to is taken at its word. Returns the day; null where everything is read.
 */
export function useAsOf(): string | null {
  const { pathname, search, state } = useLocation();
  const action = useNavigationType();
  const navigate = useNavigate();
  const { asOf = null } = useHead();
  useLayoutEffect(() => {
    const asked = readAsOf(search);
    if (asked === null && action !== "POP" && asOf !== null)
      void navigate({ pathname, search: withAsOf(search, asOf) }, { replace: true, state: state as unknown });
    else setAsOf(asked);
    // Ending it sets `asOf` first and leads to an address without it then: only an address is followed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname, search, action]);
  return asOf;
}
