import { randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { OfficerView, SignInView } from "@karya/backend/src/contract/officer";
import { describe, expect, it } from "vitest";
import { anonymous, api, demoPassword, officers, signIn } from "./support/client";

const me = (token?: string) => api<OfficerView>("/officer/me", { token });
const enter = (body: unknown) => anonymous<SignInView>("/sign-in", { method: "POST", body });

describe("GET /officer/me", () => {
  it.each([
    [officers.staff, ["facility_staff"], ["/upt"]],
    [officers.treasurer, ["treasurer"], ["/pnbp"]],
    [officers.curator, ["curator"], ["/kurasi"]],
    [officers.finance, ["finance"], ["/pnbp"]],
    [officers.auditor, ["auditor"], ["/pnbp", "/kurasi"]],
  ])("tells %s what they may open", async (email, roles, surfaces) => {
    const { status, body } = await me(await signIn(email));
    expect(status).toBe(200);
    expect(body.email).toBe(email);
    expect(body.assignments.map(({ role }) => role)).toEqual(roles);
    expect(body.surfaces).toEqual(surfaces);
    const local = roles.some((role) => ["facility_staff", "treasurer"].includes(role));
    expect(body.assignments.every(({ facility }) => (facility !== null) === local)).toBe(true);
  });

  it.each([
    undefined,
    "",
    "bukan-token",
    `kb_${"A".repeat(43)}`,
    "eyJhbGciOiJub25lIn0.eyJhY3Rvcl9pZCI6Im9mZiJ9.",
  ])("asks whoever comes with the token %j to sign in", async (token) => {
    const answer = await api<ApiError>("/officer/me", { token });
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ code: "sign_in_required", message: "Silakan masuk terlebih dahulu." });
  });
});

describe("signing in", () => {
  it.each([
    { email: officers.staff, password: "salah-sekali-sandinya" },
    { email: "tidak-ada@contoh.karyabinaan.id", password: demoPassword },
    { email: officers.staff },
    { email: 12, password: demoPassword },
    { email: { $ne: "" }, password: { $ne: "" } },
    { email: `${officers.staff}\u0000`, password: "salah-sekali-sandinya" },
    {},
  ])("refuses %j", async (body) => {
    const answer = await enter(body);
    expect([400, 401]).toContain(answer.status);
    expect(answer.body.token).toBeUndefined();
    expect(JSON.stringify(answer.body)).not.toContain("select");
  });

  it("does not mind capital letters in an address", async () => {
    const { body } = await enter({ email: officers.staff.toUpperCase(), password: demoPassword });
    expect(body.stage).toBe("open");
    expect((await me(body.token)).body.email).toBe(officers.staff);
  });

  it("opens nothing at Medusa's own doors", async () => {
    const token = await signIn(officers.curator);
    for (const path of ["/admin/users/me", "/admin/products", "/admin/orders"])
      expect((await api(path, { token })).status, path).toBe(401);
  });
});

describe("signing up from outside", () => {
  it.each(["user", "customer", "officer"])("as %s is closed", async (actor) => {
    for (const email of [`${randomUUID()}@contoh.id`, officers.staff]) {
      const answer = await anonymous<{ token?: string }>(`/auth/${actor}/emailpass/register`, {
        method: "POST",
        body: { email, password: "kata-sandi-orang-lain" },
      });
      expect(answer.status).toBe(404);
      expect(answer.body.token).toBeUndefined();
    }
    expect((await enter({ email: officers.staff, password: "kata-sandi-orang-lain" })).status).toBe(401);
  });

  it("a password can't be set from outside", async () => {
    const answer = await anonymous("/auth/officer/emailpass/update", {
      method: "POST",
      body: { email: officers.staff, password: "kata-sandi-orang-lain" },
    });
    expect(answer.status).toBe(404);
    expect((await enter({ email: officers.staff, password: demoPassword })).status).toBe(200);
  });
});
