import { swatchColor } from "@/lib/swatch-color";

/** A round sample of a named colour; decoration beside the name, so hidden from reading aids. */
export function Swatch({ color, className = "size-4" }: { color: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={`inline-block shrink-0 rounded-full border border-ink/15 ${className}`}
      style={{ background: swatchColor(color) }}
    />
  );
}
