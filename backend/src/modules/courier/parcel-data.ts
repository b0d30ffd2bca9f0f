import { z } from "zod";

/** The `data` of a cart's shipping method: one facility's parcel, as our checkout wrote it. */
export const parcelData = z.object({
  facility_id: z.string().min(1),
  service: z.string().min(1),
  courier: z.string().min(1),
  service_name: z.string().min(1),
  origin_regency_code: z.string().min(4),
  destination_regency_code: z.string().min(4),
  chargeable_kg: z.number().int().positive(),
  weight_grams: z.number().int().nonnegative(),
  items: z
    .array(
      z.object({
        weight_grams: z.number().nonnegative(),
        length_cm: z.number().nonnegative(),
        width_cm: z.number().nonnegative(),
        height_cm: z.number().nonnegative(),
        quantity: z.number().int().positive(),
      }),
    )
    .min(1),
});

export type ParcelData = z.infer<typeof parcelData>;
