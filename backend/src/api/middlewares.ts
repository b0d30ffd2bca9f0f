import { defineMiddlewares } from "@medusajs/framework/http";
import { logger } from "@medusajs/framework/logger";
import { env } from "../env";
import { closedWrites } from "./admin/closed-writes";
import { closed, closedAuthRoutes } from "./auth/closed-auth-routes";
import { renewSession } from "./auth/renew-session";
import { prepareRequests } from "./http/before-medusa";
import { errorHandler } from "./http/error-handler";
import { onlyJson } from "./http/only-json";
import { securityHeaders } from "./http/security-headers";
import { guardOperatorCode } from "./limits/guard-operator-code";
import { guardOperatorSignIn } from "./limits/guard-operator-sign-in";
import { limitOperators } from "./limits/limit-staff";
import { limitStore } from "./limits/limit-store";
import { serveMedia } from "./media/serve-media";
import { receivePhoto } from "./officer/facility/photos/receive-photo";
import { loadOfficer } from "./officer/officer-context";
import { receiveEvidence } from "./officer/pnbp/deposits/receive-evidence";
import { closedRoutes } from "./store/closed-routes";

logger.setLogLevel(env.LOG_LEVEL);
prepareRequests(env.NODE_ENV === "production");

export default defineMiddlewares({
  errorHandler,
  routes: [
    { matcher: "/*", middlewares: [securityHeaders] },
    { matcher: "/store*", middlewares: [limitStore, closedRoutes, onlyJson] },
    { matcher: "/hooks*", middlewares: [closed] },
    { matcher: "/auth*", middlewares: [closedAuthRoutes, limitOperators] },
    { matcher: "/admin*", middlewares: [closedWrites] },
    // Stripe signs the bytes it sends, not what a parser makes of them.
    {
      matcher: "/webhooks/stripe",
      method: ["POST"],
      bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
    },
    { matcher: "/media/*", method: ["GET"], middlewares: [serveMedia] },
    {
      matcher: "/auth/user/emailpass",
      method: ["POST"],
      middlewares: [guardOperatorSignIn],
    },
    { matcher: "/auth/mfa/challenges/:id/verify", method: ["POST"], middlewares: [guardOperatorCode] },
    { matcher: "/auth/session", method: ["POST"], middlewares: [renewSession] },
    { matcher: "/sign-in*", middlewares: [onlyJson] },
    { matcher: "/officer*", middlewares: [loadOfficer, onlyJson] },
    { matcher: "/officer/facility/photos", method: ["POST"], middlewares: [receivePhoto] },
    { matcher: "/officer/pnbp/deposits", method: ["POST"], middlewares: [receiveEvidence] },
  ],
});
