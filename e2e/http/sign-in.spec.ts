import { createHash, randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import type {
  EnrolledView,
  EnrolmentView,
  OfficerView,
  PendingSignInView,
  RecoveryCodesView,
  SecondFactorView,
  SignInView,
} from "@karya/backend/src/contract/officer";
import { findOfficerWithPassword } from "@karya/backend/src/modules/officer/reads/find-officer-with-password";
import { readSession } from "@karya/backend/src/modules/officer/session/read-session";
import { Secret, TOTP } from "otpauth";
import { beforeEach, describe, expect, it } from "vitest";
import { anonymous, api, demoPassword, demoSecret, officers } from "./support/client";
import { database } from "./support/ledger";
import { from, someAddress } from "./support/network";

const enter = (email: string, password = demoPassword, address = someAddress()) =>
  anonymous<SignInView & ApiError>("/sign-in", {
    method: "POST",
    body: { email, password },
    headers: from(address),
  });
const step = <Body>(token: string, path: string, body: unknown = {}) =>
  api<Body & ApiError>(`/sign-in/${path}`, { token, method: "POST", body });
const me = async (token: string) => (await api<OfficerView>("/officer/me", { token })).status;
const officerId = async (email: string): Promise<string> =>
  (await database("officer").where({ email }).first("id")).id;

const codeOf = (secret: string, aside = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + aside * 30_000 });

/** A demo account whose code of this moment has not been used by another spec. */
async function fresh(email: string): Promise<string> {
  await database("officer_second_factor")
    .where({ officer_id: await officerId(email) })
    .update({ last_step: 0 });
  return email;
}

/** An officer of this spec alone: the demo staff's password, none of their factors. */
async function someOfficer(role: "curator" | "auditor"): Promise<string> {
  const email = `${randomUUID()}@contoh.karyabinaan.id`;
  const [officer, identity] = [`off_${randomUUID()}`, `authid_${randomUUID()}`];
  const { provider_metadata } = await database("provider_identity")
    .where({ entity_id: officers.staff })
    .first("provider_metadata");
  await database("officer").insert({ id: officer, name: "Petugas Uji", email });
  await database("officer_assignment").insert({ id: `asg_${randomUUID()}`, officer_id: officer, role });
  await database("auth_identity").insert({
    id: identity,
    app_metadata: JSON.stringify({ officer_id: officer }),
  });
  await database("provider_identity").insert({
    id: randomUUID(),
    entity_id: email,
    provider: "emailpass",
    auth_identity_id: identity,
    provider_metadata: JSON.stringify(provider_metadata),
  });
  return email;
}

/** Signs in, sets up an app, and answers what it and the officer now have. */
async function enrolled(role: "curator" | "auditor") {
  const email = await someOfficer(role);
  const first = await enter(email);
  const { body: offer } = await step<EnrolmentView>(first.body.token, "enrolment");
  const { body } = await step<EnrolledView>(first.body.token, "enrolment/confirm", {
    code: codeOf(offer.secret, -1),
  });
  return { email, secret: offer.secret, first: first.body.token, ...body };
}

describe("an officer whose task needs no second factor", () => {
  it("is in with the password, under a token that says nothing", async () => {
    const { body } = await enter(officers.staff);
    expect(body).toEqual({ token: expect.stringMatching(/^kb_[\w-]{43}$/), stage: "open" });
    expect(await me(body.token)).toBe(200);
  });

  it("gets another token each time", async () => {
    const [one, two] = [await enter(officers.staff), await enter(officers.staff)];
    expect(one.body.token).not.toBe(two.body.token);
  });
});

describe.each(["curator", "finance", "treasurer"] as const)("a %s", (role) => {
  it("gets nowhere with the password alone", async () => {
    const { body } = await enter(officers[role]);
    expect(body.stage).toBe("code");
    expect(await me(body.token)).toBe(401);
    expect((await api("/officer/second-factor", { token: body.token })).status).toBe(401);
  });
});

describe("the second step", () => {
  let token = "";
  beforeEach(async () => {
    token = (await enter(await fresh(officers.otherCurator))).body.token;
  });

  it("opens with a code, under a new token; the old one is over", async () => {
    const { status, body } = await step<SignInView>(token, "code", { code: codeOf(demoSecret) });
    expect({ status, stage: body.stage }).toEqual({ status: 200, stage: "open" });
    expect(body.token).not.toBe(token);
    expect(await me(body.token)).toBe(200);
    expect((await step(token, "code", { code: codeOf(demoSecret, 1) })).status).toBe(401);
  });

  it("takes a code once, also from two who send it at the same moment", async () => {
    const other = (await enter(officers.otherCurator)).body.token;
    const code = codeOf(demoSecret);
    const answers = await Promise.all([token, other].map((one) => step(one, "code", { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const refused = answers.find(({ status }) => status === 400);
    expect(refused?.body).toMatchObject({ code: "code_used", fields: { code: expect.any(String) } });
  });

  it.each(["000000", "12345", "abcdef", "١٢٣٤٥٦", ""])("refuses %j", async (code) => {
    const answer = await step(token, "code", { code });
    expect(answer.status).toBe(400);
    expect(await me(token)).toBe(401);
  });

  it("is over after five wrong codes: the password is asked anew", async () => {
    for (let i = 0; i < 5; i++) await step(token, "code", { code: "000000" });
    expect((await step(token, "code", { code: codeOf(demoSecret) })).status).toBe(401);
    await database("rate_limit")
      .where("key", "like", `second_factor:${await officerId(officers.otherCurator)}%`)
      .delete();
  });

  it("shows a demo account the code that nobody has on a phone", async () => {
    const { body } = await api<PendingSignInView>("/sign-in", { token });
    expect(body).toMatchObject({ email: officers.otherCurator, stage: "code" });
    expect(body.demo?.code).toMatch(/^\d{6}$/);
    expect((await step(token, "code", { code: body.demo?.code })).status).toBe(200);
  });

  it("shows the code to no account that isn't a demo one", async () => {
    const { email } = await enrolled("curator");
    const pending = (await enter(email)).body.token;
    const { body } = await api<PendingSignInView>("/sign-in", { token: pending });
    expect(body).toEqual({ email, stage: "code", demo: null });
  });
});

describe("wrong codes that are all sent at once", () => {
  const wrong = { code: "000000" };
  const lookedAt = (answers: { body: ApiError }[]) =>
    answers.filter(({ body }) => body.code === "code_wrong").length;

  it("cost their sign-in no more looks than one after another", async () => {
    const { email, secret } = await enrolled("curator");
    const { token } = (await enter(email)).body;
    const answers = await Promise.all(Array.from({ length: 40 }, () => step(token, "code", wrong)));
    expect(lookedAt(answers)).toBe(5);
    expect((await step(token, "code", { code: codeOf(secret) })).status).toBe(401);
  });

  it("cost the officer no more, over many sign-ins; a right one is then refused", async () => {
    const { email, secret } = await enrolled("curator");
    const entered = await Promise.all(Array.from({ length: 9 }, () => enter(email)));
    const [kept = "", ...others] = entered.map(({ body }) => body.token);
    const tokens = others.flatMap((token) => [token, token, token, token]);
    const answers = await Promise.all(tokens.map((token) => step(token, "code", wrong)));
    expect(lookedAt(answers)).toBe(20);
    expect((await step(kept, "code", { code: codeOf(secret) })).status).toBe(429);
  });

  it("are as few while a factor is set up", async () => {
    const { token } = (await enter(await someOfficer("curator"))).body;
    const { body: offer } = await step<EnrolmentView>(token, "enrolment");
    const confirm = (code: string) => step(token, "enrolment/confirm", { code });
    const answers = await Promise.all(Array.from({ length: 40 }, () => confirm("000000")));
    expect(lookedAt(answers)).toBe(5);
    expect((await confirm(codeOf(offer.secret))).status).toBe(401);
  });

  it("leave the officer's last try to a right one, which gets it back", async () => {
    const { email, secret } = await enrolled("auditor");
    const id = await officerId(email);
    const key = `second_factor:${id}`;
    await database("rate_limit")
      .insert({ key, points: 19, expire: Date.now() + 600_000 })
      .onConflict("key")
      .merge();
    for (const round of ["one", "another"]) {
      await database("officer_second_factor").where({ officer_id: id }).update({ last_step: 0 });
      const { token } = (await enter(email)).body;
      expect((await step(token, "code", { code: codeOf(secret) })).status, round).toBe(200);
    }
  });
});

describe("setting a factor up", () => {
  it("is the only thing that a new curator can do, and gives recovery codes once", async () => {
    const email = await someOfficer("curator");
    const { body } = await enter(email);
    expect(body.stage).toBe("enrol");
    expect(await me(body.token)).toBe(401);
    const { body: offer } = await step<EnrolmentView>(body.token, "enrolment");
    expect(offer.otpauth_url).toContain(`secret=${offer.secret}`);
    const again = await step<EnrolmentView>(body.token, "enrolment");
    expect(again.body.secret, "the same when the page is loaded anew").toBe(offer.secret);
    expect((await step(body.token, "enrolment/confirm", { code: "000000" })).status).toBe(400);
    const done = await step<EnrolledView>(body.token, "enrolment/confirm", { code: codeOf(offer.secret) });
    expect(done.status).toBe(200);
    expect(new Set(done.body.recovery_codes).size).toBe(10);
    expect(await me(done.body.token)).toBe(200);
    expect(await me(body.token)).toBe(401);
    const kept = JSON.stringify(
      await database("officer_second_factor").where({ officer_id: await officerId(email) }),
    );
    expect(kept, "the secret is sealed").not.toContain(offer.secret);
  });

  it("offers each sign-in a secret of its own: one that another knows is not put in force", async () => {
    const email = await someOfficer("curator");
    const [other, own] = [(await enter(email)).body.token, (await enter(email)).body.token];
    const { body: known } = await step<EnrolmentView>(other, "enrolment");
    const { body: offer } = await step<EnrolmentView>(own, "enrolment");
    expect(offer.secret).not.toBe(known.secret);
    const confirm = (code: string) => step<EnrolledView>(own, "enrolment/confirm", { code });
    expect((await confirm(codeOf(known.secret))).body.code).toBe("code_wrong");
    const done = await confirm(codeOf(offer.secret));
    expect(done.status).toBe(200);
    expect((await step(other, "enrolment/confirm", { code: codeOf(known.secret) })).status).toBe(401);
  });

  it("takes no secret that was offered longer ago than a quarter of an hour", async () => {
    const { token, secret } = await enrolled("auditor");
    const { body: offer } = await step<EnrolmentView>(token, "enrolment", { code: codeOf(secret) });
    await database("officer_session")
      .where({ token_hash: createHash("sha256").update(token).digest("hex") })
      .update({ offered_at: database.raw("now() - interval '16 minutes'") });
    const late = await step(token, "enrolment/confirm", { code: codeOf(offer.secret) });
    expect(late.body.code).toBe("code_wrong");
  });

  it("lets a recovery code in once", async () => {
    const { email, recovery_codes } = await enrolled("curator");
    const [code = ""] = recovery_codes;
    const typed = code.toLowerCase().replaceAll("-", " ");
    const one = await step((await enter(email)).body.token, "code", { recovery_code: typed });
    expect(one.status).toBe(200);
    const two = await step((await enter(email)).body.token, "code", { recovery_code: code });
    expect(two.body.code).toBe("recovery_code_wrong");
  });

  it("is a choice for an auditor, who may also end it, with a code", async () => {
    const { token, secret } = await enrolled("auditor");
    const state = async () => (await api<SecondFactorView>("/officer/second-factor", { token })).body;
    expect(await state()).toEqual({ enabled: true, required: false, recovery_codes_left: 10 });
    const remove = (code: string) =>
      api<ApiError>("/officer/second-factor", { token, method: "DELETE", body: { code } });
    expect((await remove("000000")).status).toBe(400);
    expect((await remove(codeOf(secret))).status).toBe(200);
    expect((await state()).enabled).toBe(false);
  });

  it("can't be ended by a curator", async () => {
    const { token, secret } = await enrolled("curator");
    const answer = await api<ApiError>("/officer/second-factor", {
      token,
      method: "DELETE",
      body: { code: codeOf(secret) },
    });
    expect([answer.status, answer.body.code]).toEqual([403, "second_factor_required"]);
  });

  it("can't be moved to another phone from a session that lies open", async () => {
    const { token, secret } = await enrolled("curator");
    expect((await step(token, "enrolment")).status).toBe(400);
    const { status, body } = await step<EnrolmentView>(token, "enrolment", { code: codeOf(secret) });
    expect(status).toBe(200);
    expect(body.secret).not.toBe(secret);
  });

  it("makes new recovery codes for a code, and voids the old", async () => {
    const { token, email, secret, recovery_codes } = await enrolled("curator");
    const made = await api<RecoveryCodesView>("/officer/second-factor/recovery-codes", {
      token,
      method: "POST",
      body: { code: codeOf(secret) },
    });
    expect(made.body.recovery_codes).toHaveLength(10);
    const pending = (await enter(email)).body.token;
    expect((await step(pending, "code", { recovery_code: recovery_codes[0] })).status).toBe(400);
    expect((await step(pending, "code", { recovery_code: made.body.recovery_codes[0] })).status).toBe(200);
  });
});

describe("a session", () => {
  const age = (token: string, change: Record<string, unknown>) =>
    database("officer_session")
      .whereIn("id", database("officer_session").select("id").orderBy("created_at", "desc").limit(1))
      .update(change)
      .then(() => token);

  it("ends on the server when the officer signs out", async () => {
    const { token } = (await enter(officers.staff)).body;
    await api("/officer/sign-out", { token, method: "POST", body: {} });
    expect(await me(token)).toBe(401);
  });

  it("ends everywhere when the officer says so", async () => {
    const email = await someOfficer("auditor");
    const [one, two] = [(await enter(email)).body.token, (await enter(email)).body.token];
    await api("/officer/sign-out", { token: one, method: "POST", body: { everywhere: true } });
    expect([await me(one), await me(two)]).toEqual([401, 401]);
  });

  it("ends when it is left alone for two hours, and not before", async () => {
    const { token } = (await enter(officers.staff)).body;
    await age(token, { last_seen_at: database.raw("now() - interval '119 minutes'") });
    expect(await me(token)).toBe(200);
    await age(token, { last_seen_at: database.raw("now() - interval '121 minutes'") });
    expect(await me(token)).toBe(401);
  });

  it("ends after half a day, however busy it is", async () => {
    const { token } = (await enter(officers.staff)).body;
    const { rows } = await database.raw(
      "SELECT expires_at - created_at AS lasts FROM officer_session ORDER BY created_at DESC LIMIT 1",
    );
    expect(rows[0].lasts).toEqual({ hours: 12 });
    await age(token, { expires_at: database.raw("now()") });
    expect(await me(token)).toBe(401);
  });

  it("of a password alone ends when its officer is given a task that asks for more", async () => {
    const email = await someOfficer("auditor");
    const { token } = (await enter(email)).body;
    expect(await me(token)).toBe(200);
    const officer_id = await officerId(email);
    await database("officer_assignment").insert({ id: `asg_${randomUUID()}`, officer_id, role: "curator" });
    expect(await me(token)).toBe(401);
    expect((await enter(email)).body.stage).toBe("enrol");
  });

  it("is kept as a digest: the table opens nothing", async () => {
    const { token } = (await enter(officers.staff)).body;
    const [row] = await database("officer_session").orderBy("created_at", "desc").limit(1);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await me(row.token_hash)).toBe(401);
  });
});

describe("a demo account", () => {
  it("has a password and a session where the database is the embedded one, and nowhere else", async () => {
    const { token } = (await enter(officers.staff)).body;
    const own = await someOfficer("auditor");
    const ownToken = (await enter(own)).body.token;
    const answers = async (demoCounts: boolean) => ({
      demo: [
        await findOfficerWithPassword(database, officers.staff, demoCounts),
        (await readSession(database, token, { idleMinutes: 120, demoCounts }))?.officer.email ?? null,
      ],
      own: [
        await findOfficerWithPassword(database, own, demoCounts),
        (await readSession(database, ownToken, { idleMinutes: 120, demoCounts }))?.officer.email,
      ],
    });
    const others = [await officerId(own), own];
    expect(await answers(true)).toEqual({
      demo: [await officerId(officers.staff), officers.staff],
      own: others,
    });
    expect(await answers(false)).toEqual({ demo: [null, null], own: others });
  });
});
