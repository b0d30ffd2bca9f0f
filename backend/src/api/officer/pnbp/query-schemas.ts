import { z } from "zod";
import { isPeriod } from "../../../domain/period";
import { anId } from "../../http/parse";

/** An id that was left empty in a form means "not asked for". */
const optionalId = z.union([z.literal("").transform(() => undefined), anId]).optional();

export const period = z
  .string()
  .refine(isPeriod, { error: "Tulis periode sebagai tahun dan bulan, misalnya 2026-11." });

export const reportQuery = z.object({ period, facility: optionalId });

export const facilityQuery = z.object({ facility: optionalId });

export const optionalFacility = optionalId;
