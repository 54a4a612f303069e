import { useSyncExternalStore } from "react";
import { canLendFolders, readSeen, saveSeen } from "../../platform/folders.ts";
import { readSetting, saveSetting } from "../../platform/settings-storage.ts";
import { storageName } from "../../platform/site-name.ts";
import { runAlone } from "../../platform/tabs.ts";
import { ownStore } from "../../platform/own/this-store.ts";
import { addJob } from "../adding/adding.ts";
import { startIngestWorker } from "../adding/start-ingest-worker.ts";
import { refreshOwn } from "../own-library.ts";
import { carryNotes, labelledArticlesOf } from "./carry-notes.ts";
import { FolderInStep, type FolderInStepState, type StepNote } from "./folder-in-step.ts";
import { folderHere } from "./folder-work.ts";
import { articlesFolderSetting } from "./folder-settings.ts";

/** What keeps own articles in step with a folder in this page. */
export const folderInStep = new FolderInStep({
  ...folderHere("articles"),
  readNote: readStepNote,
  saveNote: (note) => void saveSetting(articlesFolderSetting, note),
  readSeen: () => readSeen("articles"),
  saveSeen: (seen) => saveSeen("articles", seen),
  add: async (files) => {
    await addJob.add(files);
    const inStore = new Set(
      [...(await ownStore.readFiles()).values()].flatMap(({ names, pages = [] }) => [...names, ...pages]),
    );
    const givenUp = new Set(
      addJob.state().reports.flatMap(({ path, readAs }) => (readAs === "Not read" ? [path] : [])),
    );
    const became = new Map<string, "in" | "unreadable">();
    for (const { path } of files) {
      if (inStore.has(path)) became.set(path, "in");
      else if (givenUp.has(path)) became.set(path, "unreadable");
    }
    return became;
  },
  takeOut: async (path) => {
    const articles = await labelledArticlesOf(ownStore, path);
    const before = await ownStore.removeFile(path);
    return {
      undo: async () => {
        await ownStore.put(null, before);
        await refreshOwn();
      },
      carry: async () => carryNotes(ownStore, articles, await labelledArticlesOf(ownStore, path)),
    };
  },
  findIssues: async (files) => {
    if (!files.some(({ path }) => /\.xml$/iu.test(path))) return [];
    const client = startIngestWorker();
    try {
      return await client.call("issues", [files]);
    } finally {
      client.stop();
    }
  },
  alone: (task) => runAlone(storageName("articles folder"), task),
});

/** Where keeping a folder in step stands; null where the browser lends none. */
export function useFolderInStep(): FolderInStepState | null {
  const state = useSyncExternalStore(folderInStep.subscribe, folderInStep.state);
  return canLendFolders() ? state : null;
}

function readStepNote(): StepNote | null {
  const { name, at } = (readSetting(articlesFolderSetting) ?? {}) as Record<string, unknown>;
  return typeof name === "string" ? { name, at: typeof at === "string" ? at : null } : null;
}
