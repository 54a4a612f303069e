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
  const [{ addJob }, { filesOf, lostFile }] = await Promise.all([import("./adding.ts"), import("./collect-files.ts")]);
  // One that was moved meanwhile, or may not be read, takes none of the others with it.
  const files = await Promise.all(handles.map((handle) => handle.getFile().catch(() => handle.name)));
  await addJob.add([
    ...filesOf(files.filter((file) => typeof file !== "string")),
    ...files.filter((file) => typeof file === "string").map(lostFile),
  ]);
}
