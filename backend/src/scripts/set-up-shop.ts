import type { ExecArgs } from "@medusajs/framework/types";
import { setUpShopWorkflow } from "../workflows/set-up-shop";

/** Run at every start: what exists is kept. The start script reads the line with the key. */
export default async function setUpShop({ container }: ExecArgs) {
  const { result } = await setUpShopWorkflow(container).run();
  process.stdout.write(`PUBLISHABLE_KEY=${result.publishable_key}\n`);
}
