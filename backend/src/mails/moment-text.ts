import type { Instant } from "../contract/common";
import type { MailLanguage } from "./mail-facts";

/** "27 November 2026 pukul 14.05 WIB", "27 November 2026, 14:05 WIB (UTC+7)". */
export function momentText(instant: Instant, language: MailLanguage): string {
  const at = new Date(instant);
  const zone = { timeZone: "Asia/Jakarta" } as const;
  const date = new Intl.DateTimeFormat(language === "id" ? "id-ID" : "en-GB", { dateStyle: "long", ...zone });
  const time = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...zone,
  });
  return language === "id"
    ? `${date.format(at)} pukul ${time.format(at).replace(":", ".")} WIB`
    : `${date.format(at)}, ${time.format(at)} WIB (UTC+7)`;
}
