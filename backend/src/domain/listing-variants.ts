import type { ListingContent, ListingVariantContent } from "../contract/facility-portal";
import { listingLimits as limits, VARIANT_KEY } from "./listing-limits";

/** Options and variants: names and combinations once each, prices and stock within bounds. */
export function variantProblems(
  content: Pick<ListingContent, "option_names" | "variants">,
): Record<string, string> {
  const { option_names: names, variants } = content;
  const problems = optionNameProblems(names);
  if (variants.length === 0) problems.variants = "Tambahkan paling sedikit satu varian dengan harganya.";
  if (variants.length > limits.variants) problems.variants = `Varian paling banyak ${limits.variants}.`;
  if (names.length === 0 && variants.length > 1)
    problems.option_names = "Beri nama pilihannya (misalnya Ukuran) bila ada lebih dari satu varian.";

  const keys = new Set<string>();
  const combinations = new Set<string>();
  variants.forEach((variant, index) => {
    const at = (path: string) => `variants.${index}.${path}`;
    if (!VARIANT_KEY.test(variant.key) || keys.has(variant.key))
      problems[at("key")] = "Kode varian harus berbeda untuk setiap varian.";
    keys.add(variant.key);

    const given = Object.keys(variant.options);
    for (const name of names) {
      const value = optionValue(variant.options, name)?.trim() ?? "";
      if (value.length === 0 || value.length > limits.optionValue.max)
        problems[at(`options.${name}`)] = `Isi ${name} dalam 1 sampai ${limits.optionValue.max} huruf.`;
    }
    if (given.some((name) => !names.includes(name)))
      problems[at("options")] = "Varian ini memakai pilihan yang tidak ada di daftar pilihan.";
    const combination = JSON.stringify(
      names.map((name) => optionValue(variant.options, name)?.trim().toLowerCase()),
    );
    if (combinations.has(combination)) problems[at("options")] = "Gabungan pilihan ini sudah ada di atas.";
    combinations.add(combination);
    Object.assign(problems, amountProblems(variant, at));
  });
  return problems;
}

/** What a variant says for an option. Names come from people: "valueOf" is one like any other, never the object's own. */
export function optionValue(options: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(options, name) ? options[name] : undefined;
}

function optionNameProblems(names: readonly string[]): Record<string, string> {
  const problems: Record<string, string> = {};
  if (names.length > limits.optionNames)
    problems.option_names = `Pilihan paling banyak ${limits.optionNames}.`;
  const seen = new Set<string>();
  names.forEach((name, index) => {
    const plain = name.trim().toLowerCase();
    if (plain.length === 0 || name.length > limits.optionName.max)
      problems[`option_names.${index}`] = `Beri nama dalam 1 sampai ${limits.optionName.max} huruf.`;
    else if (seen.has(plain)) problems[`option_names.${index}`] = "Nama pilihan ini sudah dipakai.";
    seen.add(plain);
  });
  return problems;
}

function amountProblems(
  { price, initial_stock }: ListingVariantContent,
  at: (path: string) => string,
): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!Number.isSafeInteger(price) || price < limits.price.min || price > limits.price.max)
    problems[at("price")] = "Isi harga dalam rupiah bulat, dari Rp1.000 sampai Rp100.000.000.";
  if (
    !Number.isSafeInteger(initial_stock) ||
    initial_stock < limits.stock.min ||
    initial_stock > limits.stock.max
  )
    problems[at("initial_stock")] = "Isi stok dengan bilangan bulat, dari 0 sampai 100.000.";
  return problems;
}
