import { RANKED, type Weight } from "./plan";

type Part = (typeof RANKED)[number];

/**
 * Points for a word in the title, the kind and craft, the facts: who made it, of what, in which colour. A fact counts
 * more than a title: "Songket Palembang" may be woven elsewhere.
 */
export const POINTS = { A: 6, B: 4, C: 7 } as const;

/** What a word can get: it stands everywhere. */
export const MOST_POINTS = POINTS.A + POINTS.B + POINTS.C;

/*
 * A heading's words carry labels, which ts_rank adds up for a word that it looks up once. Of two labels it adds all, if
 * the one that is worth more comes last; of a third only a part. So the fourth label of the four there are, D, says
 * "title and kind", and no word needs three.
 */
const BOTH = "D";
const WORTH = { ...POINTS, [BOTH]: POINTS.A + POINTS.B } as const;

/** The labels that say that a word stands in this part. */
export const LABELS = { A: `A${BOTH}`, B: `B${BOTH}`, C: "C" } as const satisfies Record<Part, string>;

/** Each word of a heading with its labels, the one that is worth most last. */
export function labelsOf(parts: Readonly<Record<Part, readonly string[]>>): Map<string, Weight[]> {
  const standing = new Map<string, Part[]>();
  for (const part of RANKED)
    for (const word of new Set(parts[part])) standing.set(word, [...(standing.get(word) ?? []), part]);
  return new Map(
    [...standing].map(([word, of]): [string, Weight[]] => {
      const both = of.includes("A") && of.includes("B");
      const labels: Weight[] = both ? [BOTH, ...of.filter((part) => part === "C")] : of;
      return [word, labels.sort((a, b) => WORTH[a] - WORTH[b])];
    }),
  );
}

/** SQL: the points of a heading for these words; the one `?` is for the query, the other for how many words it has. */
export function pointsSql(heading: string): string {
  const largest = Math.max(...Object.values(WORTH));
  const weights = (["D", "C", "B", "A"] as const).map((label) => WORTH[label] / largest);
  // It divides by the number of words and by the sum of 1/n².
  const scale = (largest * Math.PI ** 2) / 6;
  return `(ts_rank('{${weights.join(",")}}', ${heading}, ?::tsquery) * ${scale} * ?)::int`;
}
