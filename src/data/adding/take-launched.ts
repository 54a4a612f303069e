/** Files that an installed Dateline was opened with; only Chromium hands them over. */
interface LaunchQueue {
  setConsumer(consume: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Add the files that the reader opens with an installed Dateline. */
export function takeLaunched(): void {
  const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void addLaunched(files);
  });
}

async function addLaunched(handles: readonly FileSystemFileHandle[]): Promise<void> {
  location.hash = "#/add";
  const files = await Promise.all(handles.map((handle) => handle.getFile()));
  const [{ addJob }, { filesOf }] = await Promise.all([import("./adding.ts"), import("./collect-files.ts")]);
  await addJob.add(filesOf(files));
}
