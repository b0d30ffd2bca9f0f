import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

const origins = { pictures: null, payment: "https://checkout.stripe.com" };
const directive = (policy: string, name: string) =>
  policy.split("; ").find((one) => one.startsWith(`${name} `));

describe("the content policy", () => {
  const policy = contentSecurityPolicy("abc123", origins);

  it("runs scripts by nonce alone", () => {
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-abc123' 'strict-dynamic'");
  });

  it("leads forms here and to the payment page, nowhere else", () => {
    expect(directive(policy, "form-action")).toBe("form-action 'self' https://checkout.stripe.com");
  });

  it("shows pictures of this host, and of the file store if there is one", () => {
    expect(directive(policy, "img-src")).toBe("img-src 'self' data: blob:");
    const stored = contentSecurityPolicy("abc123", { ...origins, pictures: "https://berkas.example" });
    expect(directive(stored, "img-src")).toBe("img-src 'self' data: blob: https://berkas.example");
  });
});

it("asks for https for good where the shop is on https, and only there", () => {
  expect(securityHeaders(true)).toHaveProperty("Strict-Transport-Security");
  expect(securityHeaders(false)).not.toHaveProperty("Strict-Transport-Security");
});
