import { expect, it } from "vitest";
import { ORDER_LINK_DAYS, readOrderToken, signOrderToken } from "./order-token";

const SECRET = "a-secret-of-the-test";
const NOW = Date.UTC(2026, 10, 22);
const token = signOrderToken("order_01", NOW, SECRET);

it("opens its own order for 180 days, and not a day longer", () => {
  const days = (count: number) => NOW + count * 24 * 60 * 60 * 1000;
  expect(readOrderToken(token, days(ORDER_LINK_DAYS - 1), SECRET)).toEqual({
    order_id: "order_01",
    state: "valid",
  });
  expect(readOrderToken(token, days(ORDER_LINK_DAYS + 1), SECRET).state).toBe("expired");
});

it("can't be made for another order", () => {
  const [, signature] = token.split(".");
  const [payload] = signOrderToken("order_02", NOW, "a-secret-of-someone-else").split(".");
  expect(readOrderToken(`${payload}.${signature}`, NOW, SECRET).state).toBe("invalid");
});

it.each(["", ".", "a.b", "a.b.c", `${token}x`, token.slice(1), "é".repeat(2000)])("refuses %j", (text) => {
  expect(readOrderToken(text, NOW, SECRET).state).toBe("invalid");
});

it("is refused once the secret is changed", () => {
  expect(readOrderToken(token, NOW, "a-new-secret-of-test").state).toBe("invalid");
});
