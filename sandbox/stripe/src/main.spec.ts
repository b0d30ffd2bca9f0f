import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Stripe from "stripe";
import { afterEach, beforeEach, expect, it } from "vitest";
import { exampleSession, until } from "./testing.js";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function run(env: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", MAIN], {
    env: { PATH: process.env.PATH, STRIPE_SANDBOX_DATA: folder, ...env },
  });
  children.push(child);
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output.text += String(chunk)));
  return { child, output };
}

async function start(): Promise<{ child: ChildProcess; stripe: Stripe; port: number }> {
  const { child, output } = run({ PORT: "0" });
  const found = () => /localhost:(\d+)/.exec(output.text)?.[1];
  await until(() => found() !== undefined, 15_000);
  const port = Number(found());
  return { child, port, stripe: new Stripe("sk_test_1", { host: "127.0.0.1", port, protocol: "http" }) };
}

it("keeps everything through kill -9 and ends cleanly on SIGTERM", async () => {
  const first = await start();
  const session = await first.stripe.checkout.sessions.create(exampleSession());
  first.child.kill("SIGKILL");
  await once(first.child, "exit");
  const second = await start();
  expect((await fetch(`http://127.0.0.1:${second.port}/health`)).status).toBe(200);
  expect((await second.stripe.checkout.sessions.retrieve(session.id)).amount_total).toBe(31_800_000);
  second.child.kill("SIGTERM");
  expect(await once(second.child, "exit")).toEqual([0, null]);
});

it("says in one sentence that the port is taken", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  try {
    const { child, output } = run({ PORT: String(port) });
    expect(await once(child, "close")).toEqual([1, null]);
    expect(output.text.trim().split("\n")).toEqual([expect.stringContaining(`Port ${port} sudah dipakai`)]);
  } finally {
    other.close();
  }
});
