/**
 * Hash an article id to 32 bits, evenly in every bit: FNV-1a over UTF-16 units, then MurmurHash3's finaliser,
 * because FNV alone leaves the low bits of similar ids (`00001_`, `00002_`) alike.
 *
 * The result decides in which pack and locator an article lies, so changing this function renames every file.
 */
export function hashId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
