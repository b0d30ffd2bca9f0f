import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import type { RefundDetail } from "@karya/backend/src/contract/refund";
import type { Knex } from "knex";
import { officers } from "../../http/support/client";
import { ask, type Reply } from "./ask";
import type { Visit } from "./visit";

/** The two whom a refund takes: the staff of the facility that is sold from, and national finance. */
export type Officers = { staff: string; finance: string };

type Item = { item_id: string; quantity: number };

/**
 * @returns their tokens. The sessions are written to the database, for the door takes a code once in thirty seconds; as
 * seen in the future, so that none is over for having been idle.
 */
export async function signInOfficers(database: Knex): Promise<Officers> {
  return { staff: await signIn(officers.staff), finance: await signIn(officers.finance) };

  async function signIn(email: string): Promise<string> {
    const token = `kb_${randomBytes(32).toString("base64url")}`;
    const { rowCount } = await database.raw(
      `INSERT INTO officer_session (id, officer_id, token_hash, stage, second_factor, expires_at, last_seen_at)
       SELECT ?, id, ?, 'open', true, now() + interval '6 hours', now() + interval '6 hours'
         FROM officer WHERE email = ?`,
      [`ofs_${randomUUID()}`, createHash("sha256").update(token).digest("hex"), email],
    );
    if (rowCount !== 1) throw new Error(`There is no officer ${email}.`);
    return token;
  }
}

/** What officers do about one parcel. Before they press again they look what became of the press before. */
export class ParcelDesk {
  constructor(
    private readonly visit: Visit,
    private readonly officers: Officers,
    private readonly parcel: string,
  ) {}

  /** It can't be shipped. */
  async callOff(restock: boolean): Promise<string> {
    return this.giveBack("cancel", { reason: "Barangnya ternyata rusak.", restock });
  }

  /** Of the goods that it holds, these are missing, or, once it was delivered, came back. */
  async giveBackGoods(choose: (items: Item[]) => Item[], restock: boolean): Promise<string> {
    const { items } = await this.visit.insist("officers who could not see a parcel", async (url) => {
      const { status, body } = await this.look(url);
      return status === 200 ? body : null;
    });
    const held = items.map(({ id, quantity }) => ({ item_id: id, quantity }));
    const reason = "Jahitannya terlepas.";
    return this.giveBack("refunds", { reason, restock, items: choose(held), include_shipping: false });
  }

  async deliver(): Promise<void> {
    await this.move("ship", ["shipped", "delivered"], { tracking_number: `JX${Date.now()}` });
    await this.move("deliver", ["delivered"], {});
  }

  private async move(
    action: string,
    moved: readonly ConsignmentDetail["status"][],
    body: object,
  ): Promise<void> {
    await this.visit.until(`officers who could not ${action}`, async (url) => {
      const { status, body: seen } = await this.look(url);
      if (status !== 200) return false;
      if (moved.includes(seen.status)) return true;
      return (await this.press(url, action, body)).status === 200;
    });
  }

  /** @returns the request, approved */
  private async giveBack(door: "cancel" | "refunds", wish: object): Promise<string> {
    const id = await this.visit.insist("officers who could not ask for a refund", async (url) => {
      const seen = await this.look(url);
      if (seen.status !== 200) return null;
      const asked = seen.body.refunds.length > 0 ? seen : await this.press(url, door, wish);
      return asked.body.refunds?.[0]?.id ?? null;
    });
    await this.visit.until("officers who could not approve a refund", async (url) => {
      const { status, body } = await this.decide(url, id);
      if (status !== 200) return false;
      if (body.status !== "requested") return true;
      return (await this.decide(url, `${id}/approve`, {})).status === 200;
    });
    return id;
  }

  private look(url: string): Promise<Reply<ConsignmentDetail>> {
    return ask(`${url}/officer/facility/consignments/${this.parcel}`, bearing(this.officers.staff));
  }

  private press(url: string, door: string, body: object): Promise<Reply<Partial<ConsignmentDetail>>> {
    return ask(
      `${url}/officer/facility/consignments/${this.parcel}/${door}`,
      bearing(this.officers.staff),
      body,
    );
  }

  private decide(url: string, door: string, body?: object): Promise<Reply<RefundDetail>> {
    return ask(`${url}/officer/pnbp/refunds/${door}`, bearing(this.officers.finance), body);
  }
}

const bearing = (token: string) => ({ authorization: `Bearer ${token}` });
