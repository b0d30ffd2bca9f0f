import { expect, it } from "vitest";
import { DomainError } from "../../domain/domain-error";
import { unlessPaid } from "./unless-paid";

const disputed = () => Promise.reject(new DomainError("payment_disputed", {}, "conflict"));

it("is refused, and says how to record money that has left already", async () => {
  await expect(unlessPaid(false, disputed)).rejects.toMatchObject({
    code: "payment_disputed",
    kind: "conflict",
    fields: { already_paid: expect.stringContaining("telanjur ditransfer") },
  });
});

it("is recorded once the officer says that the money has left", async () => {
  await expect(unlessPaid(true, disputed)).resolves.toBeUndefined();
});

it("hides no mistake of ours", async () => {
  const broken = () => Promise.reject(new TypeError("x"));
  await expect(unlessPaid(true, broken)).rejects.toThrow(TypeError);
});
