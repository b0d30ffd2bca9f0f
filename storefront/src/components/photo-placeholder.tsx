import clsx from "clsx";
import { BrandMark } from "./brand-mark";

/** Cloth in the house's dyes: the ground, the pattern's lines, and the sign in the middle. */
const cloths = [
  "bg-soga-50 text-soga-200",
  "bg-tarum-50 text-tarum-200",
  "bg-songket-50 text-songket-200",
  "bg-jumputan-50 text-jumputan-200",
  "bg-daun-50 text-daun-200",
] as const;

type PhotoPlaceholderProps = {
  /** The same words give the same cloth, so that a product keeps its own until its picture is there. */
  words: string;
  /** Read to those who can't see it; empty where the words beside it say enough. */
  label: string;
};

/** A piece of kawung cloth, where a picture is still being made or there is none. */
export function PhotoPlaceholder({ words, label }: PhotoPlaceholderProps) {
  return (
    <span className={clsx("@container absolute inset-0 grid place-items-center", clothOf(words))}>
      <span aria-hidden className="kawung absolute inset-0 bg-current" />
      <span className="relative hidden size-[38cqw] max-h-28 max-w-28 place-items-center rounded-full bg-paper @min-[6rem]:grid">
        <BrandMark className="size-1/2" />
      </span>
      {label ? <span className="sr-only">{label}</span> : null}
    </span>
  );
}

function clothOf(words: string): string {
  let sum = 0;
  for (const letter of words) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 100_003;
  return cloths[sum % cloths.length] ?? cloths[0];
}
