/**
 * A stand-in for Stripe on a machine without keys. No money moves here, and the payment page says so.
 *
 * Environment:
 * - `PORT`: the port, 12111 unless set; `HOST`: the address it listens on, 127.0.0.1 unless set.
 * - `STRIPE_SANDBOX_DATA`: the folder of its state, `.data/stripe-sandbox` unless set. Nothing is lost by Ctrl-C
 *   or a kill; only one sandbox may use a folder.
 * - `STRIPE_SANDBOX_WEBHOOK_URL`: where events are sent; none are sent unless set.
 * - `STRIPE_SANDBOX_WEBHOOK_SECRET`: signs them (`whsec_…`); needed with the address.
 * - `STRIPE_SANDBOX_PUBLIC_URL`: the origin a browser reaches it at, `http://localhost:PORT` unless set.
 * - `STRIPE_SANDBOX_MERCHANT`: the name on the payment page, "Karya Binaan" unless set.
 */
import { readConfig } from "./env.js";
import { Sandbox } from "./server.js";

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const sandbox = await Sandbox.start(config);
  console.log(`Simulasi Stripe siap di http://localhost:${sandbox.port}/_sandbox`);
  const end = () => {
    void sandbox.close().then(() => process.exit(0));
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return "Simulasi Stripe tidak dapat dimulai.";
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    const port = "port" in error ? ` ${String(error.port)}` : "";
    return `Port${port} sudah dipakai program lain; hentikan program itu atau pilih port lain lewat PORT.`;
  }
  if (code === "ENOSPC") return "Simulasi Stripe tidak dapat dimulai karena disk penuh.";
  if (code === "EACCES")
    return `Simulasi Stripe tidak diizinkan memakai port atau folder datanya: ${error.message}`;
  return error.message;
}

main().catch((error: unknown) => {
  console.error(sentence(error));
  process.exitCode = 1;
});
