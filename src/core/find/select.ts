/** A stretch of the sorted order without sorting the whole: quickselect around both ends, then a sort of what lies between. */

/** Negative where record a stands before record b; never 0 for two different records. */
export type Compare = (a: number, b: number) => number;

/** Records at places `from` to `to` (exclusive) of the sorted order. Reorders `records`. */
export function selectStretch(records: Uint32Array, from: number, to: number, compare: Compare): Uint32Array {
  const end = Math.min(to, records.length);
  if (end < records.length) partition(records, 0, records.length - 1, end, compare);
  if (from > 0 && from < end) partition(records, 0, end - 1, from, compare);
  return records.slice(Math.min(from, end), end).sort(compare);
}

/** Reorders so that the record at `place` is the one a sort would put there, smaller ones before it. */
function partition(records: Uint32Array, first: number, last: number, place: number, compare: Compare): void {
  let low = first;
  let high = last;
  while (low < high) {
    const pivot = records[(low + high) >>> 1] ?? 0;
    let left = low;
    let right = high;
    while (left <= right) {
      while (compare(records[left] ?? 0, pivot) < 0) left++;
      while (compare(records[right] ?? 0, pivot) > 0) right--;
      if (left > right) break;
      const swapped = records[left] ?? 0;
      records[left++] = records[right] ?? 0;
      records[right--] = swapped;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}
