/**
 * Resolve a link against the address of its page, as RFC 3986 has it for the forms that feeds and pages use: absolute, `//host/…`,
 * `/path`, `path`, `../path`, `?query`. The link as it is when the base is no web address.
 */
export function resolveAddress(link: string, base: string): string {
  const address = link.trim();
  const match = /^(https?:)\/\/([^/?#]+)([^?#]*)/i.exec(base.trim());
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || match === null) return address;
  const [, scheme, host, path] = match as unknown as readonly [string, string, string, string];
  if (address.startsWith("//")) return `${scheme}${address}`;
  if (address.startsWith("/")) return `${scheme}//${host}${withoutDots(address)}`;
  if (address.startsWith("?") || address.startsWith("#") || address === "")
    return `${scheme}//${host}${path || "/"}${address}`;
  return `${scheme}//${host}${withoutDots(`${path.slice(0, path.lastIndexOf("/") + 1) || "/"}${address}`)}`;
}

function withoutDots(path: string): string {
  const end = /[?#]/.exec(path)?.index ?? path.length;
  const steps: string[] = [];
  const parts = path.slice(0, end).split("/");
  parts.forEach((part, i) => {
    if (part === "..") {
      if (steps.length > 1) steps.pop();
    } else if (part !== ".") steps.push(part);
    if ((part === ".." || part === ".") && i === parts.length - 1) steps.push("");
  });
  return steps.join("/") + path.slice(end);
}
