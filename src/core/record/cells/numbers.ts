/** Cells of numbers: counts, pounds, years, degrees. */
import { bad, type CellType, type FieldSchema, good } from "../cell.ts";

/** A number between bounds. Pounds and counts are whole; degrees and measures are not. */
export function number(
  name: string,
  says: string,
  bounds: { readonly minimum?: number; readonly maximum?: number; readonly whole?: boolean },
): CellType<number> {
  const { minimum = -1e15, maximum = 1e15, whole = false } = bounds;
  return {
    name,
    says,
    field: { type: whole ? "integer" : "number", ...omitWhole(bounds) },
    parse(value) {
      if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(value)) {
        const likely = readingsOf(value).find(
          (text) => Number(text) >= minimum && Number(text) <= maximum && (!whole || !text.includes(".")),
        );
        return bad("not-a-number", likely ?? readingsOf(value)[0]);
      }
      const parsed = Number(value);
      // A fraction may be rounded, or its point may part thousands: only who wrote it knows.
      if (whole && !Number.isInteger(parsed)) return bad("not-a-whole-number");
      return parsed >= minimum && parsed <= maximum ? good(parsed) : bad("out-of-range");
    },
    format: (value) => plainNumber(value),
  };
}

/**
 * What a number may mean that is written with a pound sign and commas, the likeliest first: `1,234` is thousands, `53,7247`
 * and `1.234,5` are not English. Commas that part no thousands, `1,200,00`, and other currencies mean nothing for certain.
 */
function readingsOf(value: string): readonly string[] {
  const bare = withoutSpaces(
    value
      .replace(/^(-?)\s*£\s*/, "$1")
      .replace(/£$/, "")
      .trimEnd(),
  );
  const number = bare.replace(/^(-?)0+(?=\d)/, "$1");
  const thousands = number.replaceAll(",", "");
  const decimal = number.replaceAll(".", "").replace(",", ".");
  const isGrouped = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number);
  const isDecimal = /^-?\d+,\d+$/.test(number) || /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(number);
  const isPlain = /^-?\d+(?:\.\d+)?$/.test(number);
  return [...(isGrouped || isPlain ? [thousands] : []), ...(isDecimal ? [decimal] : [])];
}

/** A number without the spaces that part its thousands; other spaces stay, for `2 5` is not 25. */
function withoutSpaces(text: string): string {
  return /^-?\s*\d{1,3}(?:\s\d{3})*(?:[.,]\d+)?$/.test(text) ? text.replace(/\s/g, "") : text;
}

function omitWhole(bounds: { readonly minimum?: number; readonly maximum?: number }): Partial<FieldSchema> {
  return {
    ...(bounds.minimum === undefined ? {} : { minimum: bounds.minimum }),
    ...(bounds.maximum === undefined ? {} : { maximum: bounds.maximum }),
  };
}

/** Decimal digits without an exponent, as `parse` of a number cell reads them: the same number again. */
export function plainNumber(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d)(?:\.(\d+))?$/.exec(mantissa) ?? [];
  const power = Number(exponent);
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(power, "0")}`;
}

/** Whole pounds sterling. */
export const pounds = number("pounds", "a whole number of pounds, without £ or commas", {
  minimum: 0,
  whole: true,
});
/** A calendar year. */
export const year = number("year", "a year, such as 2024", { minimum: 1800, maximum: 2100, whole: true });
/** WGS84 degrees north. */
export const latitude = number("latitude", "degrees north, between 49 and 61", { minimum: 49, maximum: 61 });
/** WGS84 degrees east. */
export const longitude = number("longitude", "degrees east, between -9 and 2.5", {
  minimum: -9,
  maximum: 2.5,
});
