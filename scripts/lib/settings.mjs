import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** A failure with a sentence for the person at the terminal; anything else is a defect and shows its stack. */
export class Refusal extends Error {}

/**
 * Everything that differs between `npm start` and `npm test`: ports, folders, and which embedded parts run.
 * Ports come from the environment, so that two copies of the shop can live on one machine.
 */
export function settings({ dataFolder, portShift = 0, clockSeconds = 0 }) {
  const port = (name, usual) => {
    const value = process.env[name] ?? String(usual + portShift);
    if (!/^\d{2,5}$/.test(value) || Number(value) > 65535) {
      throw new Refusal(`${name} must be a port number between 10 and 65535, but it is "${value}".`);
    }
    return Number(value);
  };
  const data = path.join(root, dataFolder);
  return {
    data,
    exempt: dataFolder !== ".data",
    clockSeconds,
    logs: path.join(data, "logs"),
    files: path.join(data, "files"),
    embeddedDatabase: !process.env.DATABASE_URL,
    sandbox: !process.env.STRIPE_SECRET_KEY,
    ports: {
      storefront: port("STOREFRONT_PORT", 8000),
      backend: port("BACKEND_PORT", 9000),
      postgres: port("POSTGRES_PORT", 54329),
      stripe: port("STRIPE_SANDBOX_PORT", 12111),
    },
  };
}

const SECRETS = ["database", "jwt", "cookie", "orderLink", "stripeWebhook", "secondFactor", "storefront"];

/**
 * Secrets of this installation, made once. Losing them signs everyone out, voids order links, and makes officers set
 * up their authenticator apps anew.
 */
export function secrets(data) {
  const file = path.join(data, "secrets.json");
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const missing = SECRETS.filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  const made = { ...kept };
  for (const name of missing) made[name] = randomBytes(24).toString("hex");
  mkdirSync(data, { recursive: true });
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** The environment that every part of the shop runs in. Names that the caller has set win. */
export function environment(config) {
  const kept = secrets(config.data);
  const { ports } = config;
  const own = {
    NODE_ENV: "production",
    MEDUSA_DISABLE_TELEMETRY: "true",
    NEXT_TELEMETRY_DISABLED: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    JWT_SECRET: kept.jwt,
    COOKIE_SECRET: kept.cookie,
    ORDER_LINK_SECRET: kept.orderLink,
    SECOND_FACTOR_KEY: kept.secondFactor,
    STOREFRONT_SECRET: kept.storefront,
    // Tests and load ask from this machine; what a shopper's limits are is proven by addresses that they name.
    ...(config.exempt && { RATE_LIMIT_EXEMPT: "127.0.0.1,::1" }),
    ...(config.clockSeconds && { CLOCK_SECONDS: String(config.clockSeconds) }),
    FILES_DIR: config.files,
    BACKEND_URL: `http://localhost:${ports.backend}`,
    STOREFRONT_URL: `http://localhost:${ports.storefront}`,
    ...(config.embeddedDatabase && {
      DATABASE_URL: `postgres://postgres:${kept.database}@localhost:${ports.postgres}/karya`,
      EMBEDDED_DATABASE: "true",
      MAILBOX_DIR: path.join(config.data, "mails"),
    }),
    ...(config.sandbox && {
      STRIPE_SECRET_KEY: "sk_test_sandbox",
      STRIPE_WEBHOOK_SECRET: `whsec_${kept.stripeWebhook}`,
      STRIPE_API_URL: `http://localhost:${ports.stripe}`,
      STRIPE_SANDBOX_WEBHOOK_URL: `http://localhost:${ports.backend}/webhooks/stripe`,
      STRIPE_SANDBOX_WEBHOOK_SECRET: `whsec_${kept.stripeWebhook}`,
      STRIPE_SANDBOX_DATA: path.join(config.data, "stripe-sandbox"),
    }),
  };
  const bin = path.join(root, "node_modules/.bin");
  return { ...own, ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
}

export function shortHash(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
