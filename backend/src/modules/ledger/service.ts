import { MedusaService } from "@medusajs/framework/utils";
import { LedgerEntry } from "./models/ledger-entry";
import { LedgerPosting } from "./models/ledger-posting";
import { PeriodClosing } from "./models/period-closing";

export default class LedgerModuleService extends MedusaService({
  LedgerEntry,
  LedgerPosting,
  PeriodClosing,
}) {}
