import type { FormMap } from "./form-encoding.js";
import { invalidParam } from "./stripe-error.js";

type Bounds = { min?: number; max?: number };

/**
 * Reads one level of a parsed form and answers like Stripe for what doesn't fit. Every reader marks its
 * parameter as known; `done()` then refuses the rest, so that a parameter the sandbox doesn't play is never
 * silently ignored.
 */
export class Params {
  private readonly known = new Set<string>();

  constructor(
    private readonly map: FormMap,
    private readonly path = "",
  ) {}

  /** The full name with brackets, as Stripe reports it in `param`. */
  name(key: string): string {
    return this.path === "" ? key : `${this.path}[${key}]`;
  }

  string(key: string, max = 5000): string | undefined {
    this.known.add(key);
    const value = this.map.get(key);
    if (value === undefined) return undefined;
    const name = this.name(key);
    if (typeof value !== "string") throw invalidParam(name, `Invalid string: ${name}`);
    if (value === "") {
      const message = `You passed an empty string for '${name}'.`;
      throw invalidParam(name, message, "parameter_invalid_empty");
    }
    if (value.length > max) {
      throw invalidParam(
        name,
        `Invalid string: must be at most ${max} characters`,
        "parameter_invalid_string",
      );
    }
    return value;
  }

  requiredString(key: string, max?: number): string {
    return this.string(key, max) ?? this.missing(key);
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.string(key);
    if (value === undefined) return undefined;
    const found = allowed.find((option) => option === value);
    if (found) return found;
    throw invalidParam(this.name(key), `Invalid ${this.name(key)}: must be one of ${allowed.join(", ")}`);
  }

  integer(key: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Bounds = {}): number | undefined {
    const text = this.string(key);
    if (text === undefined) return undefined;
    const name = this.name(key);
    const value = Number(text);
    if (!/^-?\d{1,16}$/.test(text) || !Number.isSafeInteger(value)) {
      throw invalidParam(name, `Invalid integer: ${text.slice(0, 40)}`, "parameter_invalid_integer");
    }
    if (value < min) throw invalidParam(name, `This value must be greater than or equal to ${min}.`);
    if (value > max) throw invalidParam(name, `This value must be less than or equal to ${max}.`);
    return value;
  }

  requiredInteger(key: string, bounds?: Bounds): number {
    return this.integer(key, bounds) ?? this.missing(key);
  }

  isNested(key: string): boolean {
    return this.map.get(key) instanceof Map;
  }

  child(key: string): Params | undefined {
    this.known.add(key);
    const value = this.map.get(key);
    if (value === undefined) return undefined;
    if (typeof value === "string") throw invalidParam(this.name(key), "Invalid object");
    return new Params(value, this.name(key));
  }

  requiredChild(key: string): Params {
    return this.child(key) ?? this.missing(key);
  }

  children(key: string): Params[] {
    const list = this.child(key);
    return list ? list.indexes().map((index) => list.requiredChild(index)) : [];
  }

  strings(key: string): string[] {
    const list = this.child(key);
    return list ? list.indexes().map((index) => list.requiredString(index)) : [];
  }

  /** Stripe's limits: 50 keys, names to 40 characters, values to 500. */
  metadata(key: string): Record<string, string> {
    const child = this.child(key);
    if (!child) return {};
    const names = [...child.map.keys()];
    if (names.length > 50) throw invalidParam(this.name(key), "Metadata can have up to 50 keys.");
    return Object.fromEntries(
      names.map((name) => {
        if (name.length <= 40) return [name, child.requiredString(name, 500)];
        throw invalidParam(this.name(key), "Metadata keys can be up to 40 characters long.");
      }),
    );
  }

  /** @throws StripeApiError 400 `parameter_unknown` for the first parameter nobody has read. */
  done(): void {
    const unknown = [...this.map.keys()].find((key) => !this.known.has(key));
    if (unknown === undefined) return;
    const name = this.name(unknown).slice(0, 200);
    throw invalidParam(name, `Received unknown parameter: ${name}`, "parameter_unknown");
  }

  missing(key: string): never {
    const name = this.name(key);
    throw invalidParam(name, `Missing required param: ${name}.`, "parameter_missing");
  }

  private indexes(): string[] {
    const keys = [...this.map.keys()];
    if (keys.every((key) => /^\d{1,4}$/.test(key))) return keys.sort((a, b) => Number(a) - Number(b));
    throw invalidParam(this.path, "Invalid array");
  }
}
