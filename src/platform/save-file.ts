/** Put a file into the reader's downloads under a name. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the content by the next task; Safari asks for a little more.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
