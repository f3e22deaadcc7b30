/** The part of the page that holds the answers, for whoever must be led there. */

/** Its id, which the skip link names too. */
export const ANSWERS_ID = "results";

/** The region of the answers; null before the page is drawn. */
export function answersRegion(): HTMLElement | null {
  return document.getElementById(ANSWERS_ID);
}

/** Goes to where the answers begin, as after another page of them: the focus too, so that it is heard. */
export function showAnswers(): void {
  const region = answersRegion();
  region?.focus({ preventScroll: true });
  region?.scrollTo({ top: 0 });
  region?.scrollIntoView({ block: "start" });
}
