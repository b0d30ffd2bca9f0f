import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { smtpSender, withoutAddresses } from "./smtp-sender";

/** As much of a mail server as one mail needs; refuses whoever is called "nobody". */
let server: Server;
let send: ReturnType<typeof smtpSender>;
const received: string[] = [];

beforeAll(async () => {
  server = createServer((socket) => {
    let data: string | null = null;
    let rest = "";
    socket.write("220 mail.contoh ESMTP\r\n");
    socket.on("data", (chunk) => {
      const lines = (rest + String(chunk)).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (data !== null) {
          if (line !== ".") data += `${line}\n`;
          else {
            received.push(data);
            data = null;
            socket.write("250 taken\r\n");
          }
        } else if (line === "DATA") {
          data = "";
          socket.write("354 go on\r\n");
        } else if (line.startsWith("RCPT") && line.includes("nobody")) {
          socket.write(`550 5.1.1 ${line.slice(8)} unknown\r\n`);
        } else socket.write("250 fine\r\n");
      }
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}?ignoreTLS=true`;
  send = smtpSender({ url, from: "Karya Binaan <toko@contoh.id>", domain: "toko.contoh.id" });
});
afterAll(() => {
  server.close();
});

const mail = { id: "abc", subject: "Pesanan KB-1 menunggu", html: "<p>Halo</p>", text: "Halo" };

it("sends by SMTP both ways to read it, as a mail no one should answer by machine", async () => {
  await send({ ...mail, to: "siti@contoh.id" });
  const [message = ""] = received;
  expect(message).toMatch(/^From: Karya Binaan <toko@contoh\.id>$/m);
  expect(message).toMatch(/^To: siti@contoh\.id$/m);
  expect(message).toMatch(/^Message-ID: <abc@toko\.contoh\.id>$/m);
  expect(message).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(message).toContain("Content-Type: text/plain");
  expect(message).toContain("Content-Type: text/html");
});

it("tells of a refusal without saying whom it was for", async () => {
  const refused = send({ ...mail, to: "nobody@contoh.id" });
  await expect(refused).rejects.toThrow(/550/);
  await expect(refused).rejects.not.toThrow(/nobody/);
});

it.each([
  [
    "Can't send mail - all recipients were rejected: 550 5.1.1 <siti.a+toko@contoh.co.id>: unknown",
    "Can't send mail - all recipients were rejected: 550 5.1.1 <…@…>: unknown",
  ],
  ['554 "siti@contoh.id" refused, see postmaster@contoh.id', '554 "…@…" refused, see …@…'],
  ["connect ECONNREFUSED 127.0.0.1:1025", "connect ECONNREFUSED 127.0.0.1:1025"],
])("keeps no address of %s", (said, kept) => {
  expect(withoutAddresses(said)).toBe(kept);
});
