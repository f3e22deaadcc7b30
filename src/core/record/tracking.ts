/** What others hang on the links that they pass on, which says nothing of the page. */
const MARK = /^(utm_.*|fbclid|gclid|msclkid|mc_[ce]id|igshid|_ga|_gl)$/;

/** True for the key of a link's query that only tells who passed the link on. */
export function isTrackingMark(key: string): boolean {
  return MARK.test(key);
}
