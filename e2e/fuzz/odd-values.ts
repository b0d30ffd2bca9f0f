import type { Random } from "./random";

/** Texts that broke some program somewhere. */
const TEXTS = [
  "",
  " ",
  "a\u0000b",
  "\ud800",
  "\u202eabc",
  "🧵🪡".repeat(40),
  "'; DROP TABLE officer; --",
  "' OR '1'='1",
  "${7*7}{{7*7}}<%= 7*7 %>",
  "<script>alert(1)</script>",
  "../../../../etc/passwd",
  "..%2f..%2f.env",
  "%00",
  "%",
  "\\",
  "null",
  "undefined",
  "NaN",
  "true",
  "__proto__",
  "constructor",
  "toString",
  "-1",
  "1e309",
  "0x10",
  "9".repeat(40),
  "2026-13-45",
  "2026-02-30T25:61:61Z",
  "٢٠٢٦-١١",
  "(?:a+)+$",
  "a".repeat(300),
  "x".repeat(20_000),
  "\r\nset-cookie: a=b",
] as const;

const NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.5,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER + 2,
  4e-7,
] as const;

export function oddText(random: Random): string {
  return random.pick(TEXTS);
}

/** A value of any kind that JSON can hold, mostly of the wrong one. */
export function oddValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 5 : 8);
  if (kind < 2) return oddText(random);
  if (kind === 2) return random.pick(NUMBERS);
  if (kind === 3) return random.pick([null, true, false]);
  if (kind === 4) return random.pick([[], {}, [[]], [{}], [null]]);
  if (kind === 5) return Array.from({ length: random.below(4) }, () => oddValue(random, depth + 1));
  if (kind === 6) return nested(random.pick([30, 2000]));
  return Object.fromEntries(
    Array.from({ length: 1 + random.below(3) }, () => [
      oddText(random).slice(0, 40),
      oddValue(random, depth + 1),
    ]),
  );
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
}

/** A body as its route wants it, with one to three things wrong; now and then nothing like it at all. */
export function mutate(random: Random, shape: unknown): unknown {
  if (random.chance(0.15)) return oddValue(random);
  if (typeof shape !== "object" || shape === null) return oddValue(random);
  const copy = structuredClone(shape) as Record<string, unknown>;
  for (let i = 0; i <= random.below(3); i++) change(random, copy);
  return copy;
}

function change(random: Random, target: Record<string, unknown>): void {
  const keys = Object.keys(target);
  if (keys.length === 0 || random.chance(0.1)) {
    target[oddText(random).slice(0, 60)] = oddValue(random);
    return;
  }
  const key = random.pick(keys);
  const value = target[key];
  if (typeof value === "object" && value !== null && random.chance(0.6)) {
    change(random, value as Record<string, unknown>);
  } else if (random.chance(0.2)) {
    delete target[key];
  } else {
    target[key] = oddValue(random);
  }
}
