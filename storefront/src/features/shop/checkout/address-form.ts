import type { CheckoutAddressInput } from "@karya/backend/src/contract/checkout";

/** The address form as it is typed: all text. */
export type AddressDraft = Record<keyof CheckoutAddressInput, string>;

export const emptyAddress: AddressDraft = {
  email: "",
  recipient_name: "",
  phone: "",
  province_code: "",
  regency_code: "",
  district_code: "",
  village_code: "",
  postal_code: "",
  street: "",
  note: "",
};

export const addressFieldNames = Object.keys(emptyAddress) as (keyof AddressDraft)[];

/** The chain of areas: choosing one empties those below it. */
export const areaChain = ["province_code", "regency_code", "district_code", "village_code"] as const;
export type AreaField = (typeof areaChain)[number];

/** Sets one field; an area also empties the areas below it, for they lie in the old one. */
export function withField(draft: AddressDraft, name: keyof AddressDraft, value: string): AddressDraft {
  const next = { ...draft, [name]: value };
  const level = areaChain.indexOf(name as AreaField);
  if (level >= 0) for (const below of areaChain.slice(level + 1)) next[below] = "";
  return next;
}

const limits: Partial<Record<keyof AddressDraft, number>> = {
  recipient_name: 100,
  street: 200,
  note: 200,
  email: 200,
};

/** What can be told before asking the backend, which has the last word: field → sentence; empty when fine. */
export function addressProblems(draft: AddressDraft): Partial<Record<keyof AddressDraft, string>> {
  const problems: Partial<Record<keyof AddressDraft, string>> = {};
  const missing: [keyof AddressDraft, string][] = [
    ["email", "Isi alamat surel Anda."],
    ["recipient_name", "Isi nama penerima."],
    ["phone", "Isi nomor telepon yang dapat dihubungi kurir."],
    ["province_code", "Pilih provinsi."],
    ["regency_code", "Pilih kabupaten atau kota."],
    ["district_code", "Pilih kecamatan."],
    ["village_code", "Pilih kelurahan atau desa."],
    ["postal_code", "Isi kode pos."],
    ["street", "Isi nama jalan, nomor rumah, RT dan RW."],
  ];
  for (const [name, sentence] of missing) if (draft[name].trim() === "") problems[name] = sentence;
  if (!problems.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) {
    problems.email = "Surel ini belum lengkap. Contoh: nama@contoh.id.";
  }
  if (!problems.phone && !isPhone(draft.phone))
    problems.phone = "Nomor ini belum benar. Contoh: 0812 3456 7890.";
  if (!problems.postal_code && !/^\d{5}$/.test(draft.postal_code.trim())) {
    problems.postal_code = "Kode pos terdiri atas lima angka.";
  }
  for (const [name, limit] of Object.entries(limits) as [keyof AddressDraft, number][]) {
    if (draft[name].length > limit) problems[name] = `Paling banyak ${limit} huruf.`;
  }
  return problems;
}

/** An Indonesian number in any usual spelling: 0812…, 62812…, +62 812-…; 8 to 13 digits after the country. */
function isPhone(text: string): boolean {
  const digits = text.replace(/[\s().-]/g, "");
  return /^(\+62|62|0)\d{8,13}$/.test(digits);
}

/** The draft as the backend takes it: trimmed. */
export function toAddressInput(draft: AddressDraft): CheckoutAddressInput {
  const trimmed = Object.fromEntries(addressFieldNames.map((name) => [name, draft[name].trim()]));
  return trimmed as AddressDraft;
}

/** What a stored text (session storage) says, as far as it can be trusted to be a draft. */
export function parseDraft(text: string | null): AddressDraft | null {
  if (!text) return null;
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== "object" || stored === null) return null;
    const known = stored as Record<string, unknown>;
    return Object.fromEntries(
      addressFieldNames.map((name) => [name, typeof known[name] === "string" ? known[name] : ""]),
    ) as AddressDraft;
  } catch {
    return null;
  }
}
