import { defineMiddlewares } from "@medusajs/framework/http";
import { closed, closedAuthRoutes } from "./auth/closed-auth-routes";
import { readOperatorSignIn, readSignIn } from "./auth/read-sign-in";
import { refuseRegistration } from "./auth/refuse-registration";
import { errorHandler } from "./http/error-handler";
import { onlyJson } from "./http/only-json";
import { serveMedia } from "./media/serve-media";
import { receivePhoto } from "./officer/facility/photos/receive-photo";
import { loadOfficer, readOfficerToken } from "./officer/officer-context";
import { receiveEvidence } from "./officer/pnbp/deposits/receive-evidence";
import { closedRoutes } from "./store/closed-routes";

export default defineMiddlewares({
  errorHandler,
  routes: [
    { matcher: "/store*", middlewares: [closedRoutes, onlyJson] },
    { matcher: "/hooks*", middlewares: [closed] },
    { matcher: "/auth*", middlewares: [closedAuthRoutes] },
    // Stripe signs the bytes it sends, not what a parser makes of them.
    {
      matcher: "/webhooks/stripe",
      method: ["POST"],
      bodyParser: { preserveRawBody: true, sizeLimit: "1mb" },
    },
    { matcher: "/media/*", method: ["GET"], middlewares: [serveMedia] },
    { matcher: "/auth/officer/emailpass", method: ["POST"], middlewares: [readSignIn] },
    { matcher: "/auth/user/emailpass", method: ["POST"], middlewares: [readOperatorSignIn] },
    { matcher: "/auth/user/emailpass/register", method: ["POST"], middlewares: [readOperatorSignIn] },
    { matcher: "/auth/officer/emailpass/register", method: ["POST"], middlewares: [refuseRegistration] },
    { matcher: "/officer*", middlewares: [readOfficerToken, loadOfficer, onlyJson] },
    { matcher: "/officer/facility/photos", method: ["POST"], middlewares: [receivePhoto] },
    { matcher: "/officer/pnbp/deposits", method: ["POST"], middlewares: [receiveEvidence] },
  ],
});
