import type { Tariff } from "../../domain/courier-tariff";
import example from "./tariff.example.json";

/** The embedded tariff, an example: a rate service replaces it where there is a key for one. */
export const tariff: Tariff = {
  ...example,
  between_islands: example.between_islands as Tariff["between_islands"],
};
