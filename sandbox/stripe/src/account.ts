import type Stripe from "stripe";

const ACTIVE = { card_payments: "active", transfers: "active" } as const;
const NOTHING_DUE = {
  alternatives: [],
  current_deadline: null,
  currently_due: [],
  disabled_reason: null,
  errors: [],
  eventually_due: [],
  past_due: [],
  pending_verification: [],
};

/** The account that every key opens. Left out are `company` and `individual`: who stands behind it is nobody here. */
export function accountOf(merchant: string): Stripe.Account {
  return {
    id: "acct_simulasi",
    object: "account",
    business_profile: {
      mcc: null,
      minority_owned_business_designation: null,
      name: merchant,
      specified_commercial_transactions_act_url: null,
      support_address: null,
      support_email: null,
      support_phone: null,
      support_url: null,
      url: null,
    },
    business_type: "government_entity",
    capabilities: ACTIVE,
    charges_enabled: true,
    controller: { type: "account" },
    country: "ID",
    created: 0,
    default_currency: "idr",
    details_submitted: true,
    email: null,
    future_requirements: NOTHING_DUE,
    metadata: {},
    payouts_enabled: true,
    requirements: NOTHING_DUE,
    settings: {
      branding: { icon: null, logo: null, primary_color: null, secondary_color: null },
      card_payments: {
        statement_descriptor_prefix: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      dashboard: { display_name: merchant, timezone: "Asia/Jakarta" },
      payments: {
        statement_descriptor: null,
        statement_descriptor_kana: null,
        statement_descriptor_kanji: null,
        statement_descriptor_prefix_kana: null,
        statement_descriptor_prefix_kanji: null,
      },
      payouts: {
        debit_negative_balances: true,
        schedule: { delay_days: 2, interval: "daily" },
        statement_descriptor: null,
      },
    },
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: "standard",
  };
}
