import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { keepMail, listMails, readMail } from "./mailbox";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailbox-"));
});
afterEach(() => rm(folder, { recursive: true }));

const mail = (subject: string) => ({ to: "pembeli@contoh.id", subject, html: "<p>Halo</p>", text: "Halo" });

it("shows the latest first, and each by its id", async () => {
  await keepMail(folder, mail("satu"));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await keepMail(folder, mail("dua"));
  const kept = await listMails(folder);
  expect(kept.map(({ subject }) => subject)).toEqual(["dua", "satu"]);
  expect(await readMail(folder, kept[0]?.id ?? "")).toEqual(kept[0]);
});

it("reads nothing outside its folder, and a folder that isn't there is empty", async () => {
  expect(await readMail(folder, "../../etc/passwd")).toBeNull();
  expect(await listMails(path.join(folder, "none"))).toEqual([]);
});
