import type { OrderConsignmentView } from "@karya/backend/src/contract/checkout";
import clsx from "clsx";
import { formatDateTime } from "@/lib/format";
import { parcelTimeline } from "./parcel-timeline";

/** A parcel's way as a line of dots: filled where it has been. */
export function ParcelSteps({
  parcel,
}: {
  parcel: Pick<OrderConsignmentView, "status" | "timeline" | "number">;
}) {
  const steps = parcelTimeline(parcel);
  return (
    <ol aria-label={`Perjalanan kiriman ${parcel.number}`}>
      {steps.map((step, index) => (
        <li key={`${step.status}-${index}`} className="relative flex gap-3.5 pb-4 last:pb-0">
          {index < steps.length - 1 ? (
            <span
              aria-hidden
              className={clsx(
                "absolute top-4 bottom-0 left-[0.4375rem] w-0.5",
                steps[index + 1]?.done ? "bg-tarum-700" : "bg-paper-edge",
              )}
            />
          ) : null}
          <span
            aria-hidden
            className={clsx(
              "relative mt-1 size-4 shrink-0 rounded-full border-2",
              step.done ? "border-tarum-700 bg-tarum-700" : "border-line-strong bg-white",
            )}
          />
          <p className={clsx("leading-snug", step.done ? "text-ink" : "text-ink-faint")}>
            <span className={step.done ? "font-medium" : undefined}>{step.label}</span>
            {step.done ? null : <span className="sr-only"> (belum)</span>}
            {step.at ? (
              <span className="block text-sm text-ink-soft tabular-nums">{formatDateTime(step.at)}</span>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
