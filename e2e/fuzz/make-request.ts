import { createHmac } from "node:crypto";
import type { Route } from "./find-routes";
import { mutate, oddText, oddValue } from "./odd-values";
import type { Callers, Known } from "./prepare";
import type { Random } from "./random";
import { QUERY_NAMES, shapeOf } from "./shapes";

export type Ask = {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Buffer | null;
  /** For the report. */
  name: string;
};

type World = { known: Known; callers: Callers; backend: string; storefront: string };

/** A request that something is wrong with: address, query, headers, body, or who sends it. */
export function makeRequest(
  random: Random,
  route: Route,
  surface: "backend" | "storefront",
  world: World,
): Ask {
  const { known, callers } = world;
  // A session that signs itself out would leave the rest of the run without one.
  const caller = /sign-out$/.test(route.path) ? callers[0] : random.pick(callers);
  const target = address(random, route.path, known) + query(random);
  const headers: Record<string, string> = { ...oddHeaders(random) };
  if (surface === "backend") {
    if (route.path.startsWith("/store") && random.chance(0.95))
      headers["x-publishable-api-key"] = process.env.PUBLISHABLE_KEY ?? "";
    if (caller?.token) headers.authorization = `Bearer ${caller.token}`;
    else if (random.chance(0.3))
      headers.authorization = random.pick([
        "Bearer x",
        "Bearer kb_",
        "Basic YTpi",
        "Bearer eyJhbGciOiJub25lIn0.e30.",
      ]);
  } else {
    headers.cookie = cookies(random, caller?.token ?? null, known);
    if (route.method !== "GET")
      headers.origin = random.chance(0.8) ? world.storefront : "https://jahat.example";
    if (route.method === "POST" && random.chance(0.5))
      headers["next-action"] = random.pick(["a".repeat(40), "00", "x", "7f".repeat(21)]);
    if (random.chance(0.1)) headers.rsc = "1";
  }
  const body = route.method === "GET" ? null : makeBody(random, route, headers, known);
  const url = (surface === "backend" ? world.backend : world.storefront) + target;
  return {
    url,
    method: route.method,
    headers,
    body,
    name: `${route.method} ${route.path} (${caller?.name})`,
  };
}

function address(random: Random, path: string, known: Known): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => {
    const plausible: Record<string, string> = {
      id: path.includes("carts") ? known.cart : known.listing,
      handle: known.handle,
    };
    const value = random.chance(0.35) ? plausible[name] : undefined;
    if (value) return value;
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

function query(random: Random): string {
  if (random.chance(0.5)) return "";
  // More than a request's head may hold.
  if (random.chance(0.01)) return `?q=${"x".repeat(20_000)}`;
  const pairs = Array.from({ length: 1 + random.below(3) }, () => {
    const name =
      random.pick(QUERY_NAMES) + (random.chance(0.2) ? random.pick(["[]", "[a]", "[a][b]", "[$ne]"]) : "");
    const value = oddText(random)
      .slice(0, 1500)
      .replace(/\p{Surrogate}/gu, "");
    return `${encodeURIComponent(name)}=${random.chance(0.1) ? "%" : encodeURIComponent(value)}`;
  });
  return `?${pairs.join("&")}`;
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

function cookies(random: Random, token: string | null, known: Known): string {
  const odd = () =>
    encodeURIComponent(
      oddText(random)
        .slice(0, 200)
        .replace(/\p{Surrogate}/gu, ""),
    );
  return [
    `kb_petugas=${token ?? odd()}`,
    `kb_masuk=${odd()}`,
    `kb_keranjang=${random.chance(0.5) ? known.cart : odd()}`,
    `kb_jumlah=${odd()}`,
  ]
    .filter(() => random.chance(0.6))
    .join("; ");
}

function makeBody(random: Random, route: Route, headers: Record<string, string>, known: Known): Buffer {
  const json = JSON.stringify(mutate(random, shapeOf(route.path, known))) ?? "";
  headers["content-type"] = "application/json";
  if (route.path.endsWith("/webhooks/stripe") && random.chance(0.5))
    headers["stripe-signature"] = signature(random, json);
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
  const at = Math.floor(Date.now() / 1000) - random.pick([0, 0, 100_000]);
  const signed = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  return random.chance(0.85) ? `t=${at},v1=${signed}` : random.pick(["", "t=,v1=", "x", `t=${at}`]);
}
