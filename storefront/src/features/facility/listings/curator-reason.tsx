import { MessageSquareText } from "lucide-react";

/** What the curator asked for, in the curator's words. */
export function CuratorReason({ reason }: { reason: string }) {
  return (
    <p className="flex gap-2 rounded-md bg-jumputan-50 px-3 py-2 text-sm text-jumputan-800">
      <MessageSquareText aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        <span className="sr-only">Catatan kurator: </span>
        <span className="whitespace-pre-line">{reason}</span>
      </span>
    </p>
  );
}
