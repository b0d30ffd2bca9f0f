import "server-only";
import { cookies } from "next/headers";
import { cookieName } from "@/lib/cookie-name";
import { siteUrl } from "@/lib/env";

const isHttps = () => siteUrl().startsWith("https:");

const named = (name: string) => cookieName(name, siteUrl());

/** The cookie outlives no session: the backend ends those long before. */
const SECONDS = { officer: 24 * 60 * 60, step: 10 * 60 } as const;

const NAMES = { officer: "kb_petugas", step: "kb_masuk" } as const;

/** "officer": signed in. "step": a sign-in that still lacks its second factor. */
type SessionKind = keyof typeof NAMES;

/** What a token looks like. Anything else is no session, and some of it no header could carry. */
const TOKEN = /^kb_[\w-]{43}$/;

export async function readToken(kind: SessionKind): Promise<string | null> {
  const value = (await cookies()).get(named(NAMES[kind]))?.value ?? "";
  return TOKEN.test(value) ? value : null;
}

export async function keepToken(kind: SessionKind, token: string): Promise<void> {
  (await cookies()).set(named(NAMES[kind]), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isHttps(),
    path: "/",
    maxAge: SECONDS[kind],
  });
}

export async function dropToken(kind: SessionKind): Promise<void> {
  (await cookies()).set(named(NAMES[kind]), "", { path: "/", secure: isHttps(), maxAge: 0 });
}
