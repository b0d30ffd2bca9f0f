import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { ProductPageView } from "@karya/backend/src/contract/catalog";
import type { SearchView } from "@karya/backend/src/contract/search";
import pg from "pg";
import { databaseUrl, officers } from "../http/support/client";
import { facilities, placedOrder, post, shop } from "../http/support/shop";

/** What a request may name, and what no answer may tell. */
export type Known = {
  variant: string;
  facility: string;
  handle: string;
  listing: string;
  cart: string;
  /** Facts of somebody else: an answer that holds one of them leaks. */
  secrets: string[];
};

/** Who asks, by the name of the account; the tokens are of this run alone. */
export type Callers = { name: string; token: string | null }[];

/**
 * Puts somebody else's order and draft into the shop, under words that stand nowhere else, and sessions for the
 * officers.
 * @param ownShop false where others use the shop too: then nobody asks who could change what they rely on
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
  const foreign = await db.query<{ id: string }>(
    `SELECT l.id FROM listing l JOIN facility f ON f.id = l.facility_id WHERE f.handle = $1 LIMIT 1`,
    [facilities.other],
  );
  const accounts = ownShop
    ? [officers.staff, officers.curator, officers.finance, officers.treasurer, officers.auditor]
    : ["petugas-semarang@contoh.karyabinaan.id", officers.auditor];
  const callers: Callers = [{ name: "nobody", token: null }];
  for (const email of accounts) callers.push({ name: email, token: await session(db, email) });
  await db.end();
  const { body } = await post<{ cart: { id: string } }>("/carts");
  return {
    known: {
      variant,
      handle,
      facility: facility.id,
      cart: body.cart.id,
      listing: foreign.rows[0]?.id ?? "lst_1",
      secrets: [word],
    },
    callers,
  };
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
