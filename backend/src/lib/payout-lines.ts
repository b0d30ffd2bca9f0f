import type Stripe from "stripe";
import { netOf } from "../domain/payout";
import { stripe } from "./stripe";

/**
 * What a payout carried, its own transaction left out. What an earlier payout brought back from the bank stands there as
 * one sum: its lines take the place of it when they come to that sum.
 */
export async function payoutLines(payout: string): Promise<Stripe.BalanceTransaction[]> {
  const lines: Stripe.BalanceTransaction[] = [];
  const pages = stripe.balanceTransactions.list({ payout, limit: 100, expand: ["data.source"] });
  for await (const line of pages) if (line.type !== "payout") lines.push(...(await linesIn(line)));
  return lines;
}

async function linesIn(line: Stripe.BalanceTransaction): Promise<Stripe.BalanceTransaction[]> {
  const { source } = line;
  if (typeof source !== "object" || source?.object !== "payout") return [line];
  if (source.reconciliation_status !== "completed") return [line];
  const lines = await payoutLines(source.id);
  return netOf(lines) === netOf([line]) ? lines : [line];
}
