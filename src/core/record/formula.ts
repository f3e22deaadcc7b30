/** Text that a spreadsheet would run: told in what comes in, made harmless in what goes out. */

/** True for text that is plainly a formula and nothing that a person writes: `=SUM(A1:A9)`, `+cmd|' /C calc'!A0`. */
export function isFormula(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === EQUALS) return true;
  return (first === PLUS || first === MINUS || first === AT) && /^[+\-@](?:\w+\(|[^\s]*\|.*!)/.test(text);
}

/** Text with an apostrophe before anything that a spreadsheet would take for a formula. Never for plain numbers: `-1.5` would be text. */
export function withGuard(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Text without the apostrophe that `withGuard` put before it. */
export function withoutGuard(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text;
}

const RISKY = /^'*[=+\-@\t\r]/;
const GUARDED = /^''*[=+\-@\t\r]/;
const [EQUALS, PLUS, MINUS, AT] = [61, 43, 45, 64];
