/** Put a file into the reader's downloads under a name. */
export function saveFile(name: string, content: Blob): void {
  follow(content, (link) => (link.download = name));
}

/** Show a file in a window of its own, in the browser's viewer for its type; `fragment` is where in it: `page=3`. */
export function openFile(content: Blob, fragment: string): void {
  follow(content, (link) => {
    link.hash = fragment;
    link.target = "_blank";
    link.rel = "noreferrer noopener";
  });
}

function follow(content: Blob, prepare: (link: HTMLAnchorElement) => void): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(content);
  link.href = url;
  prepare(link);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the content by the next task; Safari asks for a little more.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
