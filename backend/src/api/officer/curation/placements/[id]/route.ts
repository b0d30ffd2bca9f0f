import type { MedusaResponse } from "@medusajs/framework/http";
import { deletePlacementWorkflow } from "../../../../../workflows/delete-placement";
import { pathId } from "../../../../http/path-id";
import { type OfficerRequest, requireRole } from "../../../officer-context";

export async function DELETE(req: OfficerRequest, res: MedusaResponse<{ id: string }>) {
  requireRole(req, "curator");
  const { result } = await deletePlacementWorkflow(req.scope).run({ input: { id: pathId(req, "id") } });
  res.json(result);
}
