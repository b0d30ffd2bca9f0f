import { createHmac } from "node:crypto";
import { factAt, type Facts, factsOf, type Known } from "./facts";
import type { Route } from "./find-routes";
import { makeAction } from "./make-action";
import { mutate, oddText, oddValue } from "./odd-values";
import type { Callers, Desk } from "./prepare";
import { query } from "./query";
import type { Random } from "./random";
import { PAYMENT_EVENTS, shapeOf, stripeEvent } from "./shapes";
import type { Target } from "./targets";

export type Ask = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** It calls a server action that exists. */
  isAction: boolean;
  /** For the report. */
  name: string;
};

type World = { known: Known; callers: Callers; backend: string; storefront: string };

/** The inbox of Stripe's events. */
const WEBHOOK = "/webhooks/stripe";
const WHOLE_EVENT_SHARE = 0.3;
/** Begins the ids of events that the shop has to take and work off. */
export const WHOLE_EVENT = "evt_fuzzwhole";

/**
 * A request that something is wrong with: address, query, headers, body, or who sends it. Only of Stripe's events some are
 * as they should be.
 */
export function makeRequest(random: Random, { surface, route, action }: Target, world: World): Ask {
  const facts = factsOf(random, world.known);
  const caller = callerFor(random, route.path, action?.name ?? null, world.callers);
  const target = address(random, route.path, facts) + query(random);
  const headers: Record<string, string> = { ...oddHeaders(random) };
  if (surface === "backend") {
    if (route.path.startsWith("/store") && random.chance(0.95))
      headers["x-publishable-api-key"] = process.env.PUBLISHABLE_KEY ?? "";
    if (caller.token) headers.authorization = `Bearer ${caller.token}`;
    else if (random.chance(0.3))
      headers.authorization = random.pick([
        "Bearer x",
        "Bearer kb_",
        "Basic YTpi",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
      ]);
  } else {
    headers.cookie = cookies(random, caller.token, facts);
    if (route.method !== "GET")
      headers.origin = random.chance(0.8) ? world.storefront : "https://jahat.example";
    if (!action && route.method === "POST" && random.chance(0.5))
      headers["next-action"] = random.pick(["a".repeat(40), "00", "x", "7f".repeat(21)]);
    if (random.chance(0.1)) headers.rsc = "1";
  }
  const made = action && makeAction(random, action, route.path, facts);
  Object.assign(headers, made?.headers);
  const body = made?.body ?? (route.method === "GET" ? null : makeBody(random, route, headers, facts));
  const url = (surface === "backend" ? world.backend : world.storefront) + target;
  const what = action ? `${route.path} ${action.name}` : route.path;
  return {
    url,
    method: route.method,
    headers,
    body,
    isAction: action !== null,
    name: `${route.method} ${what} (${caller.name})`,
  };
}

const DESKS: readonly [RegExp, Desk][] = [
  [/^\/officer\/facility|^\/upt(\/|$)/, "facility"],
  [/^\/officer\/curation|^\/kurasi/, "curation"],
  [/^\/officer\/pnbp|^\/pnbp/, "pnbp"],
  [/^\/admin\/outbox/, "operations"],
];

/** Anyone, or half the time somebody who may work there. */
function callerFor(random: Random, path: string, action: string | null, callers: Callers): Callers[number] {
  // A session that signs itself out would leave the rest of the run without one.
  if (/sign-out$/.test(path) || /^signOut/.test(action ?? "")) return nobody(callers);
  const desk = DESKS.find(([pattern]) => pattern.test(path))?.[1];
  const fitting = callers.filter(({ desks }) => desk && desks.includes(desk));
  return random.pick(fitting.length > 0 && random.chance(0.5) ? fitting : callers);
}

function nobody(callers: Callers): Callers[number] {
  const [first] = callers;
  if (!first) throw new Error("There is nobody to ask.");
  return first;
}

function address(random: Random, path: string, facts: Facts): string {
  return path.replace(/\[\w+\]/g, (_, at: number) => {
    const fact = factAt(facts, path, at);
    if (fact && random.chance(0.6)) return fact;
    if (random.chance(0.1)) return random.pick(["%", "%ZZ", "%ED%A0%80", "..%2f..", "%00", "."]);
    return (
      encodeURIComponent(
        oddText(random)
          .slice(0, 2000)
          .replace(/\p{Surrogate}/gu, ""),
      ) || "-"
    );
  });
}

function oddHeaders(random: Random): Record<string, string> {
  const odd: Record<string, string> = {};
  if (random.chance(0.1)) odd["accept-language"] = random.pick(["en", "x".repeat(500), ";;q=", "id;q=9"]);
  if (random.chance(0.05))
    odd["x-forwarded-for"] = random.pick(["1.1.1.1", "x", ",,,", "::1", "a".repeat(300)]);
  if (random.chance(0.05)) odd["x-forwarded-host"] = "jahat.example";
  if (random.chance(0.03)) odd.accept = random.pick(["x", "text/html", "image/avif", "*/*;q=x"]);
  if (random.chance(0.03)) odd["x-medusa-locale"] = random.pick(["xx", "id-ID", "../.."]);
  if (random.chance(0.03)) odd.range = "bytes=99999999-";
  return odd;
}

function cookies(random: Random, token: string | null, facts: Facts): string {
  const odd = () =>
    encodeURIComponent(
      oddText(random)
        .slice(0, 200)
        .replace(/\p{Surrogate}/gu, ""),
    );
  return [
    `kb_petugas=${token ?? odd()}`,
    `kb_masuk=${odd()}`,
    `kb_keranjang=${random.chance(0.5) ? (facts.cart ?? "-") : odd()}`,
    `kb_jumlah=${odd()}`,
  ]
    .filter(() => random.chance(0.6))
    .join("; ");
}

function makeBody(random: Random, route: Route, headers: Record<string, string>, facts: Facts): Buffer {
  headers["content-type"] = "application/json";
  if (route.path === WEBHOOK && random.chance(WHOLE_EVENT_SHARE)) {
    const id = `${WHOLE_EVENT}${random.below(2 ** 31)}`;
    // Of a payment that Stripe doesn't know nothing can be worked off.
    const type = facts.intent ? random.pick(PAYMENT_EVENTS) : "checkout.session.expired";
    const event = JSON.stringify(stripeEvent(id, type, facts));
    headers["stripe-signature"] = signed(event, process.env.STRIPE_WEBHOOK_SECRET ?? "", now());
    return Buffer.from(event);
  }
  const json = JSON.stringify(mutate(random, shapeOf(route.path, facts))) ?? "";
  if (route.path === WEBHOOK && random.chance(0.5)) headers["stripe-signature"] = signature(random, json);
  const kind = random.below(12);
  if (kind === 0) return Buffer.from(json.slice(0, Math.floor(json.length / 2)));
  if (kind === 1) {
    headers["content-type"] = random.pick([
      "text/plain",
      "application/xml",
      "application/x-www-form-urlencoded",
      "application/json; charset=x",
      "x",
    ]);
    return Buffer.from(random.pick([json, `a${"[b]".repeat(200)}=1`, "\u0000"]));
  }
  if (kind === 2) {
    headers["content-type"] = random.pick(["multipart/form-data; boundary=x", "multipart/form-data"]);
    return Buffer.from(multipart(random));
  }
  if (kind === 3) headers["content-encoding"] = random.pick(["gzip", "br", "x"]);
  if (kind === 4) return Buffer.from(Array.from({ length: 64 }, () => random.below(256)));
  return Buffer.from(json);
}

function multipart(random: Random): string {
  const name = random.pick([
    "photo",
    "evidence",
    "payload",
    "1_$ACTION_ID_x",
    "0",
    oddText(random).slice(0, 30),
  ]);
  const file = random.chance(0.5) ? `; filename="${oddText(random).slice(0, 30)}.jpg"` : "";
  const content = random.pick([
    "\u00ff\u00d8\u00ff\u00e0garbage",
    JSON.stringify(oddValue(random)),
    "",
    "%PDF-1.4",
    "<svg/>",
  ]);
  const end = random.chance(0.7) ? "\r\n--x--\r\n" : "";
  return `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\nContent-Type: image/jpeg\r\n\r\n${content}${end}`;
}

/** Signed as Stripe would, with the right secret or a wrong one, now or long ago. */
function signature(random: Random, body: string): string {
  const secret = random.chance(0.6) ? (process.env.STRIPE_WEBHOOK_SECRET ?? "") : "whsec_wrong";
  const at = now() - random.pick([0, 0, 100_000]);
  return random.chance(0.85) ? signed(body, secret, at) : random.pick(["", "t=,v1=", "x", `t=${at}`]);
}

function signed(body: string, secret: string, at: number): string {
  return `t=${at},v1=${createHmac("sha256", secret).update(`${at}.${body}`).digest("hex")}`;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
