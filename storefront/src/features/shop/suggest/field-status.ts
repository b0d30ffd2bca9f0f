import type { SearchFieldState } from "./use-search-field";

/** What reading aids hear once the list has changed. */
export function fieldStatus({
  words,
  state,
  groups,
  recent,
}: Pick<SearchFieldState, "words" | "state" | "groups" | "recent">): string {
  if (!words)
    return recent.length > 0 ? `${recent.length} pencarian terakhir. ${keys} Delete untuk menghapus.` : "";
  if (state === "offline") return "Sambungan internet terputus. Saran belum dapat ditampilkan.";
  if (state === "failed") return "Saran sedang tidak tersedia. Tekan Enter untuk mencari.";
  if (state === "waiting") return "";
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  return count > 0 ? `${count} saran. ${keys}` : "Tidak ada saran. Tekan Enter untuk mencari.";
}

const keys = "Pilih dengan panah atas dan bawah.";
