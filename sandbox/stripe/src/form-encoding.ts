import { invalidRequest } from "./stripe-error.js";

type FormValue = string | FormMap;
export type FormMap = Map<string, FormValue>;

const MAX_PAIRS = 3000;
const MAX_DEPTH = 6;
const KEY = /^([^[\]]+)((?:\[[^[\]]*\])*)$/;

/**
 * Stripe's form encoding: `a[b][0]=x` nests, `a[]=x` appends. Maps, not objects, so that no key
 * ("__proto__", "constructor") can mean anything.
 * @throws StripeApiError 400 for keys that can't be read or contradict each other.
 */
export function parseForm(text: string): FormMap {
  const root: FormMap = new Map();
  let pairs = 0;
  for (const [key, value] of new URLSearchParams(text)) {
    if (++pairs > MAX_PAIRS) throw invalidRequest("Too many parameters.");
    if (key === "" && value === "") continue;
    insert(root, segments(key), value, key);
  }
  return root;
}

function segments(key: string): string[] {
  const match = KEY.exec(key);
  if (!match) throw invalidRequest(`Invalid parameter name: ${key.slice(0, 100)}`);
  const [, first = "", rest = ""] = match;
  const all = [first, ...[...rest.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? "")];
  if (all.length > MAX_DEPTH) throw invalidRequest(`Parameter nested too deeply: ${key.slice(0, 100)}`);
  return all;
}

function insert(root: FormMap, path: string[], value: string, key: string): void {
  let map = root;
  for (const segment of path.slice(0, -1)) {
    const name = segment === "" ? String(map.size) : segment;
    const next = map.get(name) ?? new Map<string, FormValue>();
    if (typeof next === "string") throw invalidRequest(`Conflicting parameter: ${key.slice(0, 100)}`);
    map.set(name, next);
    map = next;
  }
  const last = path.at(-1) ?? "";
  const name = last === "" ? String(map.size) : last;
  if (map.has(name)) throw invalidRequest(`Parameter given twice: ${key.slice(0, 100)}`);
  map.set(name, value);
}
