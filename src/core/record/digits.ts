/** Digits as people read them. */

/** Whole digits with commas between thousands, without asking the machine's locale: `33755` to `33,755`. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
