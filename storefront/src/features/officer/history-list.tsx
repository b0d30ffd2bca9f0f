import { formatDateTime } from "@/lib/format";
import { eventLabel } from "./version-words";

type HistoryListProps = {
  history: { at: string; action: string; by: string; reason: string | null; version_number: number }[];
};

/** Who did what, the latest first. */
export function HistoryList({ history }: HistoryListProps) {
  return (
    <ol className="flex flex-col gap-3 border-l-2 border-paper-edge pl-4">
      {[...history]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((event, index) => (
          <li key={`${event.at} ${index}`}>
            <p className="font-semibold">
              {eventLabel(event.action)}{" "}
              <span className="font-normal text-ink-soft">· versi {event.version_number}</span>
            </p>
            <p className="text-sm text-ink-soft">
              {event.by}, {formatDateTime(event.at)}
            </p>
            {event.reason ? <p className="mt-1 whitespace-pre-line">{event.reason}</p> : null}
          </li>
        ))}
    </ol>
  );
}
