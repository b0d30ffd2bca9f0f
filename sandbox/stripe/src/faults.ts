import { newId } from "./ids.js";
import type { Fault, FaultEffects } from "./records.js";
import type { Store, Transaction } from "./store.js";

type FaultRequest = Omit<Fault, "id">;
const FLAGS = ["duplicate", "reorder", "drop", "status_500", "timeout"] as const;
const KNOWN = new Set<string>(["target", "calls", "delay_ms", ...FLAGS]);
const MAX_DELAY = 60_000;

const NO_EFFECTS: FaultEffects = {
  delay_ms: 0,
  duplicate: false,
  reorder: false,
  drop: false,
  status_500: false,
  timeout: false,
};

/** Reads `POST /_sandbox/faults`; the problem is one Indonesian sentence. */
export function readFault(input: unknown): FaultRequest | { problem: string } {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return { problem: "Isi permintaan harus berupa objek JSON." };
  }
  const fields = new Map<string, unknown>(Object.entries(input));
  const unknown = [...fields.keys()].find((key) => !KNOWN.has(key));
  if (unknown !== undefined) return { problem: `Kolom "${unknown.slice(0, 40)}" tidak dikenal.` };
  const target = fields.get("target");
  if (target !== "api" && target !== "webhook")
    return { problem: 'Kolom "target" harus "api" atau "webhook".' };
  const calls = fields.get("calls") ?? 1;
  if (!isWholeNumber(calls, 1, 1000))
    return { problem: 'Kolom "calls" harus bilangan bulat dari 1 sampai 1000.' };
  const delay = fields.get("delay_ms") ?? 0;
  if (!isWholeNumber(delay, 0, MAX_DELAY))
    return { problem: 'Kolom "delay_ms" harus bilangan bulat sampai 60000.' };
  const effects: FaultEffects = { ...NO_EFFECTS, delay_ms: delay };
  for (const flag of FLAGS) {
    const value = fields.get(flag) ?? false;
    if (typeof value !== "boolean") return { problem: `Kolom "${flag}" harus true atau false.` };
    effects[flag] = value;
  }
  if (delay === 0 && !FLAGS.some((flag) => effects[flag]))
    return { problem: "Pilih sedikitnya satu gangguan." };
  return { target, calls, effects };
}

/** The form's way of saying the same. */
export function faultFromForm(form: URLSearchParams): unknown {
  const flags = FLAGS.filter((flag) => form.has(flag)).map((flag) => [flag, true]);
  const numbers = { calls: Number(form.get("calls") || 1), delay_ms: Number(form.get("delay_ms") || 0) };
  return { target: form.get("target"), ...numbers, ...Object.fromEntries(flags) };
}

export function addFault(tx: Transaction, request: FaultRequest): Fault {
  const fault = { id: newId("flt"), ...request };
  tx.put("fault", fault);
  return fault;
}

export function clearFaults(tx: Transaction): void {
  for (const fault of tx.all("fault")) tx.remove("fault", fault.id);
}

/** Uses up one call of the oldest fault for this target. */
export function takeFault(store: Store, target: Fault["target"]): FaultEffects {
  const fault = store.all("fault").findLast((one) => one.target === target);
  if (!fault) return NO_EFFECTS;
  store.transact((tx) => {
    if (fault.calls > 1) tx.put("fault", { ...fault, calls: fault.calls - 1 });
    else tx.remove("fault", fault.id);
  });
  return fault.effects;
}

function isWholeNumber(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
}
