/**
 * Page numbers to offer: first, last, and the neighbours of the current one; `null` stands for a gap.
 * @example pageNumbers(5, 9) → [1, null, 4, 5, 6, null, 9]
 */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const wanted = [...new Set([1, page - 1, page, page + 1, last])]
    .filter((n) => n >= 1 && n <= last)
    .sort((a, b) => a - b);
  return wanted.flatMap((n, index) => {
    const previous = wanted[index - 1];
    if (previous === undefined || n - previous === 1) return [n];
    // A gap of one page is shown as that page: an ellipsis would take the same room.
    return n - previous === 2 ? [n - 1, n] : [null, n];
  });
}
