import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import net from "node:net";
import { Refusal, root } from "./settings.mjs";

/** @throws Refusal when this Node.js is older than package.json allows. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const { engines } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const [needMajor, needMinor] = engines.node.match(/\d+/g).map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Refusal(
    `Node.js ${needMajor}.${needMinor} or newer is needed; this is ${process.versions.node}.`,
  );
}

/** @throws Refusal when less than `gigabytes` are free where the project lies. */
export async function checkDisk(gigabytes) {
  const { bavail, bsize } = await statfs(root);
  const free = (bavail * bsize) / 1e9;
  if (free >= gigabytes) return;
  throw new Refusal(
    `The disk is too full: ${free.toFixed(1)} GB are free, ${gigabytes} GB are needed. Free some space, then run the command again.`,
  );
}

/** @throws Refusal naming the port, what wanted it, and the variable that moves it. */
export async function checkPorts(wanted) {
  for (const [name, port, variable] of wanted) {
    if (!(await isFree(port))) {
      throw new Refusal(
        `Port ${port} for the ${name} is taken by another program. Stop that program, or choose another port: ${variable}=${port + 1} npm start`,
      );
    }
  }
}

async function isFree(port) {
  const answers = await Promise.all(["127.0.0.1", "::1"].map((host) => isOpen(host, port)));
  return !answers.includes(true);
}

function isOpen(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port });
    const done = (open) => {
      socket.destroy();
      resolve(open);
    };
    socket.setTimeout(1000, () => done(false));
    socket.on("connect", () => done(true));
    socket.on("error", () => done(false));
  });
}
