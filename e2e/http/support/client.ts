import { readFileSync } from "node:fs";

export const backendUrl = process.env.BACKEND_URL ?? "http://localhost:9000";

const seeded: { password: string } = JSON.parse(
  readFileSync(new URL("../../../seed/data/officers.json", import.meta.url), "utf8"),
);

export const demoPassword = seeded.password;

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

/** The token of a demo officer; each signs in once per run. */
export function signIn(email: string): Promise<string> {
  const known = tokens.get(email) ?? requestToken(email);
  tokens.set(email, known);
  return known;
}

async function requestToken(email: string): Promise<string> {
  const body = { email, password: demoPassword };
  const answer = await anonymous<{ token?: string }>("/auth/officer/emailpass", { method: "POST", body });
  if (!answer.body.token) throw new Error(`${email} can't sign in: ${answer.status}. Is the stack seeded?`);
  return answer.body.token;
}
