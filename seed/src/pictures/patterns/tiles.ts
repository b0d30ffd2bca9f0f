import type { Pattern } from "../spec.js";
import { batikTulis, ceplok, kawung, megaMendung, parang } from "./batik.js";
import { ecoprint } from "./leafprint.js";
import { jumputan, shibori, tenunIkat } from "./resist.js";
import { anyamanBambu, cukli, kulit, rotan, seratKayu } from "./solid.js";
import { sulamBunga, tumpar } from "./stitched.js";
import type { DrawTile } from "./surface.js";
import { lurik, manik, polos, rajut, songket } from "./woven.js";

/** The drawing of every pattern. */
export const tiles: Record<Pattern, DrawTile> = {
  jumputan,
  songket,
  kawung,
  parang,
  ceplok,
  tumpar,
  cukli,
  rotan,
  "serat-kayu": seratKayu,
  "batik-tulis": batikTulis,
  "mega-mendung": megaMendung,
  shibori,
  ecoprint,
  polos,
  rajut,
  manik,
  kulit,
  "anyaman-bambu": anyamanBambu,
  "tenun-ikat": tenunIkat,
  lurik,
  "sulam-bunga": sulamBunga,
};
