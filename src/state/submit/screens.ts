/** The screens of the form, as an address names them. */

/** Where the person stands: `start`, `question:<id>`, `review`, `done`. */
export type Screen = string;

/** True for what an address may name: a screen, or nothing, which is the beginning. */
export function isScreen(text: string): boolean {
  return ["", "start"].includes(text) || isOfRow(text);
}

/** True for a screen that shows a row, and so needs one. */
export function isOfRow(screen: Screen): boolean {
  return ["review", "done"].includes(screen) || isQuestion(screen);
}

/** True for the screen of a question. */
export function isQuestion(screen: Screen): boolean {
  return screen.startsWith("question:");
}
