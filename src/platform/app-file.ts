/** Fetch a file of the app itself by the address that the bundler gave it. Rejects when it does not come whole; what it holds is for the caller to check. */
export async function fetchAppFile(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${url} did not load (status ${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
