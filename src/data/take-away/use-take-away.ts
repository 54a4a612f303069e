import { useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import {
  stopTakeAway,
  takeAway,
  takeAwayState,
  watchTakeAway,
  type TakeAwayKind,
  type TakeAwayState,
} from "./take-away.ts";

/** Taking the library away: where it stands, and how it is begun and called off. */
export function useTakeAway(): {
  readonly state: TakeAwayState;
  readonly save: (kind: TakeAwayKind) => void;
  readonly stop: () => void;
} {
  const client = useQueryClient();
  const state = useSyncExternalStore(watchTakeAway, takeAwayState);
  return { state, save: (kind) => void takeAway(kind, client), stop: stopTakeAway };
}
