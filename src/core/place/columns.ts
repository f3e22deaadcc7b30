/** The place for long lists of numbers in few bytes: each number as the step from the one before, which compresses well. */

/** Whole numbers as steps: the first as it is, then each less the one before. */
export function stepsFromNumbers(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

/** The numbers again. */
export function numbersFromSteps(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return sum;
  });
}

/** Degrees as whole steps of `places` decimals. */
export function stepsFromDegrees(degrees: readonly number[], places: number): number[] {
  return stepsFromNumbers(degrees.map((value) => Math.round(value * 10 ** places)));
}

/** Degrees again, with at most `places` decimals. */
export function degreesFromSteps(steps: readonly number[], places: number): number[] {
  return numbersFromSteps(steps).map((value) => value / 10 ** places);
}

/** Whole numbers as one text of `width` characters each, in base 36, which is shorter than digits and commas. */
export function textFromNumbers(numbers: readonly number[], width: number): string {
  return numbers.map((number) => number.toString(36).padStart(width, "0")).join("");
}

/** The numbers again. */
export function numbersFromText(text: string, width: number): number[] {
  return Array.from({ length: Math.floor(text.length / width) }, (_, index) =>
    Number.parseInt(text.slice(index * width, (index + 1) * width), 36),
  );
}
