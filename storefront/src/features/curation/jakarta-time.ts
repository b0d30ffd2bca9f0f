/** WIB is seven hours ahead of UTC all year. */
const OFFSET = "+07:00";

/** "2026-11-22T09:00" as typed in WIB → an instant in UTC, or null when it isn't one. */
export function instantInJakarta(local: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local)) return null;
  const instant = new Date(`${local}:00${OFFSET}`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

/** The value of a date-and-time field for an instant, in WIB. */
export function localInJakarta(instant: Date): string {
  return new Date(instant.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 16);
}

/** What a new placement proposes: two weeks from now. */
export function usualWindow(): { starts_at: string; ends_at: string } {
  const now = Date.now();
  const days = 24 * 60 * 60 * 1000;
  return { starts_at: localInJakarta(new Date(now)), ends_at: localInJakarta(new Date(now + 14 * days)) };
}
