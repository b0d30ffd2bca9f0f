import { describe, expect, it } from "vitest";
import { STOREFRONT_HEADER } from "../../lib/storefront-header";
import { CLIENT_HEADER, clientAddress, networkOf } from "./client-address";

const secret = "known-to-the-storefront-alone";

const address = (headers: Record<string, string>, proxyHops = 0, remote = "::ffff:10.0.0.9") =>
  clientAddress({ remote, header: (name) => headers[name] }, { storefrontSecret: secret, proxyHops });

describe("whose request it is", () => {
  it("is who holds the connection", () => {
    expect(address({})).toBe("10.0.0.9");
  });

  it("is what our storefront says", () => {
    expect(address({ [STOREFRONT_HEADER]: secret, [CLIENT_HEADER]: "203.0.113.7" })).toBe("203.0.113.7");
  });

  it("is nobody's when our storefront asks for everyone", () => {
    expect(address({ [STOREFRONT_HEADER]: secret })).toBeNull();
  });

  it.each([
    ["no secret", { [CLIENT_HEADER]: "203.0.113.7" }],
    ["a guess", { [STOREFRONT_HEADER]: "a-guess", [CLIENT_HEADER]: "203.0.113.7" }],
    ["a guess as long", { [STOREFRONT_HEADER]: "x".repeat(secret.length), [CLIENT_HEADER]: "203.0.113.7" }],
    ["a forwarded-for of its own", { "x-forwarded-for": "203.0.113.7" }],
  ])("isn't what a shopper claims with %s", (_, headers) => {
    expect(address(headers)).toBe("10.0.0.9");
  });

  it("is what the outermost of our proxies noted, not what was claimed before it", () => {
    const headers = { "x-forwarded-for": "6.6.6.6, 203.0.113.7, 10.0.0.2" };
    expect(address(headers, 2)).toBe("203.0.113.7");
    expect(address(headers, 1)).toBe("10.0.0.2");
  });

  it("falls back on the connection where the proxies noted nothing that is an address", () => {
    expect(address({ "x-forwarded-for": "nonsense" }, 1)).toBe("10.0.0.9");
  });
});

describe("what is counted as one", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64"],
    ["::1", "0:0:0:0::/64"],
    ["unknown", "unknown"],
  ])("%s is %s", (given, network) => expect(networkOf(given)).toBe(network));
});
