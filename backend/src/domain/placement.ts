import { DomainError } from "./domain-error";

export const placementLimits = { days: 90, position: { min: 1, max: 100 } } as const;

export type PlacementWindow = { starts_at: Date; ends_at: Date };

const DAY = 24 * 60 * 60 * 1000;

/**
 * A window begins before it ends, lasts 90 days at most, and still has time to run. `ends_at` is exclusive.
 * @throws DomainError "invalid_input" with a sentence per field.
 */
export function checkPlacement(
  { starts_at, ends_at, position }: PlacementWindow & { position: number },
  now: Date,
) {
  const fields: Record<string, string> = {};
  const { min, max } = placementLimits.position;
  if (!Number.isInteger(position) || position < min || position > max)
    fields.position = `Isi urutan dari ${min} sampai ${max}.`;
  if (ends_at <= starts_at) fields.ends_at = "Waktu selesai harus sesudah waktu mulai.";
  else if (ends_at <= now) fields.ends_at = "Waktu selesai sudah lewat.";
  else if (ends_at.getTime() - starts_at.getTime() > placementLimits.days * DAY)
    fields.ends_at = `Penempatan paling lama ${placementLimits.days} hari.`;
  if (Object.keys(fields).length > 0) throw new DomainError("invalid_input", {}, "invalid", fields);
}

/** Where a placement stands in time. Its end is exclusive: at that instant it has ended. */
export function placementState({ starts_at, ends_at }: PlacementWindow, now: Date) {
  if (now < starts_at) return "scheduled";
  return now < ends_at ? "active" : "ended";
}
