import type { Shape } from "../spec.js";
import { dompet, pouch, ransel, tasSelempang, tasTote } from "./bags.js";
import { kaligrafi, kapal, papanCatur } from "./carved.js";
import { kain, taplak } from "./cloths.js";
import type { DrawShape } from "./drawing.js";
import { sandal, sepatu } from "./footwear.js";
import { kotakUkir, kursi, lemari, meja } from "./furniture.js";
import { ikan, sayur } from "./harvest.js";
import { peci, topi } from "./hats.js";
import { cincin, gelang, kalung } from "./jewellery.js";
import { boneka, dupa } from "./keepsakes.js";
import { gantungan } from "./key-rings.js";
import { lampu } from "./lamps.js";
import { botol, bungkus } from "./packets.js";
import { kotakKue, roti, toplesKue } from "./pantry.js";
import { gamis, rok, sarung } from "./robes.js";
import { kemeja, masker, outer, tunik } from "./tops.js";
import { nampan } from "./trays.js";
import { mukena, selendang, syal } from "./veils.js";
import { bantal, keranjang, potTanaman, sarungTangan, tikar } from "./wickerwork.js";

/** The drawing of every shape. */
export const shapeDrawings: Record<Shape, DrawShape> = {
  tunik,
  outer,
  gamis,
  kemeja,
  mukena,
  selendang,
  kain,
  rok,
  sarung,
  peci,
  topi,
  "tas-tote": tasTote,
  "tas-selempang": tasSelempang,
  ransel,
  dompet,
  pouch,
  "kotak-kue": kotakKue,
  "toples-kue": toplesKue,
  roti,
  botol,
  bungkus,
  kursi,
  meja,
  lemari,
  keranjang,
  "kotak-ukir": kotakUkir,
  cincin,
  kalung,
  gelang,
  "papan-catur": papanCatur,
  kapal,
  tikar,
  "pot-tanaman": potTanaman,
  sandal,
  "sarung-tangan": sarungTangan,
  boneka,
  bantal,
  taplak,
  syal,
  kaligrafi,
  lampu,
  nampan,
  dupa,
  sayur,
  ikan,
  sepatu,
  masker,
  gantungan,
};
