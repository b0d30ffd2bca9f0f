import type { PaymentMethod } from "@karya/backend/src/contract/checkout";

/** The ways to pay, as the order page names them. */
export const payMethodWords: Record<PaymentMethod, { label: string; hint: string }> = {
  qris: { label: "QRIS", hint: "Pindai dengan aplikasi bank atau dompet digital" },
  virtual_account: { label: "Virtual account", hint: "Transfer lewat bank ke nomor khusus pesanan ini" },
  card: { label: "Kartu", hint: "Kartu kredit atau debit" },
};

export const payMethods = Object.keys(payMethodWords) as PaymentMethod[];
