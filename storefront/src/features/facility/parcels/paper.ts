/** Papers that packing tables have: A6 for label printers, A5 for half a sheet of A4. */
export const papers = ["a6", "a5"] as const;
export type Paper = (typeof papers)[number];

/** Width on screen, as wide as the paper itself. */
export const paperWidth: Record<Paper, string> = { a6: "max-w-[105mm]", a5: "max-w-[148mm]" };

export function readPaper(value: string | string[] | undefined): Paper {
  return papers.find((paper) => paper === value) ?? "a6";
}

export function pageRule(paper: Paper): string {
  return `@page { size: ${paper.toUpperCase()}; margin: 7mm; } @media print { body, body > div { background: white !important; } }`;
}
