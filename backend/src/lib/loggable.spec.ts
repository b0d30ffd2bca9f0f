import { describe, expect, it } from "vitest";
import { loggable } from "./loggable";

describe("loggable", () => {
  it("keeps no value of a statement", () => {
    const statement = `insert into "cart_address" ("first_name") values ('Nama Pembeli') - invalid byte sequence`;
    const error = Object.assign(new Error(statement), { code: "22021" });
    error.stack = `DriverException: ${statement}\n    at somewhere (file.ts:1:2)`;
    const kept = loggable(error);
    expect(kept.message).toBe("PostgreSQL 22021: invalid byte sequence");
    expect(kept.stack).toBe(`Error: ${kept.message}\n    at somewhere (file.ts:1:2)`);
  });

  it("keeps any other error's message and place", () => {
    const error = new Error("Cart cart_1 could not be completed.");
    expect(loggable(error)).toMatchObject({ message: error.message, stack: error.stack });
  });

  it("reads what a workflow hands on", () => {
    expect(loggable({ error: { message: "no such order" } }).message).toBe("no such order");
  });
});
