export type Config = {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The origin that browsers see, without a slash at the end; null derives it from the port. */
  publicUrl: string | null;
  dataFolder: string;
  merchant: string;
  webhook: { url: string; secret: string } | null;
  /** Milliseconds to wait before each further attempt; when they are used up the delivery has failed. */
  retryDelaysMs: readonly number[];
  webhookTimeoutMs: number;
  /** Milliseconds since 1970. */
  now: () => number;
};

const RETRY_SECONDS = [1, 2, 5, 15, 30, 60, 300, 900, 1800, 3600];

/** @throws Error with one Indonesian sentence for a setting that can't be used. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const url = env.STRIPE_SANDBOX_WEBHOOK_URL ?? "";
  const secret = env.STRIPE_SANDBOX_WEBHOOK_SECRET ?? "";
  if (url !== "" && !isHttpUrl(url)) {
    throw new Error("STRIPE_SANDBOX_WEBHOOK_URL harus berupa alamat http atau https yang lengkap.");
  }
  if (url !== "" && secret === "") {
    throw new Error("STRIPE_SANDBOX_WEBHOOK_SECRET harus diisi bila STRIPE_SANDBOX_WEBHOOK_URL dipakai.");
  }
  const port = Number(env.PORT || "12111");
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error("PORT harus berupa angka dari 0 sampai 65535.");
  }
  const publicUrl = env.STRIPE_SANDBOX_PUBLIC_URL || null;
  if (publicUrl !== null && !isHttpUrl(publicUrl)) {
    throw new Error("STRIPE_SANDBOX_PUBLIC_URL harus berupa alamat http atau https yang lengkap.");
  }
  return {
    host: env.HOST || "127.0.0.1",
    port,
    publicUrl: publicUrl?.replace(/\/+$/, "") ?? null,
    dataFolder: env.STRIPE_SANDBOX_DATA || ".data/stripe-sandbox",
    merchant: env.STRIPE_SANDBOX_MERCHANT || "Karya Binaan",
    webhook: url === "" ? null : { url, secret },
    retryDelaysMs: RETRY_SECONDS.map((seconds) => seconds * 1000),
    webhookTimeoutMs: 10_000,
    now: Date.now,
  };
}

export function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol } = new URL(text);
  return protocol === "http:" || protocol === "https:";
}
