import { expect } from "vitest";
import { api } from "./client";

export type ReceivedMail = { id: string; to: string; subject: string; html: string; text: string };

/** The mails about an order, by its number; the latest first. */
export async function mailsAbout(displayId: number): Promise<ReceivedMail[]> {
  const { body } = await api<{ mails: ReceivedMail[] }>("/mailbox", {
    headers: { accept: "application/json" },
  });
  const number = new RegExp(`\\bKB-${displayId}\\b`);
  return body.mails.filter(({ subject }) => number.test(subject));
}

/** Waits until one of the order's mails has such a subject. */
export async function mailAbout(displayId: number, subject: RegExp): Promise<ReceivedMail> {
  const find = async () => (await mailsAbout(displayId)).find((mail) => subject.test(mail.subject));
  await expect.poll(find, { timeout: 10_000, interval: 100 }).toBeDefined();
  return (await find()) as ReceivedMail;
}
