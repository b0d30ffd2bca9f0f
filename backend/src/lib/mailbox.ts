import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "../env";

/**
 * Stands in for a mail server on the embedded database: mails are kept in a folder and shown at /mailbox of the backend.
 * Null anywhere else.
 */
export const mailboxDir = env.EMBEDDED_DATABASE && !env.SMTP_URL ? env.MAILBOX_DIR : null;

export type KeptMail = {
  id: string;
  at: string;
  to: string;
  subject: string;
  html: string;
  text: string;
};

const KEEP = 500;
/** Milliseconds since 1970 first, so that names sort by time. */
const NAME = /^\d{13}-[0-9a-f-]{36}$/;

export async function keepMail(folder: string, mail: Omit<KeptMail, "id" | "at">): Promise<void> {
  const now = new Date();
  const id = `${now.getTime()}-${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  const half = path.join(folder, `${id}.part`);
  await writeFile(half, JSON.stringify({ id, at: now.toISOString(), ...mail }));
  await rename(half, path.join(folder, `${id}.json`));
  const old = (await keptIds(folder)).slice(KEEP);
  await Promise.all(old.map((one) => rm(path.join(folder, `${one}.json`), { force: true })));
}

/** The mails kept, the latest first. */
export async function listMails(folder: string): Promise<KeptMail[]> {
  const mails = await Promise.all((await keptIds(folder)).map((id) => readMail(folder, id)));
  return mails.flatMap((mail) => mail ?? []);
}

export async function readMail(folder: string, id: string): Promise<KeptMail | null> {
  if (!NAME.test(id)) return null;
  const json = await readFile(path.join(folder, `${id}.json`), "utf8").catch(() => null);
  return json === null ? null : (JSON.parse(json) as KeptMail);
}

async function keptIds(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter((name) => name.endsWith(".json") && NAME.test(name.slice(0, -5)))
    .map((name) => name.slice(0, -5))
    .sort()
    .reverse();
}
