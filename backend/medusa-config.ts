import { defineConfig } from "@medusajs/framework/utils";
import { env } from "./src/env";
import { privateFilesDir, publicFilesDir } from "./src/files-dir";

/** Over http a browser keeps no secure cookie, and express-session sends none: nobody could sign in to Admin. */
const secure = env.STOREFRONT_URL.startsWith("https:");

export default defineConfig({
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    workerMode: env.MEDUSA_WORKER_MODE,
    sessionOptions: { name: secure ? "__Host-kb_admin" : "kb_admin" },
    cookieOptions: { httpOnly: true, sameSite: "lax", secure },
    http: {
      storeCors: env.STOREFRONT_URL,
      adminCors: env.STOREFRONT_URL,
      authCors: env.STOREFRONT_URL,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      authMethodsPerActor: { user: ["emailpass"], officer: ["emailpass"] },
    },
  },
  admin: { disable: env.DISABLE_MEDUSA_ADMIN },
  modules: [
    { resolve: "./src/modules/outbox" },
    { resolve: "./src/modules/facility" },
    { resolve: "./src/modules/officer" },
    { resolve: "./src/modules/listing" },
    { resolve: "./src/modules/placement" },
    { resolve: "./src/modules/consignment" },
    { resolve: "./src/modules/payment-inbox" },
    { resolve: "./src/modules/ledger" },
    { resolve: "./src/modules/pnbp" },
    { resolve: "./src/modules/refund" },
    {
      resolve: "@medusajs/medusa/file",
      options: { providers: [fileProvider()] },
    },
    {
      resolve: "@medusajs/medusa/search",
      options: { providers: searchProviders(), default_provider: "postgres", reindex: { batch_size: 500 } },
    },
    {
      resolve: "@medusajs/medusa/fulfillment",
      options: { providers: [{ resolve: "./src/modules/courier", id: "zone" }] },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          {
            resolve: "./src/modules/stripe-checkout",
            id: "stripe",
            options: { apiKey: env.STRIPE_SECRET_KEY, apiUrl: env.STRIPE_API_URL },
          },
        ],
      },
    },
    {
      resolve: "@medusajs/medusa/auth",
      options: { providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }] },
    },
    { resolve: "@medusajs/medusa/locking", options: { providers: [lockingProvider(env.REDIS_URL)] } },
    ...(env.REDIS_URL ? redisModules(env.REDIS_URL) : []),
  ],
});

function lockingProvider(redisUrl?: string) {
  if (!redisUrl) return { resolve: "./src/modules/locking-lease", id: "locking-lease", is_default: true };
  const id = "locking-redis";
  return { resolve: `./src/modules/${id}`, id, is_default: true, options: { redisUrl } };
}

/** What several processes share by Redis: events, long workflows and their schedules, the cache. */
function redisModules(redisUrl: string) {
  const cache = {
    resolve: "@medusajs/medusa/caching-redis",
    id: "caching-redis",
    is_default: true,
    options: { redisUrl },
  };
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    { resolve: "@medusajs/medusa/caching", options: { providers: [cache] } },
  ];
}

function searchProviders() {
  const { MEILISEARCH_HOST: host, MEILISEARCH_API_KEY: apiKey, MEILISEARCH_SEARCH_KEY: searchKey } = env;
  const postgres = { resolve: "./src/modules/search-postgres", id: "postgres" };
  if (!host) return [postgres];
  const options = { host, apiKey, searchKey };
  return [postgres, { resolve: "./src/modules/search-meilisearch", id: "meilisearch", options }];
}

function fileProvider() {
  if (!env.S3_BUCKET) {
    return {
      resolve: "@medusajs/medusa/file-local",
      id: "local",
      options: {
        upload_dir: publicFilesDir,
        private_upload_dir: privateFilesDir,
        backend_url: env.STOREFRONT_URL + "/media",
      },
    };
  }
  return {
    resolve: "@medusajs/medusa/file-s3",
    id: "s3",
    options: {
      file_url: env.S3_FILE_URL?.replace(/\/+$/, ""),
      access_key_id: env.S3_ACCESS_KEY_ID,
      secret_access_key: env.S3_SECRET_ACCESS_KEY,
      region: env.S3_REGION,
      bucket: env.S3_BUCKET,
      // Photos alone are kept here, all of them public: the bucket says so, for many buckets take no ACL.
      acl: false,
      ...(env.S3_ENDPOINT && otherStore(env.S3_ENDPOINT)),
    },
  };
}

/** Stores other than AWS's own (MinIO, Garage, R2): no bucket in the host's name, none of AWS's newer checksums. */
function otherStore(endpoint: string) {
  const additional_client_config = {
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  };
  return { endpoint, additional_client_config };
}
