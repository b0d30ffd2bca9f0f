"use client";

import type { AreaView } from "@karya/backend/src/contract/checkout";
import { TextField } from "@/components/text-field";
import { TextareaField } from "@/components/textarea-field";
import type { AddressDraft } from "./address-form";
import { AreaSelect } from "./area-select";
import { useAreas } from "./use-areas";

type AddressFieldsProps = {
  draft: AddressDraft;
  change: (name: keyof AddressDraft, value: string) => void;
  errors: Readonly<Record<string, string>>;
  provinces: readonly AreaView[];
};

export function AddressFields({ draft, change, errors, provinces }: AddressFieldsProps) {
  const regencies = useAreas(draft.province_code);
  const districts = useAreas(draft.regency_code);
  const villages = useAreas(draft.district_code);
  const text = (name: keyof AddressDraft) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (event: { target: { value: string } }) => change(name, event.target.value),
  });
  const area = (name: keyof AddressDraft) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => change(name, value),
  });
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          {...text("email")}
          label="Surel"
          type="email"
          autoComplete="email"
          inputMode="email"
          maxLength={200}
          required
          hint="Kabar pesanan dan tautan untuk membukanya kami kirim ke sini."
        />
      </div>
      <TextField
        {...text("recipient_name")}
        label="Nama penerima"
        autoComplete="name"
        maxLength={100}
        required
      />
      <TextField
        {...text("phone")}
        label="Nomor telepon"
        type="tel"
        autoComplete="tel"
        placeholder="0812 3456 7890"
        maxLength={24}
        required
      />
      <AreaSelect
        {...area("province_code")}
        label="Provinsi"
        placeholder="Pilih provinsi"
        waiting="Pilih provinsi"
        areas={{ rows: provinces, state: "ready" }}
      />
      <AreaSelect
        {...area("regency_code")}
        label="Kabupaten atau kota"
        placeholder="Pilih kabupaten atau kota"
        waiting="Pilih provinsi dahulu"
        areas={regencies}
      />
      <AreaSelect
        {...area("district_code")}
        label="Kecamatan"
        placeholder="Pilih kecamatan"
        waiting="Pilih kabupaten dahulu"
        areas={districts}
      />
      <AreaSelect
        {...area("village_code")}
        label="Kelurahan atau desa"
        placeholder="Pilih kelurahan atau desa"
        waiting="Pilih kecamatan dahulu"
        areas={villages}
      />
      <div className="sm:col-span-2">
        <TextareaField
          {...text("street")}
          label="Nama jalan, nomor rumah, RT/RW"
          autoComplete="street-address"
          rows={2}
          maxLength={200}
          required
        />
      </div>
      <TextField
        {...text("postal_code")}
        label="Kode pos"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={5}
        required
      />
      <TextField {...text("note")} label="Patokan untuk kurir" maxLength={200} optional />
    </div>
  );
}
