import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { z } from "zod";
import { DomainError } from "../../domain/domain-error";
import { parse } from "../http/parse";
import { addItemBody, changeItemBody } from "./carts/[id]/line-items/schema";
import { newCartBody } from "./carts/schema";

const ID = "[A-Za-z0-9_]+";

type OpenRoute = {
  methods: readonly string[];
  path: RegExp;
  /** Of a POST whose address Medusa also knows: checked here, or Medusa's own check would answer in other words. */
  body?: z.ZodType;
};

/**
 * Everything the shop uses of /store. Medusa brings many more routes: some change a cart behind the checkout's back,
 * or delete a payment session so that a paid webhook finds nothing. What isn't here doesn't exist.
 */
const OPEN: readonly OpenRoute[] = [
  { methods: ["GET"], path: /^\/store\/areas$/ },
  { methods: ["GET"], path: /^\/store\/catalog\/[^?]+$/ },
  { methods: ["POST"], path: /^\/store\/carts$/, body: newCartBody },
  { methods: ["POST"], path: new RegExp(`^/store/carts/${ID}/line-items$`), body: addItemBody },
  {
    methods: ["POST", "DELETE"],
    path: new RegExp(`^/store/carts/${ID}/line-items/${ID}$`),
    body: changeItemBody,
  },
  { methods: ["GET", "POST"], path: new RegExp(`^/store/carts/${ID}/parcels$`) },
  { methods: ["POST"], path: new RegExp(`^/store/carts/${ID}/(address|accept-changes|place-order)$`) },
  { methods: ["GET"], path: /^\/store\/orders\/by-token\/[^/]+$/ },
  { methods: ["POST"], path: /^\/store\/orders\/by-token\/[^/]+\/(pay|cancel|confirm-received|return)$/ },
];

export function closedRoutes(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const [path = ""] = req.originalUrl.split("?");
  const method = req.method === "HEAD" ? "GET" : req.method;
  const route = OPEN.find((candidate) => candidate.methods.includes(method) && candidate.path.test(path));
  if (!route && method !== "OPTIONS") throw new DomainError("not_found", {}, "not_found");
  if (route?.body && method === "POST") parse(route.body, req.body);
  next();
}
