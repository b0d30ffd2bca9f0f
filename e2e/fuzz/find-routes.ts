import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

export type Route = { method: string; /** "/store/carts/[id]/parcels" */ path: string };

/** Every route of ours in the backend, read from the tree: a new one is tried without anyone thinking of it. */
export function backendRoutes(): Route[] {
  const api = path.join(root, "backend/src/api");
  const ours = files(api, /(^|\/)route\.ts$/).flatMap((file) => {
    const source = readFileSync(path.join(api, file), "utf8");
    return METHODS.filter((method) =>
      new RegExp(`export (async function|const) ${method}\\b`).test(source),
    ).map((method) => ({ method, path: `/${path.dirname(file)}` }));
  });
  return [...ours, ...NOT_IN_THE_TREE];
}

/** What Medusa or a middleware answers. */
const NOT_IN_THE_TREE: readonly Route[] = [
  { method: "POST", path: "/auth/user/emailpass" },
  { method: "POST", path: "/auth/session" },
  { method: "DELETE", path: "/auth/session" },
  { method: "POST", path: "/auth/token/refresh" },
  { method: "GET", path: "/auth/[actor]/[provider]" },
  { method: "POST", path: "/auth/[actor]/[provider]" },
  { method: "GET", path: "/auth/mfa/factors" },
  { method: "POST", path: "/auth/mfa/challenges/[id]/verify" },
  { method: "POST", path: "/auth/mfa/[provider]" },
  { method: "POST", path: "/auth/[actor]/[provider]/register" },
  { method: "GET", path: "/media/photos/[file]" },
  { method: "GET", path: "/media/[file]" },
  { method: "GET", path: "/store/[thing]" },
  { method: "POST", path: "/store/[thing]" },
  { method: "GET", path: "/officer/[thing]" },
  { method: "POST", path: "/officer/facility/photos" },
  { method: "POST", path: "/officer/pnbp/deposits" },
  { method: "POST", path: "/hooks/payment/[id]" },
  { method: "GET", path: "/admin/[thing]" },
  { method: "GET", path: "/app/[thing]" },
  { method: "POST", path: "/admin/[thing]" },
  { method: "GET", path: "/[thing]" },
];

/** Every page and handler of the storefront. Each page may be the target of a server action. */
export function storefrontRoutes(): Route[] {
  const app = path.join(root, "storefront/src/app");
  const paths = files(app, /(^|\/)(page\.tsx|route\.ts)$/).map((file) => {
    const folders = path
      .dirname(file)
      .split("/")
      .filter((folder) => folder !== "." && !folder.startsWith("("));
    return `/${folders.join("/")}`;
  });
  return [...new Set([...paths, "/[thing]", "/media/photos/[file]", "/sitemap.xml", "/robots.txt"])].flatMap(
    (one) => ["GET", "POST", "PUT"].map((method) => ({ method, path: one })),
  );
}

function files(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll(path.sep, "/"))
    .filter((file) => pattern.test(file))
    .sort();
}
