import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import { parse, text } from "../http/parse";

const signInSchema = z.object({
  email: text({ min: 1, max: 254 }).transform((email) => email.toLowerCase()),
  password: z.string().min(1).max(256),
});

/** An operator's address stays as it is typed: Medusa's own command wrote it so. */
const operatorSchema = signInSchema.extend({ email: text({ min: 1, max: 254 }) });

/** Middleware of operators' sign-in, for the same reason. */
export function readOperatorSignIn(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  req.body = parse(operatorSchema, req.body);
  next();
}

/**
 * Middleware of officers' sign-in, before Medusa's own route: that one looks any text up as it came and answers with
 * the database's words when it is odd. Addresses are kept in lower case, however they are typed.
 */
export function readSignIn(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  req.body = parse(signInSchema, req.body);
  next();
}
