import clsx from "clsx";

export type ButtonTone = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "lg" | "sm";

const tones: Record<ButtonTone, string> = {
  primary: "bg-tarum-800 text-white hover:bg-tarum-700 aria-disabled:bg-ink-faint",
  secondary: "border border-line-strong bg-white text-ink hover:border-ink hover:bg-paper-deep",
  quiet: "text-tarum-700 underline-offset-4 hover:underline",
  danger: "border border-mengkudu-600 bg-white text-mengkudu-600 hover:bg-mengkudu-50",
};

/** `md` and `lg` keep the 44 px a thumb needs; `sm` is for dense tables, never for the shop. */
const sizes: Record<ButtonSize, string> = {
  sm: "min-h-9 px-3 text-sm",
  md: "min-h-11 px-5 text-base",
  lg: "min-h-13 px-7 text-base",
};

export function buttonStyle(tone: ButtonTone, size: ButtonSize, extra?: string): string {
  return clsx(
    "inline-flex items-center justify-center gap-2 rounded-full font-semibold whitespace-nowrap transition-colors duration-150",
    "disabled:cursor-not-allowed disabled:opacity-55",
    tones[tone],
    sizes[size],
    extra,
  );
}
