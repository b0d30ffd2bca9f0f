import "server-only";
import type {
  DepositDetail,
  DepositList,
  PnbpLineList,
  PnbpLineTrace,
  PnbpReport,
  PnbpScope,
} from "@karya/backend/src/contract/pnbp";
import type { ReleaseTransferInput, SettleTransferInput } from "@karya/backend/src/contract/common";
import type { RefundDetail, RefundList } from "@karya/backend/src/contract/refund";
import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import { call, callRaw } from "./call";

const base = "/officer/pnbp";
const deposit = (id: string, rest = "") => `${base}/deposits/${encodeURIComponent(id)}${rest}`;
const refund = (id: string, rest = "") => `${base}/refunds/${encodeURIComponent(id)}${rest}`;
const finding = (id: string, rest: string) => `${base}/payments/findings/${encodeURIComponent(id)}${rest}`;

export type ReportQuery = { period?: string; facility?: string };
export type LineQuery = ReportQuery & {
  akun?: string;
  undeposited?: boolean;
  credit?: boolean;
  page?: number;
};

/** State revenue, within what the officer may see. Every function throws ApiRefusal. */
export const pnbpBooks = (token: string) => ({
  scope: () => call<PnbpScope>(`${base}/scope`, { token }),
  report: (query: ReportQuery) => call<PnbpReport>(`${base}/report`, { token, query }),
  reportFile: (format: "xlsx" | "csv", query: ReportQuery) =>
    callRaw(`${base}/report.${format}`, { token, query }),
  lines: (query: LineQuery) => call<PnbpLineList>(`${base}/lines`, { token, query }),
  line: (id: string) => call<PnbpLineTrace>(`${base}/lines/${encodeURIComponent(id)}`, { token }),
  deposits: (query: { status?: string; facility?: string; page?: number }) =>
    call<DepositList>(`${base}/deposits`, { token, query }),
  deposit: (id: string) => call<DepositDetail>(deposit(id), { token }),
  recordDeposit: (body: FormData) => call<DepositDetail>(`${base}/deposits`, { token, method: "POST", body }),
  evidence: (id: string) => callRaw(deposit(id, "/evidence"), { token }),
  verify: (id: string) => call<DepositDetail>(deposit(id, "/verify"), { token, method: "POST", body: {} }),
  reject: (id: string, reason: string) =>
    call<DepositDetail>(deposit(id, "/reject"), { token, method: "POST", body: { reason } }),
  refunds: (query: { status?: string; facility?: string; page?: number }) =>
    call<RefundList>(`${base}/refunds`, { token, query }),
  refund: (id: string) => call<RefundDetail>(refund(id), { token }),
  decideRefund: (id: string, action: "approve" | "decline" | "retry", body: { reason?: string }) =>
    call<RefundDetail>(refund(id, `/${action}`), { token, method: "POST", body }),
  beginRefundTransfer: (id: string) =>
    call<RefundDetail>(refund(id, "/begin-transfer"), { token, method: "POST", body: {} }),
  releaseRefundTransfer: (id: string, body: ReleaseTransferInput) =>
    call<RefundDetail>(refund(id, "/release-transfer"), { token, method: "POST", body }),
  settleRefund: (id: string, body: SettleTransferInput) =>
    call<RefundDetail>(refund(id, "/settle-by-hand"), { token, method: "POST", body }),
  payments: () => call<PaymentDesk>(`${base}/payments`, { token }),
  beginFindingTransfer: (id: string) =>
    call<PaymentDesk>(finding(id, "/begin-transfer"), { token, method: "POST", body: {} }),
  releaseFindingTransfer: (id: string, body: ReleaseTransferInput) =>
    call<PaymentDesk>(finding(id, "/release-transfer"), { token, method: "POST", body }),
  settleFinding: (id: string, body: SettleTransferInput) =>
    call<PaymentDesk>(finding(id, "/settle-by-hand"), { token, method: "POST", body }),
  closeFinding: (id: string) => call<PaymentDesk>(finding(id, "/close"), { token, method: "POST", body: {} }),
  closePeriod: (body: { period: string; facility?: string }) =>
    call<PnbpReport>(`${base}/periods/close`, { token, method: "POST", body }),
});
