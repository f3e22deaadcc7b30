/** The place for GSS codes, by which statistics name areas: a letter for the country and eight digits. */

/** True for the form of an English GSS code, such as "E01000001"; whether an area has it is another question. */
export function isEnglishCode(text: string): boolean {
  return /^E\d{8}$/.test(text);
}

/** The digits of a GSS code as a number, which tiles carry as the feature's id: "E01000001" is 1000001. */
export function numberOfCode(code: string): number {
  return Number(code.slice(1));
}

/** The English GSS code with these digits. */
export function codeFromNumber(digits: number): string {
  return `E${String(digits).padStart(8, "0")}`;
}
