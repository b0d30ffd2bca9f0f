import { useId } from "react";

type RestockChoiceProps = { legend: string; yes: string; no: string; error?: string };

/** Whether the goods can be sold again: asked, never assumed. */
export function RestockChoice({ legend, yes, no, error }: RestockChoiceProps) {
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-1" aria-describedby={error ? id : undefined}>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      {[
        ["yes", yes],
        ["no", no],
      ].map(([value, label]) => (
        <label key={value} className="flex min-h-11 items-center gap-3 text-base">
          <input
            type="radio"
            name="restock"
            value={value}
            aria-invalid={error ? true : undefined}
            className="size-5 shrink-0 accent-tarum-700"
          />
          {label}
        </label>
      ))}
      {error ? (
        <p id={id} className="text-sm font-medium text-mengkudu-600">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
