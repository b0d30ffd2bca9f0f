type Raw = Record<string, string | string[] | undefined>;

export type ListQuery<Status extends string> = { status: Status | ""; q: string; page: number };

/** The address of a list; anything odd becomes the usual. */
export function readListQuery<Status extends string>(
  raw: Raw,
  statuses: readonly Status[],
): ListQuery<Status> {
  const page = Number(raw.page);
  return {
    status: statuses.find((status) => status === raw.status) ?? "",
    q: typeof raw.q === "string" ? raw.q.trim().slice(0, 100) : "",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}
