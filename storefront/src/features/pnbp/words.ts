import type { DepositStatus, PnbpLine } from "@karya/backend/src/contract/pnbp";
import type { BadgeTone } from "@/components/badge";

export const depositWords: Record<DepositStatus, { label: string; tone: BadgeTone }> = {
  recorded: { label: "Dicatat, menunggu verifikasi", tone: "songket" },
  verified: { label: "Terverifikasi", tone: "daun" },
  rejected: { label: "Ditolak", tone: "mengkudu" },
};

/** What a line of revenue stands for: "Penjualan", "Potongan harga"; what comes back is a refund that the bank returned. */
export function lineWord({
  kind,
  is_allowance,
  amount,
}: Pick<PnbpLine, "kind" | "is_allowance" | "amount">): string {
  if (kind === "sale") return "Penjualan";
  if (amount > 0) return "Pengembalian gagal";
  return is_allowance ? "Potongan harga" : "Pengembalian";
}

/** Names of the ledger's accounts, as the reports call them. */
const accountWords: Record<string, string> = {
  payment_clearing: "Dana pada penyedia pembayaran",
  state_revenue: "Pendapatan negara (PNBP)",
  courier_payable: "Utang ongkos kirim",
  treasurer_bank: "Rekening bendahara penerimaan",
  provider_fee: "Biaya penyedia pembayaran",
  disputed_funds: "Dana dalam sengketa",
  dispute_loss: "Kerugian sengketa pembayaran",
  state_treasury: "Kas Negara",
};

export function accountLabel(account: string): string {
  return accountWords[account] ?? account;
}
