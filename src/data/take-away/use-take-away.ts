import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { saveSite, stopTakeAway, takeAwayState, watchTakeAway, type TakeAwayState } from "./take-away.ts";

/** Taking the library away: where it stands, and how it is begun and called off. */
export function useTakeAway(): {
  readonly state: TakeAwayState;
  readonly saveSite: () => void;
  readonly stop: () => void;
} {
  const client = useQueryClient();
  const state = useSyncExternalStore(watchTakeAway, takeAwayState);
  return { state, saveSite: () => void saveSite(client), stop: stopTakeAway };
}
