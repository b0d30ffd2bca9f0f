import { expect, it } from "vitest";
import { addressText } from "./address-text";

const address = {
  recipient_name: "Pembeli Contoh",
  phone: "+6281100000000",
  province: "Sumatera Selatan",
  regency: "Kota Palembang",
  district: "Ilir Timur I",
  village: "16 Ilir",
  postal_code: "30122",
  street: "Jalan Contoh 1",
  note: "",
};

it("writes an address as the lines of a label, without an empty one", () => {
  expect(addressText(address)).toBe(
    "Pembeli Contoh\n+6281100000000\nJalan Contoh 1\n16 Ilir, Ilir Timur I\nKota Palembang, Sumatera Selatan 30122",
  );
  expect(
    addressText({ ...address, note: "Pagar hijau" })
      .split("\n")
      .at(-1),
  ).toBe("Patokan: Pagar hijau");
});
