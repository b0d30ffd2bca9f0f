import { readdirSync, readFileSync } from "node:fs";
import type { OrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { DepositDetail } from "@karya/backend/src/contract/pnbp";
import { emptyContent } from "@karya/backend/src/modules/listing/empty-content";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, type Ask, officers, signIn } from "./support/client";
import { database, lineOf, post, someSale } from "./support/ledger";
import { createListing } from "./support/listings";
import { depositForm, depositInput, desk } from "./support/pnbp";
import { cancelParcel, deliver } from "./support/refunds";
import { facilities, paidOrder, post as shopPost, someVariant } from "./support/shop";

type Role = "staff" | "treasurer" | "curator" | "finance" | "auditor";
type Thing = "listing" | "consignment" | "draft" | "line" | "deposit" | "refund" | "return";
type Door = {
  /** Who may come in. The first of them is the one to whom `foreign` is closed. */
  roles: Role[];
  /** What, of another facility or not theirs to see yet, must look as if it weren't there. */
  foreign?: Thing;
  body?: unknown;
};

const everyone: Role[] = ["staff", "treasurer", "curator", "finance", "auditor"];
const books: Role[] = ["treasurer", "finance", "auditor"];
const desks: Role[] = ["curator", "auditor"];
const reason = "Mohon perbaiki keterangan bahannya.";

/** Every door of the officers' API. A route without its line here fails the first test. */
const DOORS: Record<string, Door> = {
  "GET /officer/me": { roles: everyone },
  "GET /officer/second-factor": { roles: everyone },
  "DELETE /officer/second-factor": { roles: everyone },
  "POST /officer/second-factor/recovery-codes": { roles: everyone },
  "POST /officer/sign-out": { roles: everyone },
  "GET /officer/facility": { roles: ["staff"] },
  "POST /officer/facility/photos": { roles: ["staff"] },
  "GET /officer/facility/listings": { roles: ["staff"] },
  "POST /officer/facility/listings": { roles: ["staff"] },
  "GET /officer/facility/listings/:id": { roles: ["staff"], foreign: "listing" },
  "GET /officer/facility/listings/:id/preview": { roles: ["staff"], foreign: "listing" },
  "PUT /officer/facility/listings/:id/draft": {
    roles: ["staff"],
    foreign: "listing",
    body: { content: emptyContent(), revision: 1 },
  },
  "POST /officer/facility/listings/:id/versions": { roles: ["staff"], foreign: "listing" },
  "POST /officer/facility/listings/:id/submit": { roles: ["staff"], foreign: "listing" },
  "POST /officer/facility/listings/:id/withdraw": { roles: ["staff"], foreign: "listing" },
  "POST /officer/facility/listings/:id/pause": { roles: ["staff"], foreign: "listing" },
  "POST /officer/facility/listings/:id/resume": { roles: ["staff"], foreign: "listing" },
  "PUT /officer/facility/listings/:id/stock": {
    roles: ["staff"],
    foreign: "listing",
    body: { levels: [{ variant_key: "v1", stocked: 1 }] },
  },
  "PUT /officer/facility/listings/:id/prices": {
    roles: ["staff"],
    foreign: "listing",
    body: { prices: [{ variant_key: "v1", price: 185_000 }] },
  },
  "GET /officer/facility/consignments": { roles: ["staff"] },
  "GET /officer/facility/consignments/:id": { roles: ["staff"], foreign: "consignment" },
  "POST /officer/facility/consignments/:id/pack": { roles: ["staff"], foreign: "consignment" },
  "POST /officer/facility/consignments/:id/deliver": { roles: ["staff"], foreign: "consignment" },
  "POST /officer/facility/consignments/:id/ship": {
    roles: ["staff"],
    foreign: "consignment",
    body: { tracking_number: "JX1234567890" },
  },
  "POST /officer/facility/consignments/:id/cancel": {
    roles: ["staff"],
    foreign: "consignment",
    body: { reason, restock: true },
  },
  "POST /officer/facility/consignments/:id/refunds": {
    roles: ["staff"],
    foreign: "consignment",
    body: { reason, restock: true, include_shipping: false, items: [{ item_id: "coi_x", quantity: 1 }] },
  },
  "GET /officer/facility/returns": { roles: ["staff"] },
  "POST /officer/facility/returns/:id/accept": {
    roles: ["staff"],
    foreign: "return",
    body: { restock: true, include_shipping: false },
  },
  "POST /officer/facility/returns/:id/refuse": {
    roles: ["staff"],
    foreign: "return",
    body: { answer: reason },
  },
  "GET /officer/curation/queue": { roles: desks },
  "GET /officer/curation/live": { roles: desks },
  "GET /officer/curation/placements": { roles: desks },
  "POST /officer/curation/placements": { roles: ["curator"] },
  "DELETE /officer/curation/placements/:id": { roles: ["curator"] },
  "GET /officer/curation/price-band": { roles: desks },
  "PUT /officer/curation/price-band": { roles: ["curator"], body: { percent: 10, reason } },
  "GET /officer/curation/facilities": { roles: desks },
  "GET /officer/curation/facilities/:id": { roles: desks },
  "POST /officer/curation/facilities/:id/suspend": { roles: ["curator"], body: { reason } },
  "POST /officer/curation/facilities/:id/lift": { roles: ["curator"] },
  "GET /officer/curation/versions/:id": { roles: desks, foreign: "draft" },
  "POST /officer/curation/versions/:id/start-review": { roles: ["curator"], foreign: "draft" },
  "POST /officer/curation/versions/:id/approve": { roles: ["curator"], foreign: "draft" },
  "POST /officer/curation/versions/:id/request-changes": {
    roles: ["curator"],
    foreign: "draft",
    body: { reason },
  },
  "POST /officer/curation/versions/:id/reject": { roles: ["curator"], foreign: "draft", body: { reason } },
  "GET /officer/pnbp/scope": { roles: books },
  "GET /officer/pnbp/report": { roles: books },
  "GET /officer/pnbp/report.csv": { roles: books },
  "GET /officer/pnbp/report.xlsx": { roles: books },
  "GET /officer/pnbp/chain": { roles: books },
  "GET /officer/pnbp/lines": { roles: books },
  "GET /officer/pnbp/lines/:id": { roles: books, foreign: "line" },
  "GET /officer/pnbp/deposits": { roles: books },
  "POST /officer/pnbp/deposits": { roles: ["treasurer"] },
  "GET /officer/pnbp/deposits/:id": { roles: books, foreign: "deposit" },
  "GET /officer/pnbp/deposits/:id/evidence": { roles: books, foreign: "deposit" },
  "POST /officer/pnbp/deposits/:id/verify": { roles: ["finance"] },
  "POST /officer/pnbp/deposits/:id/reject": { roles: ["finance"], body: { reason } },
  "GET /officer/pnbp/periods": { roles: books },
  "POST /officer/pnbp/periods/close": { roles: ["finance"] },
  "GET /officer/pnbp/share-rules": { roles: books },
  "GET /officer/pnbp/payments": { roles: ["finance", "auditor"] },
  "POST /officer/pnbp/payments/findings/:id/begin-transfer": { roles: ["finance"] },
  "POST /officer/pnbp/payments/findings/:id/settle-by-hand": {
    roles: ["finance"],
    body: { reference: "TRF 0093817", begun: "1" },
  },
  "POST /officer/pnbp/payments/findings/:id/release-transfer": { roles: ["finance"], body: { begun: "1" } },
  "POST /officer/pnbp/payments/findings/:id/close": { roles: ["finance"] },
  "GET /officer/pnbp/refunds": { roles: books },
  "GET /officer/pnbp/refunds/:id": { roles: books, foreign: "refund" },
  "POST /officer/pnbp/refunds/:id/approve": { roles: ["finance"] },
  "POST /officer/pnbp/refunds/:id/decline": { roles: ["finance"], body: { reason } },
  "POST /officer/pnbp/refunds/:id/retry": { roles: ["finance"] },
  "POST /officer/pnbp/refunds/:id/begin-transfer": { roles: ["finance"] },
  "POST /officer/pnbp/refunds/:id/settle-by-hand": {
    roles: ["finance"],
    body: { reference: "TRF 0093817", begun: "rfe_none" },
  },
  "POST /officer/pnbp/refunds/:id/release-transfer": { roles: ["finance"], body: { begun: "rfe_none" } },
};

const doors = Object.entries(DOORS).map(([name, door]) => ({ name, ...door }));

function routes(): string[] {
  const api = new URL("../../backend/src/api/", import.meta.url);
  const files = readdirSync(new URL("officer/", api), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => {
      const source = readFileSync(new URL(`officer/${file}`, api), "utf8");
      const path = `/officer/${file.replace(/\/?route\.ts$/, "")}`.replace(/\[(\w+)\]/g, ":$1");
      return [...source.matchAll(/export (?:async function|const) (GET|POST|PUT|PATCH|DELETE)\b/g)].map(
        ([, method]) => `${method} ${path}`,
      );
    });
}

function knock(name: string, body: unknown, id: string, token?: string) {
  const [method, path = ""] = name.split(" ");
  const ask: Ask = { method: method as Ask["method"], body: method === "GET" ? undefined : (body ?? {}) };
  const at = path.replace(":id", id);
  return token ? api<ApiError>(at, { ...ask, token }) : anonymous<ApiError>(at, ask);
}

it("every route is in the table, and the table names no other", () => {
  expect(Object.keys(DOORS).sort()).toEqual(routes().sort());
});

it.each(doors)("$name is closed without a sign-in", async ({ name, body }) => {
  const answer = await knock(name, body, "tidak_ada");
  expect([answer.status, answer.body.code]).toEqual([401, "sign_in_required"]);
});

it.each(doors.filter(({ roles }) => roles.length < everyone.length))(
  "$name is closed to every other role",
  async ({ name, roles, body }) => {
    for (const role of everyone.filter((one) => !roles.includes(one))) {
      const answer = await knock(name, body, "tidak_ada", await signIn(officers[role]));
      expect([answer.status, answer.body.code], role).toEqual([403, "role_required"]);
    }
  },
);

const atOther = async () => paidOrder({ variant_id: (await someVariant(facilities.other)).id, quantity: 1 });

/** The other facility can't ship a parcel: the request for its money. */
async function cancelledRefund(token: string): Promise<string> {
  const { order } = await atOther();
  const { body } = await cancelParcel(token, order.consignments[0]?.id ?? "");
  return body.refunds[0]?.id ?? "";
}

/** A buyer wants to give the other facility's goods back. */
async function askedReturn(token: string): Promise<string> {
  const { order, token: link } = await atOther();
  const [own] = order.consignments;
  if (!own) throw new Error("The order has no parcel.");
  await deliver(own.id, token);
  const { body } = await shopPost<OrderView>(`/orders/by-token/${link}/return`, {
    consignment_id: own.id,
    items: [{ item_id: own.items[0]?.id, quantity: 1 }],
    reason: "Anyamannya terlepas di satu sisi.",
  });
  return body.consignments[0]?.returns.requests[0]?.id ?? "";
}

describe("what isn't theirs is not there", () => {
  const foreign = {} as Record<Thing, string>;

  beforeAll(async () => {
    const there = await database("facility").where({ handle: facilities.other }).first("id");
    const [otherStaff, treasurer] = [await signIn(officers.otherStaff), await desk("otherTreasurer")];
    const listing = await createListing(otherStaff);
    const { order } = await paidOrder({ variant_id: (await someVariant(facilities.other)).id, quantity: 1 });
    const [deposited, open] = [someSale(there.id), someSale(there.id)];
    await post(deposited, open);
    const line = { id: await lineOf(deposited), amount: 185_000 };
    const deposit = (await (
      await treasurer("/deposits", depositForm(depositInput([line])))
    ).json()) as DepositDetail;
    foreign.listing = listing.id;
    foreign.draft = listing.last_version.id;
    foreign.consignment = order.consignments[0]?.id ?? "";
    foreign.line = await lineOf(open);
    foreign.deposit = deposit.id;
    foreign.refund = await cancelledRefund(otherStaff);
    foreign.return = await askedReturn(otherStaff);
  });

  it.each(doors.filter(({ name }) => name.includes(":id")))(
    "$name",
    async ({ name, roles, body, foreign: thing }) => {
      const [role = "staff"] = roles;
      const token = await signIn(officers[role]);
      for (const id of [...(thing ? [foreign[thing]] : []), "tidak_ada", "%00", "a'b", "..%2F..%2Fadmin"]) {
        expect(id).not.toBe("");
        const answer = await knock(name, body, id, token);
        expect([answer.status, answer.body.code], id).toEqual([404, "not_found"]);
      }
    },
  );
});
