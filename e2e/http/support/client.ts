import { createHash, randomBytes, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";

export const backendUrl = process.env.BACKEND_URL ?? "http://localhost:9000";

export const databaseUrl = process.env.DATABASE_URL ?? "postgres://postgres:postgres@localhost:54329/karya";

const seeded: { password: string; totp_secret: string } = JSON.parse(
  readFileSync(new URL("../../../seed/data/officers.json", import.meta.url), "utf8"),
);

export const demoPassword = seeded.password;
export const demoSecret = seeded.totp_secret;

/** The demo officers by what they are there for. */
export const officers = {
  staff: "petugas-palembang@contoh.karyabinaan.id",
  otherStaff: "petugas-cirebon@contoh.karyabinaan.id",
  treasurer: "bendahara-palembang@contoh.karyabinaan.id",
  otherTreasurer: "bendahara-cirebon@contoh.karyabinaan.id",
  curator: "kurator-1@contoh.karyabinaan.id",
  otherCurator: "kurator-2@contoh.karyabinaan.id",
  finance: "keuangan@contoh.karyabinaan.id",
  auditor: "auditor@contoh.karyabinaan.id",
} as const;

export type Answer<Body> = { status: number; body: Body; headers: Headers };

export type Ask = {
  token?: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** Sent as JSON, but for FormData and text, which go as they are. */
  body?: unknown;
  headers?: Record<string, string>;
};

/** One request to the backend. A refusal is an answer like any other; an answer that is not JSON is its text. */
export async function api<Body>(
  path: string,
  { token, method, body, headers }: Ask = {},
): Promise<Answer<Body>> {
  const raw = body instanceof FormData || typeof body === "string";
  const response = await fetch(backendUrl + path, {
    method: method ?? "GET",
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
    headers: {
      ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    body: (json ? JSON.parse(text) : text) as Body,
    headers: response.headers,
  };
}

/** A request of someone who has not signed in. */
export const anonymous = <Body>(path: string, ask: Omit<Ask, "token"> = {}) => api<Body>(path, ask);

const tokens = new Map<string, Promise<string>>();

/**
 * The token of a demo officer, one per run. The session is written to the database: passing through the door takes a
 * code that is taken once in thirty seconds, and `sign-in.spec.ts` does that.
 */
export function signIn(email: string): Promise<string> {
  const known = tokens.get(email) ?? writeSession(email);
  tokens.set(email, known);
  return known;
}

async function writeSession(email: string): Promise<string> {
  const token = `kb_${randomBytes(32).toString("base64url")}`;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(
    `INSERT INTO officer_session (id, officer_id, token_hash, stage, second_factor, expires_at)
     SELECT $1, id, $2, 'open', true, now() + interval '1 hour' FROM officer WHERE email = $3`,
    [`ofs_${randomUUID()}`, createHash("sha256").update(token).digest("hex"), email],
  );
  await client.end();
  if (rowCount !== 1) throw new Error(`There is no officer ${email}. Is the stack seeded?`);
  return token;
}
