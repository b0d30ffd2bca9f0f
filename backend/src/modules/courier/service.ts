import type {
  CalculatedShippingOptionPrice,
  CreateFulfillmentResult,
  FulfillmentOption,
} from "@medusajs/framework/types";
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import { quoteParcel } from "../../domain/courier-tariff";
import { parcelData } from "./parcel-data";
import { tariff } from "./tariff";

/** Carries parcels by the embedded tariff. The price is always computed here, never taken from the data. */
export class CourierProviderService extends AbstractFulfillmentProviderService {
  static override identifier = "courier";

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [{ id: "parcel", name: "Kiriman satu UPT" }];
  }

  override async validateOption(): Promise<boolean> {
    return true;
  }

  override async canCalculate(): Promise<boolean> {
    return true;
  }

  override async validateFulfillmentData(_option: Record<string, unknown>, data: Record<string, unknown>) {
    return parcelData.parse(data);
  }

  override async calculatePrice(
    _option: Record<string, unknown>,
    data: Record<string, unknown>,
  ): Promise<CalculatedShippingOptionPrice> {
    const parcel = parcelData.parse(data);
    const quote = quoteParcel(
      {
        originRegencyCode: parcel.origin_regency_code,
        destinationRegencyCode: parcel.destination_regency_code,
        items: parcel.items,
      },
      tariff,
    ).find((candidate) => candidate.service === parcel.service);
    if (!quote) throw new DomainError("courier_service_unavailable", {}, "conflict");
    return { calculated_amount: quote.price, is_calculated_price_tax_inclusive: true };
  }

  /** The parcel is handed over at the courier's counter; its number is entered by the facility. */
  override async createFulfillment(data: Record<string, unknown>): Promise<CreateFulfillmentResult> {
    return { data, labels: [] };
  }

  override async cancelFulfillment(): Promise<Record<string, never>> {
    return {};
  }

  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: {}, labels: [] };
  }
}
