import type { Action } from "./find-actions";
import { factAt, type Facts } from "./facts";
import { oddText } from "./odd-values";
import type { Random } from "./random";
import { address } from "./shapes";

type Field = { name: string; value: string; file?: boolean };

const BOUNDARY = "----karya-fuzz";

/**
 * A call of a server action as a browser encodes it, with hostile values. Always one that can be decoded, with a form
 * where a form belongs: Next answers what it can't decode, and whatever an action throws, by a 500, and an action takes
 * the arguments it is typed with for granted.
 */
export function makeAction(
  random: Random,
  action: Action,
  page: string,
  facts: Facts,
): { headers: Record<string, string>; body: Buffer } {
  const call = { "next-action": action.id, "content-type": "text/plain;charset=UTF-8" };
  if (action.takes === "nothing") return { headers: call, body: Buffer.from("[]") };
  if (action.takes === "value") {
    const value = random.chance(0.5) ? (facts.listing ?? "-") : wellFormed(oddText(random));
    return { headers: call, body: Buffer.from(JSON.stringify([escaped(value)])) };
  }
  const fields = spoil(random, fieldsOf(random, action, page, facts));
  const state = { status: "idle", message: escaped(wellFormed(oddText(random))), fields: {} };
  const headers = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
  if (random.chance(0.25)) return { headers, body: multipart(asWithoutScript(action.id, state, fields)) };
  return { headers: { ...headers, "next-action": action.id }, body: multipart(asByScript(state, fields)) };
}

/** React's encoding: the entries of argument 1 under its prefix, then the arguments. */
function asByScript(state: unknown, fields: Field[]): Field[] {
  const entries = fields.map((field) => ({ ...field, name: `_1_${field.name}` }));
  return [...entries, { name: "0", value: JSON.stringify([state, "$K1"]) }];
}

/** What a browser without script sends: the action with its state beside the fields. */
function asWithoutScript(id: string, state: unknown, fields: Field[]): Field[] {
  return [
    { name: "$ACTION_REF_1", value: "" },
    { name: "$ACTION_1:0", value: JSON.stringify({ id, bound: "$@1" }) },
    { name: "$ACTION_1:1", value: JSON.stringify([state]) },
    ...fields,
  ];
}

/** The fields of all forms at once: each action reads its own. */
function fieldsOf(random: Random, { name }: Action, page: string, facts: Facts): Field[] {
  const of = /answerReturn/.test(name) ? facts.return : /unplace/.test(name) ? facts.placement : undefined;
  const either = (...values: (string | undefined)[]) => random.pick(values) ?? "";
  const fields: Record<string, string> = {
    id: of ?? factAt(facts, page, page.indexOf("[")) ?? "",
    version: facts.version ?? "",
    token: facts.token ?? "",
    consignment_id: facts.consignment ?? "",
    item_id: facts.line_item ?? "",
    listing_id: facts.listing ?? "",
    handle: facts.handle ?? "",
    facility: either(facts.upt, ""),
    line: facts.line ?? "",
    [`quantity:${facts.item}`]: "1",
    [`return:${facts.item}`]: "1",
    [`service:${facts.facility}`]: "jne-reg",
    action: either("pack", "ship", "deliver", "withdraw", "pause", "resume", "new_version"),
    decision: either("start-review", "approve", "request-changes", "reject", "decline", "retry", "verify"),
    step: either("begin-transfer", "release-transfer"),
    answer: either("accept", "refuse"),
    what: either("goods", "allowance"),
    reason: "Jahitan di bahu kiri terlepas.",
    reference: "TRF-20260102-0001",
    begun: "trf_1",
    already_paid: "on",
    restock: either("yes", "no"),
    include_shipping: either("yes", "no"),
    goods_amount: "10.000",
    quantity: "1",
    remove: either("", "1"),
    accept: `${facts.line_item}:185000:1`,
    seen_price: "185000",
    expected_total: "150000",
    method: either("qris", "card"),
    tracking_number: "JNE000123",
    varian: "v1",
    "stok:v1": "12",
    "harga:v1": "185.000",
    percent: "20",
    period: "2031-01",
    starts_at: "2031-01-01T09:00",
    ends_at: "2031-02-01T09:00",
    position: "1",
    understood: "on",
    akun: "425119",
    kode_billing: "812345678901234",
    ntpn: "ABCDEF1234567890",
    amount: "185000",
    deposited_on: "2026-01-02",
    evidence: "%PDF-1.4",
    password: "bukan-kata-sandi",
    code: "123456",
    recovery_code: "",
    lanjut: "/upt",
    language: either("id", "en"),
    ...address,
  };
  return Object.entries(fields).map(([field, value]) => ({
    name: field,
    value,
    ...(field === "evidence" && { file: true }),
  }));
}

/** Up to a dozen of the many fields go wrong, so that each action's few are often among them. */
function spoil(random: Random, fields: Field[]): Field[] {
  const spoilt = [...fields];
  for (let i = random.below(12); i > 0; i--) {
    const at = random.below(spoilt.length);
    const field = spoilt[at];
    if (!field) continue;
    const kind = random.below(6);
    if (kind === 0) spoilt.splice(at, 1);
    else if (kind === 1) spoilt.push({ ...field, value: oddText(random) });
    else if (kind === 2) spoilt[at] = { ...field, file: !field.file };
    else if (kind === 3)
      spoilt.push({ name: random.pick(["__proto__", "constructor", "quantity:", "return:x"]), value: "1" });
    else spoilt[at] = { ...field, value: oddText(random) };
  }
  return spoilt;
}

function multipart(fields: Field[]): Buffer {
  const parts = fields.map(({ name, value, file }) => {
    const about = file ? '; filename="bukti.pdf"\r\nContent-Type: application/pdf' : "";
    return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${about}\r\n\r\n${value}\r\n`;
  });
  return Buffer.from(`${parts.join("")}--${BOUNDARY}--\r\n`);
}

/** React marks by "$" what is no plain text. */
function escaped(text: string): string {
  return text.startsWith("$") ? `$${text}` : text;
}

/** No form can carry half a character, and nobody types one; in an address `encodeURIComponent` throws at it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "");
}
