import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type LimitName, note, refuseSpent, spend } from "./rate-limiter";
import { networkOfRequest } from "./network-of-request";

type Rule = {
  method?: "GET";
  path: RegExp;
  limit: LimitName;
  /** Counted too for the one cart or order. */ one?: boolean;
};

/** The first that fits counts. Whatever else is asked of /store is the catalogue. */
const RULES: readonly Rule[] = [
  { path: /^\/store\/carts\/([^/]+)\/place-order$/, limit: "CHECKOUT", one: true },
  { path: /^\/store\/orders\/by-token\/([^/]+)\/.+$/, limit: "CHECKOUT", one: true },
  { path: /^\/store\/orders\//, limit: "ORDER" },
  { path: /^\/store\/carts/, limit: "CART" },
  { method: "GET", path: /^\/store\/catalog\/(search|suggest)/, limit: "SEARCH" },
];

/** Middleware of /store: so much for one network, and so much for one cart or order. */
export async function limitStore(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const network = networkOfRequest(req);
  if (network === null) return next();
  const [path = ""] = req.originalUrl.split("?");
  const rule = RULES.find(
    ({ method, path: pattern }) => (!method || method === req.method) && pattern.test(path),
  );
  await spend(req.scope, rule?.limit ?? "CATALOG", network);
  const one = rule?.one ? rule.path.exec(path)?.[1] : undefined;
  if (one) await spend(req.scope, "CHECKOUT_ONE", one.slice(0, 120));
  if (rule?.limit === "ORDER") await limitMisses(req, res, network);
  next();
}

/** Whoever tries one wrong order link after another is stopped sooner than whoever watches an order. */
async function limitMisses(req: MedusaRequest, res: MedusaResponse, network: string) {
  await refuseSpent(req.scope, "ORDER_MISS", network);
  res.once("finish", () => {
    if (res.statusCode === 404) void note(req.scope, "ORDER_MISS", network).catch(() => undefined);
  });
}
