import { MedusaService } from "@medusajs/framework/utils";
import { AkunSetting } from "./models/akun-setting";
import { Deposit } from "./models/deposit";
import { DepositEvidence } from "./models/deposit-evidence";
import { DepositLine } from "./models/deposit-line";
import { RefundCase } from "./models/refund-case";
import { ShareRule } from "./models/share-rule";

export default class PnbpModuleService extends MedusaService({
  AkunSetting,
  Deposit,
  DepositEvidence,
  DepositLine,
  RefundCase,
  ShareRule,
}) {}
