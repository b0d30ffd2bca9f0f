import type { PnbpReport, PnbpReportRow } from "../../../contract/pnbp";

type Column = { title: string; width: number; of: (row: PnbpReportRow) => string | number };

/** The columns of the report as a file: text first, then whole rupiah. */
export const TEXT_COLUMNS: Column[] = [
  { title: "Kode Satker", width: 13, of: (row) => row.facility.kode_satker ?? "" },
  { title: "UPT", width: 28, of: (row) => row.facility.short_name },
  { title: "Kota/Kabupaten", width: 22, of: (row) => row.facility.city },
  { title: "Provinsi", width: 22, of: (row) => row.facility.province },
  { title: "Kode Akun", width: 12, of: (row) => row.akun.code },
  { title: "Nama Akun", width: 44, of: (row) => row.akun.name },
];

export const AMOUNT_COLUMNS: (Column & { total: keyof PnbpReport["totals"] })[] = [
  { title: "Jumlah Pos", width: 12, of: (row) => row.line_count, total: "line_count" },
  { title: "Penjualan (Rp)", width: 18, of: (row) => row.sales, total: "sales" },
  { title: "Pengembalian (Rp)", width: 18, of: (row) => row.refunds, total: "refunds" },
  { title: "Pendapatan (Rp)", width: 18, of: (row) => row.revenue, total: "revenue" },
  {
    title: "Setoran Terverifikasi (Rp)",
    width: 24,
    of: (row) => row.deposited_verified,
    total: "deposited_verified",
  },
  {
    title: "Setoran Tercatat (Rp)",
    width: 20,
    of: (row) => row.deposited_recorded,
    total: "deposited_recorded",
  },
  { title: "Belum Disetor (Rp)", width: 18, of: (row) => row.outstanding, total: "outstanding" },
  {
    title: "Kredit Pengembalian Terbuka (Rp)",
    width: 22,
    of: (row) => row.credit_open,
    total: "credit_open",
  },
  {
    title: "Kredit Pengembalian Dipakai (Rp)",
    width: 22,
    of: (row) => row.credit_taken,
    total: "credit_taken",
  },
];

export function reportFilename({ period, facility }: PnbpReport): string {
  return `laporan-pnbp-${period}-${facility?.handle ?? "nasional"}`;
}
