"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { doneForm, type FormState } from "@/lib/form-state";
import { cancelOrder, confirmReceived, payOrder } from "@/lib/medusa/orders";
import { refusedFormOf } from "@/lib/medusa/refused-form";
import { payMethods } from "./pay-methods";

/** Opens the provider's payment page for the chosen method (`method`). */
export async function pay(_before: FormState, form: FormData): Promise<FormState> {
  let address: string;
  try {
    const method = payMethods.find((one) => one === form.get("method")) ?? null;
    address = (await payOrder(String(form.get("token") ?? ""), { method })).redirect_url;
  } catch (error) {
    refresh();
    return refusedFormOf(error);
  }
  redirect(address);
}

export async function cancel(_before: FormState, form: FormData): Promise<FormState> {
  return change(() => cancelOrder(String(form.get("token") ?? "")));
}

export async function confirm(_before: FormState, form: FormData): Promise<FormState> {
  const consignment = String(form.get("consignment_id") ?? "");
  return change(() => confirmReceived(String(form.get("token") ?? ""), { consignment_id: consignment }));
}

async function change(act: () => Promise<unknown>): Promise<FormState> {
  try {
    await act();
    return doneForm;
  } catch (error) {
    return refusedFormOf(error);
  } finally {
    refresh();
  }
}
