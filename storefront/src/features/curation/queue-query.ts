type Raw = Record<string, string | string[] | undefined>;

export type QueueQuery = { status: "submitted" | "in_review" | "decided"; q: string; page: number };

/** The address of the queue; anything odd becomes the usual. */
export function readQueueQuery(raw: Raw): QueueQuery {
  const page = Number(raw.page);
  return {
    status: raw.status === "in_review" || raw.status === "decided" ? raw.status : "submitted",
    q: typeof raw.q === "string" ? raw.q.slice(0, 100) : "",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}
