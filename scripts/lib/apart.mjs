import net from "node:net";

/** What is needed to run beside a shop that runs: no test may touch the services of the caller's own shop. */
export function forgetServices() {
  const outside =
    /^(DATABASE_URL|REDIS_URL|MEILISEARCH_|STRIPE_|S3_|SMTP_URL|EMBEDDED_DATABASE|.*_PORT$|NODE_ENV$)/;
  for (const name of Object.keys(process.env)) if (outside.test(name)) delete process.env[name];
}

export async function choosePorts() {
  for (const name of ["STOREFRONT_PORT", "BACKEND_PORT", "POSTGRES_PORT", "STRIPE_SANDBOX_PORT"]) {
    process.env[name] = String(await freePort());
  }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
