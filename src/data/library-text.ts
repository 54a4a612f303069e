/** As `fetchLibraryText`, whose code comes with the first file that is fetched: the first screen asks for none. */
export async function fetchText(file: string, signal: AbortSignal): Promise<string> {
  return (await import("../platform/library-files.ts")).fetchLibraryText(file, signal);
}
