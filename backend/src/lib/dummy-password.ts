import { randomBytes, scrypt } from "node:crypto";
import { promisify } from "node:util";

/** The cost of Medusa's emailpass provider (scrypt, N = 2^15, r = 8, p = 1). */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);
const salt = randomBytes(32);

/** Takes as long as checking a password against a real account's: else the clock would tell which accounts exist. */
export async function checkDummyPassword(password: string): Promise<void> {
  await derive(password, salt, 64, COST);
}
