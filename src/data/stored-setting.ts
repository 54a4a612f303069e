import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { readSetting, saveSetting } from "../platform/settings-storage.ts";

/** A setting that several screens show: how it is read out of what is stored, and what of it is stored. */
export interface StoredSetting<Value> {
  readonly name: string;
  readonly parse: (stored: unknown) => Value;
  readonly format: (value: Value) => unknown;
}

/** The setting as it is stored now, by whichever tab. */
export function readStored<Value>({ name, parse }: StoredSetting<Value>): Value {
  return parse(readSetting(name));
}

/**
 * The setting and a function that changes it, on all screens of this tab. `scope` tells settings apart that are parsed for one library.
 *
 * It is there at once: an answer on its way would undo what is said meanwhile.
 */
export function useStoredSetting<Value extends object>(
  setting: StoredSetting<Value>,
  scope = "",
): readonly [Value, (next: Value) => void] {
  const client = useQueryClient();
  const { name } = setting;
  const { data } = useQuery({
    queryKey: ["stored-setting", name, scope],
    queryFn: () => readStored(setting),
    initialData: () => readStored(setting),
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const change = useCallback(
    (next: Value) => {
      saveSetting(name, setting.format(next));
      client.setQueryData(["stored-setting", name, scope], next);
    },
    // The setting's functions are the same for a name and a scope.
    // oxlint-disable-next-line react/exhaustive-deps
    [client, name, scope],
  );
  return [data, change];
}
