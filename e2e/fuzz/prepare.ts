import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { ProductPageView } from "@karya/backend/src/contract/catalog";
import type { CartView } from "@karya/backend/src/contract/checkout";
import type { SearchView } from "@karya/backend/src/contract/search";
import pg from "pg";
import { anonymous, databaseUrl, officers, signIn } from "../http/support/client";
import { makeOperator } from "../http/support/operator";
import { facilities, newCart, placedOrder, shop } from "../http/support/shop";
import type { Known } from "./facts";
import { addOwnThings, fillShop } from "./fill-shop";

/** The part of the officers' routes and pages, or of the operators', that somebody may work at. */
export type Desk = "facility" | "curation" | "pnbp" | "operations";

/** Who asks, by the name of the account; the tokens are of this run alone. The first is nobody. */
export type Callers = { name: string; token: string | null; desks: readonly Desk[] }[];

const OWN_SHOP: Account[] = [
  { email: officers.staff, desks: ["facility"] },
  { email: officers.curator, desks: ["curation"] },
  { email: officers.finance, desks: ["pnbp"] },
  { email: officers.treasurer, desks: ["pnbp"] },
  { email: officers.auditor, desks: ["curation", "pnbp"] },
];

/** Who can change nothing that others rely on. */
const semarang = "petugas-semarang@contoh.karyabinaan.id";
const SHARED_SHOP: Account[] = [
  { email: semarang, desks: ["facility"] },
  { email: officers.auditor, desks: ["curation", "pnbp"] },
];

type Account = { email: string; desks: readonly Desk[] };

/**
 * Puts somebody else's order into the shop, under words that stand nowhere else, what requests may name, and sessions
 * for the officers.
 * @param ownShop false where others use the shop too: then nobody asks who could change what they rely on, and of orders
 * only those are named that were placed here
 */
export async function prepare(ownShop: boolean): Promise<{ known: Known; callers: Callers }> {
  const word = `rahasia${randomBytes(5).toString("hex")}`;
  const list = (await shop<SearchView>(`/catalog/search?facility=${facilities.other}&in_stock=1`)).body.rows;
  const handle = list[0]?.handle ?? "";
  const { product, facility } = (await shop<ProductPageView>(`/catalog/products/${handle}`)).body;
  const variant = product.variants.find(({ available }) => available > 0)?.id ?? "";
  const { order_id } = await placedOrder({ variant_id: variant, quantity: 1 });
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  const order = await db.query(
    `UPDATE order_address SET first_name = $1, address_1 = $2 WHERE id = (SELECT shipping_address_id FROM "order" WHERE id = $3)`,
    [`Nama ${word}`, `Jalan ${word}`, order_id],
  );
  if (order.rowCount !== 1) throw new Error("The order that nobody may see was not made.");
  const third = await db.query<{ id: string }>(`SELECT id FROM facility WHERE handle = 'lpp-semarang'`);
  const callers: Callers = [{ name: "nobody", token: null, desks: [] }];
  for (const { email, desks } of ownShop ? OWN_SHOP : SHARED_SHOP)
    callers.push({ name: email, token: await session(db, email), desks });
  await db.end();
  if (ownShop) callers.push(await operator());
  const { things, orders } = ownShop ? await fillShop() : await addOwnThings(await signIn(semarang));
  const cart = await newCart({ variant_id: variant, quantity: 1 });
  const { parcels } = (await shop<CartView>(`/carts/${cart}/parcels`)).body;
  const headers = { accept: "application/json" };
  const { mails = [] } = (await anonymous<{ mails?: { id: string }[] }>("/mailbox", { headers })).body;
  return {
    known: {
      things: {
        cart: [cart],
        line_item: parcels.flatMap(({ items }) => items.map(({ id }) => id)),
        variant: [variant],
        facility: [facility.id],
        // A facility that is suspended sells nothing: not one whose goods are asked for.
        upt: third.rows.map(({ id }) => id),
        maker: [facilities.other],
        handle: [handle],
        category: ["tunik"],
        format: ["csv", "xlsx"],
        mail: mails.slice(0, 5).map(({ id }) => id),
        ...things,
      },
      orders,
      secrets: [word],
    },
    callers,
  };
}

/** Tries again what failed: where specs put failures into the outbox, that would be in their way. */
async function operator(): Promise<Callers[number]> {
  const { email, signIn: enter } = await makeOperator();
  const { status, body } = await enter();
  if (status !== 200) throw new Error(`The operator could not sign in: ${status}.`);
  return { name: email.replace(/-.*@/, "@"), token: body.token, desks: ["operations"] };
}

async function session(db: pg.Client, email: string): Promise<string> {
  const token = `kb_${randomBytes(32).toString("base64url")}`;
  const { rowCount } = await db.query(
    `INSERT INTO officer_session (id, officer_id, token_hash, stage, second_factor, expires_at)
     SELECT $1, id, $2, 'open', true, now() + interval '2 hours' FROM officer WHERE email = $3`,
    [`ofs_${randomUUID()}`, createHash("sha256").update(token).digest("hex"), email],
  );
  if (rowCount !== 1) throw new Error(`There is no officer ${email}. Is the stack seeded?`);
  return token;
}
