import { afterAll, beforeAll, expect, it } from "vitest";
import { anonymous, api } from "./support/client";
import { makeOperator } from "./support/operator";

let operator: Awaited<ReturnType<typeof makeOperator>>;

beforeAll(async () => {
  operator = await makeOperator();
});
afterAll(async () => {
  await operator.remove();
});

const me = (cookie: string) =>
  anonymous<{ user: { email: string } }>("/admin/users/me", { headers: { cookie } });

it("an operator signs in to Medusa Admin over http, as its page does, and out again", async () => {
  const { token } = (await operator.signIn()).body;
  const opened = await api("/auth/session", { token, method: "POST", body: {} });
  expect(opened.status).toBe(200);
  const [given = ""] = opened.headers.getSetCookie();
  const [cookie = "", ...attributes] = given.split("; ");
  expect(cookie).toMatch(/^kb_admin=./);
  expect(attributes).toEqual(expect.arrayContaining(["Path=/", "HttpOnly", "SameSite=Lax"]));
  expect(attributes).not.toContain("Secure");

  expect((await me("")).status).toBe(401);
  const known = await me(cookie);
  expect([known.status, known.body.user.email]).toEqual([200, operator.email]);
  expect((await anonymous("/admin/outbox", { headers: { cookie } })).status).toBe(200);

  const closed = await anonymous("/auth/session", { method: "DELETE", headers: { cookie } });
  expect(closed.status).toBe(200);
  expect(closed.headers.getSetCookie()[0]).toMatch(/^kb_admin=;/);
  expect((await me(cookie)).status).toBe(401);
});
