/** From how many units down the number itself is told. */
const FEW = 5;

export type StockWords = { text: string; tone: "daun" | "songket" | "mengkudu" };

/** How much is left, in words. `available` is null when the combination isn't made at all. */
export function stockWords(available: number | null): StockWords {
  if (available === null) return { text: "Pilihan ini tidak dibuat", tone: "mengkudu" };
  if (available <= 0) return { text: "Habis", tone: "mengkudu" };
  if (available <= FEW) return { text: `Tersisa ${available}`, tone: "songket" };
  return { text: "Tersedia", tone: "daun" };
}
