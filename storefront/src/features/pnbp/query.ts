/** The values of a page's address that PNBP pages share; anything odd becomes the usual. */
export type PnbpQuery = { period: string; facility: string; akun: string; page: number };

type Raw = Record<string, string | string[] | undefined>;

export function readPnbpQuery(raw: Raw, currentPeriod: string): PnbpQuery {
  const one = (name: string) => (typeof raw[name] === "string" ? raw[name] : "");
  const page = Number(one("page"));
  return {
    period: /^\d{4}-(0[1-9]|1[0-2])$/.test(one("period")) ? one("period") : currentPeriod,
    facility: one("facility"),
    akun: one("akun"),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}
