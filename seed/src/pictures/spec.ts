import { paletteNames } from "./palette.js";

/** Every silhouette the generator can draw. */
export const shapes = [
  "tunik",
  "outer",
  "gamis",
  "kemeja",
  "mukena",
  "selendang",
  "kain",
  "rok",
  "sarung",
  "peci",
  "topi",
  "tas-tote",
  "tas-selempang",
  "ransel",
  "dompet",
  "pouch",
  "kotak-kue",
  "toples-kue",
  "roti",
  "botol",
  "bungkus",
  "kursi",
  "meja",
  "lemari",
  "keranjang",
  "kotak-ukir",
  "cincin",
  "kalung",
  "gelang",
  "papan-catur",
  "kapal",
  "tikar",
  "pot-tanaman",
  "sandal",
  "sarung-tangan",
  "boneka",
  "bantal",
  "taplak",
  "syal",
  "kaligrafi",
  "lampu",
  "nampan",
  "dupa",
  "sayur",
  "ikan",
  "sepatu",
  "masker",
  "gantungan",
] as const;

/** Every surface the generator can draw. */
export const patterns = [
  "jumputan",
  "songket",
  "kawung",
  "parang",
  "ceplok",
  "tumpar",
  "cukli",
  "rotan",
  "serat-kayu",
  "batik-tulis",
  "mega-mendung",
  "shibori",
  "ecoprint",
  "polos",
  "rajut",
  "manik",
  "kulit",
  "anyaman-bambu",
  "tenun-ikat",
  "lurik",
  "sulam-bunga",
] as const;

export type Shape = (typeof shapes)[number];
export type Pattern = (typeof patterns)[number];

/** `utuh`: the whole thing. `dekat`: the surface close up. `ukuran`: the whole thing with its dimensions. */
export type PictureView = "utuh" | "dekat" | "ukuran";

/** Outer dimensions of the goods, in centimetres. */
export type Dimensions = { length: number; width: number; height: number };

/**
 * What to draw. `color` is a name in `palette` (a name it doesn't know is drawn as "Natural"); `seed` is any text, and
 * only ever picks variations, so that two listings of one kind don't look like one picture.
 */
export type PictureSpec = {
  shape: Shape;
  pattern: Pattern;
  color: string;
  view: PictureView;
  dimensions_cm?: Dimensions;
  seed: string;
};

/** Size of every picture, in px: a 4:5 portrait. */
export const pictureWidth = 1200;
export const pictureHeight = 1500;

/** The colours that have pictures, in the order a colour chart would show them. */
export const colorNames: readonly string[] = paletteNames;
