import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { privacyProblem } from "./privacy-screen";

describe("what could point to a person", () => {
  it.each([
    ["1671014101900001", "NIK"],
    ["NIK: 1671 0141 0190 0001", "NIK"],
    ["16.71.01.410190.0001", "NIK"],
    ["167101-410190-0001", "NIK"],
    ["16 71 01 41 01 90 00 01", "NIK"],
    ["１６７１０１４１０１９００００１", "NIK"],
    ["1671\u200B014101900001", "NIK"],
    ["Hubungi 0812-3456-7890", "telepon"],
    ["+62 812 3456 7890", "telepon"],
    ["6281234567890", "telepon"],
    ["(0711) 350 123", "telepon"],
    ["WA: 711350123", "telepon"],
    ["pesan ke penjahit@contoh.id ya", "surel"],
    ["wa.me/6285", "tautan"],
    ["Dibuat a.n. Slamet", "a.n."],
    ["dibuat A/N Slamet", "a.n."],
    ["dijahit atas nama Siti", "a.n."],
    ["oleh Budi bin Slamet", "bin"],
    ["karya siti binti aminah", "bin"],
    ["No. Reg. B.I 123/2024", "register"],
    ["nomor register 45", "register"],
    ["BI 12/2021", "register"],
    ["perkara 12/Pid.B/2023", "register"],
    ["karya narapidana kami", "warga binaan"],
    ["dijahit eks-napi", "warga binaan"],
    ["para tahanan", "warga binaan"],
  ])("%j is stopped (%s)", (text, word) => {
    expect(privacyProblem(text)).toContain(word);
  });

  it.each([
    "Tunik jumputan Palembang, ukuran 38 40 42 44 46 48 50 52.",
    "Panjang 100 cm, lebar 60 cm, berat 350 gram, harga Rp1.250.000.",
    "Kain tahan lama, tahan luntur, jangan dijemur langsung.",
    "Dijahit Pokja Jahit Rumah Tahanan Negara Kelas I Palembang.",
    "Binatang hias, kabin, robin, dan bintang.",
    "Ukuran S, M, L (lingkar dada 96/100/104 cm). Buatan 2026.",
    "Disertai nomor registrasi P-IRT pada kemasan.",
    "Aneka an. kue lebaran",
    "Regular fit, anyaman rotan, isi 12 @ 50 gram.",
    "Motif daun bernama “Lepus”, karya kelompok warga binaan.",
  ])("%j passes", (text) => {
    expect(privacyProblem(text)).toBeNull();
  });

  it("lets long official numbers stand where they belong, but no names", () => {
    expect(privacyProblem("ID16110000123456", "code")).toBeNull();
    expect(privacyProblem("a.n. Slamet", "code")).not.toBeNull();
  });

  it("finds any sixteen digits however they are grouped by four or six", () => {
    const digit = fc.integer({ min: 0, max: 9 });
    const grouping = fc.constantFrom([16], [4, 4, 4, 4], [6, 6, 4], [8, 8], [2, 4, 6, 4]);
    const separator = fc.constantFrom(" ", ".", "-", "/");
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 16, maxLength: 16 }),
        grouping,
        separator,
        (digits, sizes, mark) => {
          const left = digits.join("").split("");
          const groups = sizes.map((size) => left.splice(0, size).join(""));
          expect(privacyProblem(`Kode ${groups.join(mark)} selesai`)).not.toBeNull();
        },
      ),
    );
  });
});
