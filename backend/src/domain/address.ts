/** Names of the codes of an address, each null when the code is unknown or not inside the one above it. */
export type AreaPath = {
  province: string | null;
  regency: string | null;
  district: string | null;
  village: string | null;
};

export type AddressFields = {
  province_code: string;
  regency_code: string;
  district_code: string;
  village_code: string;
  phone: string;
  postal_code: string;
};

/**
 * "0812-3456 789", "62812…", "+62 812…" → "+62812…".
 * @returns null when it is no Indonesian number (8 to 12 digits after +62, not starting with 0)
 */
export function normalisePhone(text: string): string | null {
  const compact = text.replace(/[\s().\-]/g, "");
  const national = /^(?:\+?62|0)([1-9]\d{7,11})$/.exec(compact)?.[1];
  return national ? `+62${national}` : null;
}

/** Indonesian codes run from 10110 to 99974. */
export function isPostalCode(text: string): boolean {
  return /^[1-9]\d{4}$/.test(text);
}

/** "16.71.01.1003" lies in "16.71.01", that in "16.71", that in "16". */
export function isInside(code: string, parent: string): boolean {
  return code.startsWith(`${parent}.`);
}

/**
 * What is wrong with an address, a sentence per field; empty when it can be sent to.
 * @param path what the codes stand for; a level counts only when those above it do
 */
export function addressProblems(fields: AddressFields, path: AreaPath): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!path.province) problems.province_code = "Pilih provinsi dari daftar.";
  if (!path.regency) problems.regency_code = "Pilih kabupaten atau kota di provinsi itu.";
  if (!path.district) problems.district_code = "Pilih kecamatan di kabupaten atau kota itu.";
  if (!path.village) problems.village_code = "Pilih kelurahan atau desa di kecamatan itu.";
  if (!normalisePhone(fields.phone)) {
    problems.phone = "Tulis nomor telepon Indonesia yang lengkap, misalnya 0812 3456 7890.";
  }
  if (!isPostalCode(fields.postal_code)) problems.postal_code = "Kode pos terdiri dari lima angka.";
  return problems;
}
