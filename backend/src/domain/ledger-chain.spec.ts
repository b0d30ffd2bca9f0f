import { describe, expect, it } from "vitest";
import { canonicalText, firstBrokenLink, seal, type SealedEntry } from "./ledger-chain";
import { depositEntry } from "./ledger-entry";
import { rupiah } from "./rupiah";

/** Any digest will do for the rules of the chain: FNV-1a, widened to 64 hex digits. */
function digest(text: string): string {
  let state = 0n;
  for (const char of text)
    state = BigInt.asUintN(256, (state ^ BigInt(char.codePointAt(0) ?? 0)) * 1099511628211n + 7n);
  return state.toString(16).padStart(64, "0");
}

function chainOf(amounts: number[]): SealedEntry[] {
  const chain: SealedEntry[] = [];
  for (const amount of amounts) {
    const entry = depositEntry({
      ...{ facility_id: "fac_a", deposit_id: `dep_${chain.length}`, occurred_at: "2026-11-22T03:00:00.000Z" },
      akun: { code: "425119", name: "Pendapatan Penjualan", is_example: true },
      amount: rupiah(amount),
    });
    const place = { id: `lge_${chain.length}`, period: "2026-11", last: chain.at(-1) ?? null };
    chain.push(seal(entry, place, digest));
  }
  return chain;
}

describe("a facility's chain", () => {
  it("counts from 1 and carries each hash into the next entry", () => {
    const [first, second] = chainOf([100, 200]);
    expect(first).toMatchObject({ sequence: 1, previous_hash: null });
    expect(second).toMatchObject({ sequence: 2, previous_hash: first?.hash });
    expect(first?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is whole as it was written, also when it is empty", () => {
    expect(firstBrokenLink(chainOf([100, 200, 300]), digest)).toBeNull();
    expect(firstBrokenLink([], digest)).toBeNull();
  });

  it("reads the same text whatever the order of keys was", () => {
    const [entry] = chainOf([100]);
    const { hash: _, ...open } = entry as SealedEntry;
    const shuffled = Object.fromEntries(Object.entries(open).reverse()) as typeof open;
    expect(canonicalText(shuffled)).toBe(canonicalText(open));
  });

  const tampered: [string, (chain: SealedEntry[]) => SealedEntry[], number][] = [
    ["an amount was changed", (chain) => withSecond(chain, { postings: chain[2]?.postings ?? [] }), 2],
    ["a period was changed", (chain) => withSecond(chain, { period: "2026-12" }), 2],
    ["an entry was taken out", (chain) => chain.filter((entry) => entry.sequence !== 2), 3],
    ["the first was taken out", (chain) => chain.slice(1), 2],
    ["a hash was recomputed for a changed entry", (chain) => withSecond(chain, resealed(chain)), 3],
  ];

  it.each(tampered)("is broken when %s", (_, change, at) => {
    expect(firstBrokenLink(change(chainOf([100, 200, 300])), digest)).toBe(at);
  });
});

function withSecond(chain: SealedEntry[], change: Partial<SealedEntry>): SealedEntry[] {
  return chain.map((entry) => (entry.sequence === 2 ? { ...entry, ...change } : entry));
}

function resealed(chain: SealedEntry[]): SealedEntry {
  const changed = { ...(chain[1] as SealedEntry), period: "2026-12" };
  return { ...changed, hash: digest(canonicalText(changed)) };
}
