import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { ProductPageView } from "../../../../../contract/catalog";
import { DomainError } from "../../../../../domain/domain-error";
import { readProductPage } from "../../../../../modules/listing/catalog/read-product-page";
import { handleOf } from "../../handle-of";

export async function GET(req: MedusaRequest, res: MedusaResponse<ProductPageView>) {
  const page = await readProductPage(req.scope, handleOf(req));
  if (!page) throw new DomainError("not_found", {}, "not_found");
  res.json(page);
}
