/** The elements that hold files, by path. A page is read to its end before its script runs. */
let elements: ReadonlyMap<string, Element> | null = null;

function findElements(): ReadonlyMap<string, Element> {
  const found = [...document.querySelectorAll("script[data-file]")];
  return new Map(found.map((element) => [element.getAttribute("data-file") ?? "", element]));
}

/** Read a file that lies in the page itself, as `embedFile` wrote it; null when there is none of that path. */
export async function readPageFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const element = (elements ??= findElements()).get(path);
  if (element === undefined) return null;
  const text = atob(element.textContent ?? "");
  const packed = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
