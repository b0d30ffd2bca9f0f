import type { ApiError } from "@karya/backend/src/contract/common";
import type { CurationQueueView, CurationReview } from "@karya/backend/src/contract/curation";
import type { ListingContent, ListingDetail } from "@karya/backend/src/contract/facility-portal";
import type { ProductPageView } from "@karya/backend/src/contract/catalog";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import {
  act,
  createListing,
  createLiveListing,
  readListing,
  someContent,
  uploadPhoto,
} from "./support/listings";
import { shop } from "./support/shop";

const base = "/officer/curation";
const storefront = process.env.STOREFRONT_URL ?? "http://localhost:8000";
const reason = "Foto kedua masih buram, mohon diganti.";
let staff: string;
let curator: string;
let auditor: string;

beforeAll(async () => {
  [staff, curator, auditor] = await Promise.all([
    signIn(officers.staff),
    signIn(officers.curator),
    signIn(officers.auditor),
  ]);
});

const step = <Body = CurationReview & ApiError>(
  id: string,
  action: string,
  body: unknown = {},
  token = curator,
) => api<Body>(`${base}/versions/${id}/${action}`, { token, method: "POST", body });
const review = (id: string, token = curator) =>
  api<CurationReview & ApiError>(`${base}/versions/${id}`, { token });

async function submitted(content?: ListingContent): Promise<ListingDetail> {
  const draft = await createListing(staff, content ?? (await someContent(staff)));
  return (await act(staff, draft.id, "submit")).body;
}

/** A new version of what is live, with changes, handed in. */
async function changed(
  live: ListingDetail,
  change: (content: ListingContent) => ListingContent,
): Promise<string> {
  const opened = (await act(staff, live.id, "versions")).body;
  const { content, revision } = opened.last_version;
  const body = { content: change(content), revision };
  const saved = await api(`/officer/facility/listings/${live.id}/draft`, {
    token: staff,
    method: "PUT",
    body,
  });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  return (await act(staff, live.id, "submit")).body.last_version.id;
}

const page = async (handle: string | null) => shop<ProductPageView & ApiError>(`/catalog/products/${handle}`);

describe("the review of a new listing", () => {
  it("goes from the queue to the shop, and every step is in its history", async () => {
    const { id, last_version: version } = await submitted();
    const queue = await api<CurationQueueView>(
      `${base}/queue?q=${encodeURIComponent(version.content.title)}`,
      {
        token: curator,
      },
    );
    expect(queue.body.rows.map(({ version_id }) => version_id)).toEqual([version.id]);
    expect(queue.body.counts.submitted).toBeGreaterThan(0);

    const before = await review(version.id);
    expect(before.body).toMatchObject({ is_change: false, changes: [], allowed_actions: ["start_review"] });
    expect(before.body.product).toMatchObject({
      title: version.content.title,
      price_min: 185_000,
      price_max: 195_000,
    });

    const started = await step(version.id, "start-review");
    expect(started.body.allowed_actions).toEqual(["approve", "request_changes", "reject"]);
    const approved = await step(version.id, "approve");
    expect(approved.status, JSON.stringify(approved.body)).toBe(200);
    expect(approved.body).toMatchObject({
      status: "approved",
      allowed_actions: [],
      blocked_reason: expect.any(String),
    });
    expect(approved.body.history.map(({ action }) => action).slice(-3)).toEqual([
      "review_started",
      "approved",
      "published",
    ]);

    const { handle } = await readListing(staff, id);
    const { body } = await page(handle);
    expect(body.product.variants.map(({ price, available }) => [price, available])).toEqual([
      [185_000, 4],
      [195_000, 2],
    ]);
  });

  it("lets the curator read what is said of each photo, also of a colour that isn't chosen", async () => {
    const content = await someContent(staff);
    const other = await uploadPhoto(staff);
    const { last_version: version } = await submitted({
      ...content,
      variants: [
        ...content.variants,
        { key: "v3", options: { Warna: "Kunyit", Ukuran: "M" }, price: 185_000, initial_stock: 1 },
      ],
      photos: [
        ...content.photos,
        { photo_id: other.id, alt: "Tunik kunyit tampak belakang", color: "Kunyit" },
      ],
    });
    const page = await fetch(`${storefront}/kurasi/${version.id}`, {
      headers: { cookie: `kb_petugas=${curator}` },
    });
    // What stands between tags is seen; attributes and scripts are not.
    const seen = (await page.text()).replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]*>/g, "");
    for (const words of [
      "Tunik indigo tampak depan",
      "warna Indigo",
      "Tunik kunyit tampak belakang",
      "warna Kunyit",
    ])
      expect(seen).toContain(words);
  });

  it.each([
    ["request-changes", "changes_requested"],
    ["reject", "rejected"],
  ])("%s tells the facility why, and nothing goes on sale", async (action, status) => {
    const listing = await submitted();
    await step(listing.last_version.id, "start-review");
    const decided = await step(listing.last_version.id, action, { reason });
    expect(decided.body).toMatchObject({ status, allowed_actions: [] });
    const now = await readListing(staff, listing.id);
    expect(now).toMatchObject({ live: false, handle: null, last_version: { status, reason } });
  });
});

describe("a change to what is live", () => {
  it("keeps address, product and variants, and shows the curator what changed", async () => {
    const live = await createLiveListing(staff);
    const before = (await page(live.handle)).body.product;
    const version = await changed(live, (content) => ({
      ...content,
      title: `${content.title} Baru`,
      variants: [
        { ...content.variants[1]!, price: 205_000 },
        { key: "v3", options: { Warna: "Merah", Ukuran: "M" }, price: 190_000, initial_stock: 7 },
      ],
    }));
    const { body } = await review(version);
    expect(body.is_change).toBe(true);
    expect(body.changes.map(({ label }) => label).sort()).toEqual([
      "Nama produk",
      "Varian",
      "Varian baru",
      "Varian dihapus",
    ]);

    await step(version, "start-review");
    expect((await page(live.handle)).body.product.title).toBe(before.title);
    await step(version, "approve");

    const after = (await page(live.handle)).body.product;
    expect(after).toMatchObject({
      handle: before.handle,
      product_id: before.product_id,
      title: `${before.title} Baru`,
    });
    const [kept, added] = after.variants;
    expect(kept).toMatchObject({ id: before.variants[1]!.id, price: 205_000, available: 2 });
    expect(added).toMatchObject({ price: 190_000, available: 7 });
    expect(after.variants).toHaveLength(2);
    const statuses = await database("listing_version")
      .where({ listing_id: live.id })
      .orderBy("number")
      .pluck("status");
    expect(statuses).toEqual(["superseded", "approved"]);
  });
});

describe("an approval whose publishing fails", () => {
  /** Makes the shop's catalogue refuse one listing; answers how to let it in again. */
  async function refuseInCatalogue(listingId: string): Promise<() => Promise<void>> {
    const name = `spec_refuses_${listingId.toLowerCase()}`;
    await database.raw(`
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.listing_id = '${listingId}' THEN RAISE EXCEPTION 'The catalogue is out of order.'; END IF;
        RETURN NEW;
      END $$`);
    await database.raw(
      `CREATE TRIGGER ${name} BEFORE INSERT OR UPDATE ON catalog_entry FOR EACH ROW EXECUTE FUNCTION ${name}()`,
    );
    return async () => {
      await database.raw(`DROP FUNCTION ${name}() CASCADE`);
    };
  }

  it("stands, says that it will be on sale shortly, and is by the next strike of the clock", async () => {
    const { id, last_version: version } = await submitted();
    await step(version.id, "start-review");
    const repair = await refuseInCatalogue(id);
    try {
      const approved = await step(version.id, "approve");
      expect(approved.status, JSON.stringify(approved.body)).toBe(200);
      expect(approved.body).toMatchObject({ status: "approved", awaits_publication: true });
      const waiting = await readListing(staff, id);
      expect(waiting).toMatchObject({ live: false, last_version: { status: "approved" } });
      // A second answer for a second press, not a second decision.
      expect((await step(version.id, "approve")).status).toBe(409);
    } finally {
      await repair();
    }
    // The job leaves a minute to the approval's own publishing: let it have passed.
    await database.transaction(async (trx) => {
      await trx.raw("SET LOCAL session_replication_role = replica");
      await trx("listing_version")
        .where({ id: version.id })
        .update({ decided_at: new Date(Date.now() - 120_000) });
    });
    const isLive = async () => (await readListing(staff, id)).live;
    await expect.poll(isLive, { timeout: 45_000, interval: 500 }).toBe(true);
    expect((await review(version.id)).body.awaits_publication).toBe(false);
  }, 120_000);

  it("leaves what was live on sale as it was, with its price", async () => {
    const live = await createLiveListing(staff);
    const version = await changed(live, (content) => ({
      ...content,
      variants: content.variants.map((variant) => ({ ...variant, price: 300_000 })),
    }));
    await step(version, "start-review");
    const prices = { prices: [{ variant_key: "v1", price: 190_000 }] };
    await api(`/officer/facility/listings/${live.id}/prices`, { token: staff, method: "PUT", body: prices });
    const repair = await refuseInCatalogue(live.id);
    try {
      expect((await step(version, "approve")).body).toMatchObject({ awaits_publication: true });
      const { body } = await page(live.handle);
      expect(body.product.variants[0]?.price).toBe(190_000);
      const { rows } = await database.raw(
        `SELECT p.amount::int FROM price p JOIN product_variant_price_set s ON s.price_set_id = p.price_set_id
          WHERE s.variant_id = ? AND p.deleted_at IS NULL`,
        [body.product.variants[0]!.id],
      );
      expect(rows).toEqual([{ amount: 190_000 }]);
    } finally {
      await repair();
    }
  });

  it("is refused before it is recorded when its category is gone", async () => {
    const { last_version: version } = await submitted();
    await step(version.id, "start-review");
    await database.transaction(async (trx) => {
      await trx.raw("SET LOCAL session_replication_role = replica");
      await trx.raw(
        `UPDATE listing_version SET content = jsonb_set(content, '{category}', '"kategori-lama"') WHERE id = ?`,
        [version.id],
      );
    });
    const answer = await step(version.id, "approve");
    expect([answer.status, answer.body.code]).toEqual([409, "listing_category_unknown"]);
    expect((await review(version.id)).body.status).toBe("in_review");
  });
});

describe("who may decide", () => {
  it("an auditor reads all and decides nothing", async () => {
    const { last_version: version } = await submitted();
    const read = await review(version.id, auditor);
    expect(read.body).toMatchObject({ allowed_actions: [], blocked_reason: expect.any(String) });
    for (const action of ["start-review", "approve", "request-changes", "reject"])
      expect((await step(version.id, action, { reason }, auditor)).status, action).toBe(403);
  });

  it.each(["staff", "treasurer", "finance"] as const)("the desk is closed to %s", async (role) => {
    const token = await signIn(officers[role]);
    for (const path of ["queue", "placements", "live", "versions/lsv_none"])
      expect((await api(`${base}/${path}`, { token })).status, path).toBe(403);
    expect((await step("lsv_none", "approve", {}, token)).status).toBe(403);
  });

  it("and to anyone not signed in", async () => {
    for (const path of ["queue", "placements", "live", "versions/lsv_none"])
      expect((await anonymous(`${base}/${path}`)).status, path).toBe(401);
    const asked = await anonymous(`${base}/versions/lsv_none/approve`, { method: "POST", body: {} });
    expect(asked.status).toBe(401);
  });

  it("nobody decides on a listing of a facility they have an assignment at", async () => {
    const { id, last_version: version } = await submitted();
    const other = await signIn(officers.otherCurator);
    const officer: { id: string } = await database("officer")
      .where({ email: officers.otherCurator })
      .first("id");
    const { facility_id } = await database("listing").where({ id }).first("facility_id");
    const assignment = {
      id: `asg_${version.id}`,
      officer_id: officer.id,
      role: "facility_staff",
      facility_id,
    };
    await database("officer_assignment").insert(assignment);
    try {
      const read = await review(version.id, other);
      expect(read.body).toMatchObject({
        allowed_actions: [],
        blocked_reason: expect.stringContaining("UPT"),
      });
      const refused = await step(version.id, "start-review", {}, other);
      expect([refused.status, refused.body.code]).toEqual([403, "own_facility"]);
    } finally {
      await database("officer_assignment").where({ id: assignment.id }).update({ revoked_at: new Date() });
    }
    expect((await step(version.id, "start-review", {}, other)).status).toBe(200);
  });
});

describe("what is refused", () => {
  it("a step that the version's status does not have", async () => {
    const { last_version: version } = await submitted();
    for (const action of ["approve", "reject", "request-changes"])
      expect((await step(version.id, action, { reason })).status, action).toBe(409);
    await step(version.id, "start-review");
    expect((await step(version.id, "start-review")).status).toBe(409);
    await step(version.id, "reject", { reason });
    const late = await step(version.id, "approve");
    expect([late.status, late.body.message]).toEqual([409, expect.stringMatching(/\.$/)]);
  });

  it("two decisions at the same time: one of them stands", async () => {
    const { last_version: version } = await submitted();
    await step(version.id, "start-review");
    const other = await signIn(officers.otherCurator);
    const answers = await Promise.all([
      step(version.id, "reject", { reason }),
      step(version.id, "request-changes", { reason }, other),
      step(version.id, "reject", { reason }, other),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it("a version that nobody submitted, or that doesn't exist, isn't found", async () => {
    const draft = await createListing(staff);
    for (const id of [draft.last_version.id, "lsv_none", "%00", "a'b", "x".repeat(500)]) {
      const path = encodeURIComponent(decodeURIComponent(id));
      expect((await review(path)).status, id).toBe(404);
      expect((await step(path, "start-review")).status, id).toBe(404);
    }
  });

  it.each([
    ["no reason", {}],
    ["an empty one", { reason: "   " }],
    ["a short one", { reason: "Jelek" }],
    ["not a text", { reason: 7 }],
    ["an endless one", { reason: "a".repeat(20_000) }],
    ["a list", []],
  ])("a refusal with %s", async (_, body) => {
    const { last_version: version } = await submittedOnce();
    for (const action of ["reject", "request-changes"]) {
      const answer = await step(version.id, action, body);
      expect(answer.status, JSON.stringify(answer.body)).toBe(400);
      expect(Object.values(answer.body.fields ?? {})[0]).toMatch(/\.$/);
    }
    expect((await review(version.id)).body.status).toBe("in_review");
  });

  it.each(["status=draft", "page=0", "page=x", "page=1000000000", `q=${"a".repeat(900)}`])(
    "a queue of %s",
    async (query) => {
      const answer = await api<ApiError>(`${base}/queue?${query}`, { token: curator });
      expect([answer.status, answer.body.code]).toEqual([400, "invalid_input"]);
    },
  );
});

let once: Promise<ListingDetail> | undefined;

async function submittedOnce(): Promise<ListingDetail> {
  once ??= submitted().then(async (listing) => {
    await step(listing.last_version.id, "start-review");
    return listing;
  });
  return once;
}
