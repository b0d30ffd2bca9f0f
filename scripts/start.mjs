import { readFileSync } from "node:fs";
import path from "node:path";
import { remember } from "./lib/leftovers.mjs";
import { checkNode } from "./lib/machine.mjs";
import { build, install, isStamped, stamp } from "./lib/prepare.mjs";
import { startService, stopService } from "./lib/run.mjs";
import { environment, Refusal, root, settings } from "./lib/settings.mjs";
import { bringUp, clearTheWay } from "./lib/stack.mjs";

const dev = process.argv.includes("--dev");
let down = async () => {};
let pictures = null;
let ending = false;

async function main() {
  checkNode();
  const config = settings({ dataFolder: ".data" });
  console.log("\nKarya Binaan\n");
  const env = environment(config);
  await clearTheWay(config);
  await install(env);
  await build(env, { backendOnly: dev });
  const stack = await bringUp(config, {
    dev,
    onDown: (ending) => (down = ending),
    onFilled: () => drawPictures(config, env),
  });
  console.log(welcome(config));
  drawPictures(config, env);
  const first = await Promise.race(stack.parts.map((part) => part.ended.then(() => part)));
  if (ending) return;
  await end(1, `The ${first.name} ended by itself. Its log is ${first.log}.`);
}

/**
 * Draws the sample goods' pictures until all are there: on the first start while the shop opens, so that it isn't bare,
 * later behind the open shop.
 */
function drawPictures(config, env) {
  const stamps = path.join(config.data, "stamps");
  if (pictures || !config.embeddedDatabase || isStamped("pictures", "all", stamps)) return;
  pictures = startService("pictures", "tsx", ["src/main.ts", "pictures"], {
    cwd: path.join(root, "seed"),
    env,
    log: path.join(config.logs, "pictures.log"),
  });
  remember(config, pictures);
  pictures.ended.then((code) => code === 0 && stamp("pictures", "all", stamps));
}

function welcome({ ports, embeddedDatabase, sandbox, data }) {
  const shop = `http://localhost:${ports.storefront}`;
  const accounts = JSON.parse(readFileSync(path.join(root, "seed/data/officers.json"), "utf8"));
  const lines = [
    "",
    `  Shop               ${shop}`,
    `  Facility portal    ${shop}/upt`,
    `  Curation desk      ${shop}/kurasi`,
    `  PNBP               ${shop}/pnbp`,
    `  Medusa Admin       http://localhost:${ports.backend}/app`,
    ...(embeddedDatabase && !process.env.SMTP_URL
      ? [`  Mails              http://localhost:${ports.backend}/mailbox  (none leaves this machine)`]
      : []),
    ...(sandbox ? [`  Payment sandbox    http://localhost:${ports.stripe}/_sandbox  (no money moves)`] : []),
    "",
    ...(embeddedDatabase
      ? [
          `  Demo accounts, password ${accounts.password}:`,
          ...accounts.officers.map((officer) => `    ${officer.email.padEnd(46)} ${officer.name}`),
          "  Curators, treasurers and national finance also need a code: for these accounts the sign-in page shows it.",
          `  For an authenticator app, the secret is ${accounts.totp_secret}.`,
          "",
        ]
      : []),
    `  Data is kept in ${data}. Pictures of the sample goods are drawn in the background. Ctrl-C ends the shop.`,
    "",
  ];
  return lines.join("\n");
}

async function end(code, sentence) {
  if (ending) return;
  ending = true;
  if (sentence) console.error(`\n${sentence}`);
  if (pictures) await stopService(pictures);
  await down();
  process.exit(code);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => end(0, "Closing the shop; nothing is lost."));
}

main().catch((error) => end(1, error instanceof Refusal ? error.message : error.stack));
