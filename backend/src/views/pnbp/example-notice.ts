/** Shown wherever a value of the sample applies that the ministry has not settled. */
export const EXAMPLE_NOTICE =
  "Contoh, belum ditetapkan: pembagian hasil dan kode akun di halaman ini masih contoh sampai ada ketetapan resmi.";
