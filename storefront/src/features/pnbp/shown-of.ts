import { formatCount } from "@/lib/format";

/** That a list is cut short, in words; null when all of it is there. */
export function shownOf(shown: number, total: number): string | null {
  return shown < total ? `${formatCount(shown)} dari ${formatCount(total)} ditampilkan.` : null;
}
