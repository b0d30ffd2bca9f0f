import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";

/** Middleware of Admin's sign-in: a session id that somebody planted before is not the one that is signed in. */
export function renewSession(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  req.session.regenerate((error: unknown) => next(error));
}
