import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";

/** What our storefront shows the backend to be believed; a shop that was started by hand keeps it in its data folder. */
const secret =
  process.env.STOREFRONT_SECRET ??
  (
    JSON.parse(readFileSync(new URL("../../../.data/secrets.json", import.meta.url), "utf8")) as {
      storefront: string;
    }
  ).storefront;

/** An address from the blocks that are kept for documentation and tests, another one each time. */
export const someAddress = () => `198.${randomInt(18, 20)}.${randomInt(0, 256)}.${randomInt(1, 255)}`;

/** The headers with which our storefront hands on the request of whoever sits at an address. */
export const from = (address: string) => ({
  "x-karya-storefront": secret,
  "x-karya-client-address": address,
});
