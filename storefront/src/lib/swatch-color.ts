/** The colour words of the catalogue and the ground of their dye. */
const dyes: ReadonlyMap<string, string> = new Map([
  ["indigo", "#24386b"],
  ["soga", "#7c4a24"],
  ["sogan tua", "#4a2a19"],
  ["magenta jumputan", "#a81d5c"],
  ["emas songket", "#b98a2f"],
  ["hijau daun", "#3d6b45"],
  ["marun", "#6e1c2c"],
  ["hitam", "#221f20"],
  ["gading", "#efe6d0"],
  ["abu", "#777b80"],
  ["terakota", "#b4573a"],
  ["biru langit", "#7fb0d0"],
  ["ungu", "#583073"],
  ["mustika", "#0f5d63"],
  ["salem", "#e9a98e"],
  ["natural", "#cdb48c"],
  ["cokelat kayu", "#8a5a34"],
  ["putih", "#f6f3ec"],
  ["toska", "#2a9a94"],
  ["kunyit", "#d99a1f"],
  ["dusty rose", "#c68c8f"],
  ["perak", "#b9bec4"],
  ["merah", "#b0212c"],
  ["hijau zaitun", "#6f7242"],
  ["lila", "#b8a2cf"],
  ["merah muda", "#e8a0b4"],
]);

/** For colour words that staff made up: the most telling part decides. */
const shades: readonly (readonly [RegExp, string])[] = [
  [/putih|broken|gading|ivory|krem|cream|natural|mentah/i, "#f0e8d8"],
  [/pink|merah muda|dusty|mawar/i, "#d99aa9"],
  [/hitam|arang|jelaga/i, "#26221f"],
  [/abu|perak|silver/i, "#a6a29b"],
  [/tarum|indigo|navy|dongker|biru tua/i, "#26366b"],
  [/biru|langit|laut/i, "#5b86b8"],
  [/toska|tosca|teal/i, "#2f8380"],
  [/zaitun|olive|lumut|sage/i, "#7f8450"],
  [/hijau|daun|pandan/i, "#3c7a48"],
  [/kunyit|kuning|emas|songket|mustard|gold/i, "#d2a640"],
  [/jingga|oranye|bata|terakota|terracotta/i, "#b8562f"],
  [/marun|maroon|manggis|merah hati|burgundy/i, "#7a1f30"],
  [/merah|mengkudu|saga/i, "#a9331d"],
  [/magenta|fuchsia|jumputan|jambu/i, "#b32a6d"],
  [/ungu|lembayung|lavender|terung/i, "#6a4a86"],
  [/soga|coklat|cokelat|kopi|mahoni|tembaga|kayu|jati/i, "#8a5527"],
];

/** A CSS colour for a colour's Indonesian name; a half-and-half disc when the name tells nothing. */
export function swatchColor(name: string): string {
  const dye = dyes.get(name.trim().toLowerCase()) ?? shades.find(([pattern]) => pattern.test(name))?.[1];
  return dye ?? "linear-gradient(135deg, #e6dccb 50%, #8f8375 50%)";
}
