import { useSyncExternalStore } from "react";
import { readSetting, saveSetting } from "../../platform/settings-storage.ts";
import { AddJob, originalsSetting } from "./add-job.ts";
import type { AddState } from "./add-state.ts";
import { filesOf } from "./collect-files.ts";

/** What adds files in this page, whichever screen is shown. */
export const addJob = new AddJob();

/** Where adding stands. */
export function useAddState(): AddState {
  return useSyncExternalStore(addJob.subscribe, addJob.state);
}

/** Add the files of an input. */
export function addChosen(list: FileList | null): void {
  if (list !== null && list.length > 0) void addJob.add(filesOf(list));
}

/** Add what lies on the clipboard: files, else text. False when there is neither. */
export function addPasted(clipboard: DataTransfer): boolean {
  if (clipboard.files.length > 0) {
    void addJob.add(filesOf(clipboard.files));
    return true;
  }
  return addText(clipboard.getData("text/plain"));
}

/** Add a text that was typed or pasted; false when there is nothing in it. */
export function addText(text: string): boolean {
  if (text.trim() === "") return false;
  void addJob.add([{ blob: new Blob([text], { type: "text/plain" }), path: "Pasted text.txt" }]);
  return true;
}

/** Whether the bytes of files are kept beside what was read out of them. */
export function keepsOriginals(): boolean {
  return readSetting(originalsSetting) === true;
}

export function setKeepsOriginals(isKept: boolean): void {
  saveSetting(originalsSetting, isKept);
}
