/** Giving people a file made on their own device. */

/** Saves text as a file in the browser's downloads. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the address by the end of this turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
