import path from "node:path";
import { env } from "./env";

/** The embedded file store: what anyone may see, and apart from it what nobody may fetch. */
export const publicFilesDir = path.join(env.FILES_DIR, "public");
export const privateFilesDir = path.join(env.FILES_DIR, "private");
