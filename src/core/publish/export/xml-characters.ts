/** Characters that XML 1.0 cannot hold at all: most controls, two non-characters, halves of surrogate pairs. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const HALF_PAIRS = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that any XML file can hold; every script and every emoji stays as it is. */
export function xmlCharacters(text: string): string {
  return text.replace(CONTROLS, "").replace(HALF_PAIRS, "");
}
