import { z } from "zod";
import { stripeSettingsProblem } from "./domain/stripe-keys";
import { PAYMENT_METHODS } from "./domain/payment-deadline";
import { s3SettingsProblem, stripeSettings } from "./service-settings";
import { DEVELOPMENT_SECRET, unsafeSecrets } from "./unsafe-secrets";

/** "60/600": sixty requests in ten minutes. */
const rate = (usual: string) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}\/[1-9]\d{0,5}$/, "Write it as requests/seconds, such as 60/600.")
    .default(usual)
    .transform((text) => {
      const [points = 1, seconds = 1] = text.split("/").map(Number);
      return { points, seconds };
    });

const schema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.url().default("postgres://postgres:postgres@localhost:54329/karya"),
  /** Seconds between two strikes of the clock by which jobs look after what waits; every sixth time Stripe is asked. */
  CLOCK_SECONDS: z.coerce.number().int().min(1).max(30).default(10),
  /** Set by the start script alone: the database is the embedded one, so demo accounts may exist. */
  EMBEDDED_DATABASE: z.stringbool().default(false),
  REDIS_URL: z.url().optional(),
  /** What this process does: answer requests, work by the clock, or both. */
  MEDUSA_WORKER_MODE: z.enum(["shared", "server", "worker"]).default("shared"),
  /** Saves building and serving Medusa's own Admin where only the shop is wanted. */
  DISABLE_MEDUSA_ADMIN: z.stringbool().default(false),
  PORT: z.coerce.number().int().default(9000),
  /** One level further, `http`, Medusa writes down every address; an order link is a key. */
  LOG_LEVEL: z.enum(["error", "warn", "info", "http", "verbose", "debug", "silly"]).default("info"),
  JWT_SECRET: z.string().min(16).default(DEVELOPMENT_SECRET),
  COOKIE_SECRET: z.string().min(16).default(DEVELOPMENT_SECRET),
  /** Signs the links to an order that its buyer receives. */
  ORDER_LINK_SECRET: z.string().min(16).default(DEVELOPMENT_SECRET),
  /** The ways to pay that the order page offers, in its order. The Stripe account must have them switched on. */
  PAYMENT_METHODS: z
    .string()
    .default(PAYMENT_METHODS.join(","))
    .transform((list) => list.split(",").map((name) => name.trim()))
    .pipe(z.array(z.enum(PAYMENT_METHODS)).min(1)),
  /** Minutes from choosing a method until the order is cancelled if nothing was paid. */
  PAYMENT_DEADLINE_CARD: minutes(60),
  PAYMENT_DEADLINE_QRIS: minutes(24 * 60),
  PAYMENT_DEADLINE_VIRTUAL_ACCOUNT: minutes(24 * 60),
  /** Seals the secrets of officers' authenticator apps. With another one, every officer has to set theirs up anew. */
  SECOND_FACTOR_KEY: z.string().min(16).default(DEVELOPMENT_SECRET),
  /** Known to our storefront alone: whoever sends it is believed about whose request it hands on. */
  STOREFRONT_SECRET: z.string().min(16).default(DEVELOPMENT_SECRET),
  /** Where the storefront is told that what its pages show has changed; without it they may be old by seconds. */
  STOREFRONT_REFRESH_URL: z.union([z.literal(""), z.url()]).default(""),
  /** Proxies of ours in front of this process; each adds one address to X-Forwarded-For. 0 believes none. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  /** An officer's session ends after so much time without a request, and after so long at the latest. */
  OFFICER_IDLE_MINUTES: z.coerce.number().int().min(1).default(120),
  OFFICER_SESSION_HOURS: z.coerce.number().int().min(1).default(12),
  /**
   * Requests that one network may make, and one account, cart or order. Phones of one operator share an address, so
   * the shop's are wide; those of sign-in are not.
   */
  RATE_SIGN_IN: rate("60/600"),
  RATE_SIGN_IN_ACCOUNT: rate("40/600"),
  RATE_SECOND_FACTOR: rate("20/3600"),
  RATE_OFFICER: rate("1200/60"),
  RATE_OFFICER_MISS: rate("300/60"),
  RATE_OPERATOR: rate("300/60"),
  RATE_CHECKOUT: rate("120/600"),
  RATE_CHECKOUT_ONE: rate("20/60"),
  RATE_CART: rate("600/60"),
  RATE_ORDER: rate("300/60"),
  RATE_ORDER_MISS: rate("30/600"),
  RATE_SEARCH: rate("300/60"),
  RATE_CATALOG: rate("1200/60"),
  /** Orders that may wait for payment at a time: of one e-mail address, and of one network, which phones may share. */
  UNPAID_ORDERS_PER_EMAIL: z.coerce.number().int().min(1).default(5),
  UNPAID_ORDERS_PER_NETWORK: z.coerce.number().int().min(1).default(60),
  /** Addresses that are never limited, by commas: a probe, or the machine that runs the tests. */
  RATE_LIMIT_EXEMPT: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((address) => address.trim())
        .filter(Boolean),
    ),
  /** For so many days after a parcel arrived its buyer may ask for a return from the order page. */
  RETURN_DAYS: z.coerce.number().int().min(1).max(365).default(7),
  STOREFRONT_URL: z.url().default("http://localhost:8000"),
  FILES_DIR: z.string().default("../.data/files"),
  /** Sends the mails: "smtps://user:password@host". Without it, on the embedded database, they are kept in a folder. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default("Karya Binaan <toko@karyabinaan.local>"),
  MAILBOX_DIR: z.string().default("../.data/mails"),
  /** A Meilisearch server to search in. Without one, PostgreSQL does it. */
  MEILISEARCH_HOST: z.url().optional(),
  /** May write documents, settings and indexes. */
  MEILISEARCH_API_KEY: z.string().optional(),
  /** May search and nothing else; asked of the server when not given. */
  MEILISEARCH_SEARCH_KEY: z.string().optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default("auto"),
  S3_ENDPOINT: z.url().optional(),
  S3_FILE_URL: z.url().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** "acct_…": the account whose events are heard, where the endpoint hears those of connected accounts too. */
  STRIPE_ACCOUNT: z
    .string()
    .regex(/^acct_\w+$/)
    .optional(),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  /** Where the Stripe API is. Empty for Stripe itself, as it is once a key is set; else the embedded sandbox. */
  STRIPE_API_URL: z.union([z.url(), z.literal("")]).optional(),
});

function minutes(usual: number) {
  return z.coerce
    .number()
    .int()
    .min(1)
    .max(7 * 24 * 60)
    .default(usual);
}

function readEnv() {
  const read = schema.safeParse(process.env);
  if (!read.success) throw new Error(`The environment is not right: ${z.prettifyError(read.error)}`);
  const value = read.data;
  const settings = { ...value, ...stripeSettings(value) };
  const unsafe = unsafeSecrets(settings);
  if (unsafe.length > 0) throw new Error(`Set ${unsafe.join(", ")} before running on a real database.`);
  const problem =
    s3SettingsProblem(settings) ??
    stripeSettingsProblem({
      secretKey: settings.STRIPE_SECRET_KEY,
      webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
      apiUrl: settings.STRIPE_API_URL,
      storefrontUrl: settings.STOREFRONT_URL,
      embeddedDatabase: settings.EMBEDDED_DATABASE,
    });
  if (problem) throw new Error(problem);
  return settings;
}

/** The only reader of `process.env` in the backend. */
export const env = readEnv();
