/**
 * UU 27/2022 makes a criminal record specific personal data: nothing in a listing may single out a person.
 * This screen finds the usual slips; it does not replace the curator's eye.
 */
type Finding = { sentence: string; found: (text: string) => boolean };

const matches = (pattern: RegExp) => (text: string) => pattern.test(text);

const numberFindings: readonly Finding[] = [
  { sentence: "Hapus nomor yang mirip NIK (16 angka).", found: hasNik },
  {
    sentence: "Hapus nomor telepon atau WhatsApp. Pembeli menghubungi UPT lewat toko ini.",
    found: (text) =>
      /(?<!\d)(?:\+?62|0)[ .-]?8[1-9](?:[ .-]?\d){6,11}(?!\d)/.test(text) ||
      /\(0\d{2,3}\)[ .-]?\d(?:[ .-]?\d){4,8}/.test(text) ||
      /(?<![\p{L}\d])(?:telp|telepon|tlp|hp|wa|whatsapp)\.?\s*:?\s*\+?\d(?:[ .-]?\d){5,}/iu.test(text),
  },
];

const wordFindings: readonly Finding[] = [
  {
    sentence: "Hapus alamat surel. Pembeli menghubungi UPT lewat toko ini.",
    found: matches(/[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u),
  },
  {
    sentence: "Hapus tautan ke obrolan atau akun pribadi.",
    found: matches(/(?:wa\.me|t\.me|whatsapp\.com|instagram\.com|facebook\.com|tiktok\.com)\//i),
  },
  {
    sentence:
      "Jangan sebut nama orang (“a.n.” atau “atas nama”). Sebut kelompok kerjanya saja, misalnya Pokja Jahit.",
    found: matches(/(?<![\p{L}\d])(?:a\s?\.\s?n\s?\.|a\s?\/\s?n(?![\p{L}\d])|atas\s+nama(?![\p{L}]))/iu),
  },
  {
    sentence:
      "Jangan sebut nama orang (“bin” atau “binti”). Sebut kelompok kerjanya saja, misalnya Pokja Jahit.",
    found: matches(/\p{L}+\s+(?:bin|binti)\s+\p{L}+/iu),
  },
  {
    sentence: "Hapus nomor register atau nomor perkara.",
    found: (text) =>
      /(?<![\p{L}\d])(?:no(?:mor)?\.?\s*)?(?:reg|register)\.?\s*(?:wbp|narapidana|tahanan)?\s*(?:no(?:mor)?\.?)?\s*[:.]?\s*[A-Z.]{0,6}\s*\d/iu.test(
        text,
      ) ||
      /(?<![\p{L}\d])(?:A|B)\.?\s?I{1,3}\.?\s?[a-z]?\.?\s?\d{1,5}\s?\/\s?\d{2,4}/u.test(text) ||
      /nomor\s+perkara|no\.?\s+perkara|\d+\/pid\.?/i.test(text),
  },
  {
    sentence: "Pakai sebutan “warga binaan”, dan ceritakan barangnya, bukan orangnya.",
    found: matches(
      /(?<![\p{L}])(?:napi|narapidana|terpidana|residivis|penjahat|(?<!rumah\s)tahanan)(?:nya)?(?![\p{L}])/iu,
    ),
  },
];

/**
 * The first thing in a text that could point to a person, as a sentence for the field, or null.
 * @param kind "code" for fields that hold official numbers, where long numbers are meant.
 */
export function privacyProblem(text: string, kind: "text" | "code" = "text"): string | null {
  const plain = text.normalize("NFKC").replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "");
  const findings = kind === "code" ? wordFindings : [...numberFindings, ...wordFindings];
  return findings.find((finding) => finding.found(plain))?.sentence ?? null;
}

/**
 * Sixteen digits in a row, also when split by spaces, dots, hyphens or slashes. Split into pairs only, they are
 * a NIK when they carry a possible birth date, so that a list of sizes (38 40 42 …) stays what it is.
 */
function hasNik(text: string): boolean {
  for (const [run] of text.matchAll(/\d+(?:[ .\-/]{1,2}\d+)*/g)) {
    const groups = run.split(/[ .\-/]+/);
    for (let from = 0; from < groups.length; from++) {
      let digits = "";
      for (let to = from; to < groups.length && digits.length < 16; to++) {
        digits += groups[to];
        if (digits.length !== 16) continue;
        if (groups.slice(from, to + 1).some((group) => group.length >= 4) || hasBirthDate(digits))
          return true;
      }
    }
  }
  return false;
}

/** Digits 7 to 12 of a NIK are DDMMYY, the day plus 40 for women. */
function hasBirthDate(nik: string): boolean {
  const day = Number(nik.slice(6, 8)) % 40;
  const month = Number(nik.slice(8, 10));
  return day >= 1 && day <= 31 && Number(nik.slice(6, 8)) <= 71 && month >= 1 && month <= 12;
}
