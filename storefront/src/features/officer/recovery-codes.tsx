import { CopyButton } from "@/components/copy-button";

/** Codes for the day on which the phone is lost; shown once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  return (
    <section aria-labelledby="kode-pemulihan" className="rounded-md border border-paper-edge bg-white p-4">
      <h2 id="kode-pemulihan" className="font-semibold">
        Kode pemulihan
      </h2>
      <p className="mt-1 text-ink-soft">
        Simpan di tempat aman, bukan di ponsel yang sama. Setiap kode dapat dipakai sekali bila ponsel Anda
        hilang. Kode-kode ini tidak akan ditampilkan lagi.
      </p>
      <ul className="my-4 grid grid-cols-1 gap-2 font-mono text-base tabular-nums min-[360px]:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")}>Salin semua</CopyButton>
    </section>
  );
}
