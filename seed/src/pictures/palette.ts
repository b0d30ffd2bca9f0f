/** One dye: the cloth's ground, the motif laid over it, and a thread or shade that sets both off. */
export type Dye = { ground: string; figure: string; accent: string };

/** Dye-named colours (Indonesian, as a buyer reads them) and the three inks each picture is drawn with. */
export const palette: Record<string, Dye> = {
  Indigo: { ground: "#24386b", figure: "#e9e4d4", accent: "#7f9bc9" },
  Soga: { ground: "#7c4a24", figure: "#f0dfbd", accent: "#2e2018" },
  "Sogan Tua": { ground: "#4a2a19", figure: "#dcb77c", accent: "#a86a35" },
  "Magenta Jumputan": { ground: "#a81d5c", figure: "#fbe6dc", accent: "#f2b134" },
  "Emas Songket": { ground: "#b98a2f", figure: "#fbeec3", accent: "#7a1f2b" },
  "Hijau Daun": { ground: "#3d6b45", figure: "#eceecd", accent: "#c9a94a" },
  Marun: { ground: "#6e1c2c", figure: "#f0d49a", accent: "#c9923a" },
  Hitam: { ground: "#221f20", figure: "#e6d6b4", accent: "#b58a3c" },
  Gading: { ground: "#efe6d0", figure: "#9a6a3a", accent: "#5e7457" },
  Abu: { ground: "#777b80", figure: "#f1efe9", accent: "#32363c" },
  Terakota: { ground: "#b4573a", figure: "#fae4cd", accent: "#5a2418" },
  "Biru Langit": { ground: "#7fb0d0", figure: "#fbfaf2", accent: "#28557e" },
  Ungu: { ground: "#583073", figure: "#f0dff0", accent: "#d9a441" },
  Mustika: { ground: "#0f5d63", figure: "#eadfb6", accent: "#d48f3b" },
  Salem: { ground: "#e9a98e", figure: "#fff4ea", accent: "#97463a" },
  Natural: { ground: "#cdb48c", figure: "#6d4e2d", accent: "#f5ead2" },
  "Cokelat Kayu": { ground: "#8a5a34", figure: "#d9ab74", accent: "#3f2414" },
  Putih: { ground: "#f6f3ec", figure: "#c98d99", accent: "#6a8fb3" },
  Toska: { ground: "#2a9a94", figure: "#f3f5e6", accent: "#12474f" },
  Kunyit: { ground: "#d99a1f", figure: "#fff3d0", accent: "#7d3a12" },
  "Dusty Rose": { ground: "#c68c8f", figure: "#fdf1ec", accent: "#7a3c4a" },
  Perak: { ground: "#b9bec4", figure: "#f7f8f8", accent: "#5d656e" },
  Merah: { ground: "#b0212c", figure: "#f9e2bb", accent: "#e0a73a" },
  "Hijau Zaitun": { ground: "#6f7242", figure: "#f2ecd0", accent: "#343a1e" },
  Lila: { ground: "#b8a2cf", figure: "#fcf8fb", accent: "#5f4580" },
  "Merah Muda": { ground: "#e8a0b4", figure: "#fff5f2", accent: "#a3285b" },
};

/** The names alone, in the palette's order. */
export const paletteNames: readonly string[] = Object.keys(palette);

const fallback: Dye = { ground: "#cdb48c", figure: "#6d4e2d", accent: "#f5ead2" };

/** The inks of a colour; of "Natural" when the name is not in the palette. */
export function dyeOf(name: string): Dye {
  return Object.hasOwn(palette, name) ? (palette[name] ?? fallback) : fallback;
}
