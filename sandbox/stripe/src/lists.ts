import type { Params } from "./params.js";
import { invalidParam } from "./stripe-error.js";
import type { WireObject } from "./wire.js";

type Page = { limit: number; startingAfter: string | undefined; endingBefore: string | undefined };
type Listed = { id: string; created: number };

export function readPage(params: Params): Page {
  return {
    limit: params.integer("limit", { min: 1, max: 100 }) ?? 10,
    startingAfter: params.string("starting_after"),
    endingBefore: params.string("ending_before"),
  };
}

/** A test on `created`: a time in seconds, or a range with gt, gte, lt, lte. */
export function readCreated(params: Params): (created: number) => boolean {
  if (!params.isNested("created")) {
    const exact = params.integer("created");
    return (created) => exact === undefined || created === exact;
  }
  const range = params.requiredChild("created");
  const [gt, gte, lt, lte] = ["gt", "gte", "lt", "lte"].map((key) => range.integer(key));
  range.done();
  return (created) =>
    (gt === undefined || created > gt) &&
    (gte === undefined || created >= gte) &&
    (lt === undefined || created < lt) &&
    (lte === undefined || created <= lte);
}

/** Stripe's list answer over items given newest first. */
export function listAnswer(
  items: readonly Listed[],
  page: Page,
  url: string,
): WireObject & { data: Listed[] } {
  const { limit, startingAfter, endingBefore } = page;
  if (startingAfter !== undefined) {
    const start = position(items, startingAfter, "starting_after") + 1;
    return answer(items.slice(start, start + limit), items.length > start + limit, url);
  }
  if (endingBefore !== undefined) {
    const end = position(items, endingBefore, "ending_before");
    return answer(items.slice(Math.max(0, end - limit), end), end > limit, url);
  }
  return answer(items.slice(0, limit), items.length > limit, url);
}

function answer(data: Listed[], hasMore: boolean, url: string) {
  return { object: "list", data, has_more: hasMore, url };
}

function position(items: readonly Listed[], id: string, param: string): number {
  const index = items.findIndex((item) => item.id === id);
  if (index >= 0) return index;
  throw invalidParam(param, `No such object: '${id.slice(0, 100)}'`, "resource_missing");
}
