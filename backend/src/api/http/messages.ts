/** A sentence per refusal code, in the two languages of the shop. `{name}` is filled from the error's details. */
export const messages: Readonly<Record<string, { id: string; en: string }>> = {
  // any area
  invalid_input: {
    id: "Ada isian yang perlu diperbaiki. Periksa keterangan di setiap isian.",
    en: "Some fields need attention. See the note beside each of them.",
  },
  not_found: { id: "Yang Anda cari tidak ditemukan.", en: "What you are looking for was not found." },
  body_too_large: { id: "Kiriman data terlalu besar.", en: "The request is too large." },
  malformed_body: {
    id: "Data yang dikirim tidak dapat dibaca.",
    en: "The data that was sent could not be read.",
  },
  request_refused: {
    id: "Permintaan ini tidak dapat diproses. Muat ulang halaman, lalu coba lagi.",
    en: "This request can't be processed. Reload the page and try again.",
  },
  too_many_requests: {
    id: "Terlalu banyak percobaan dalam waktu singkat. Tunggu {seconds} detik, lalu coba lagi. Isian Anda tidak hilang.",
    en: "Too many tries in a short time. Wait {seconds} seconds, then try again. What you typed is kept.",
  },
  server_failed: {
    id: "Terjadi gangguan di sisi kami. Mohon coba lagi sebentar lagi.",
    en: "Something failed on our side. Please try again in a moment.",
  },
  conflict: {
    id: "Data ini baru saja berubah. Muat ulang halaman, lalu coba lagi.",
    en: "This has just changed. Reload the page and try again.",
  },
  allocation_weights_invalid: {
    id: "Jumlah ini tidak dapat dibagi dengan perbandingan tersebut.",
    en: "This amount can't be split in those proportions.",
  },
  rupiah_not_whole: { id: "Jumlah rupiah harus bilangan bulat.", en: "Amounts are whole rupiah." },

  // officers
  demo_account_refused: {
    id: "Akun contoh hanya ada pada basis data bawaan di komputer sendiri.",
    en: "Demo accounts exist on the embedded local database only.",
  },
  officer_email_taken: {
    id: "Alamat surel ini sudah dipakai akun lain.",
    en: "This e-mail address belongs to another account already.",
  },
  sign_in_refused: {
    id: "Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
    en: "The e-mail address or the password does not match. Check both and try again.",
  },
  admin_reads_only: {
    id: "Di sini data ini hanya dapat dilihat. Ubah lewat portal UPT, kurasi atau keuangan.",
    en: "This can only be looked at here. Change it in the facility, curation or finance portal.",
  },
  sign_in_required: { id: "Silakan masuk terlebih dahulu.", en: "Please sign in first." },
  code_wrong: {
    id: "Kode verifikasi tidak cocok. Lihat kode yang sedang tampil di aplikasi autentikator, lalu coba lagi.",
    en: "The code does not match. Look at the code your authenticator app shows now and try again.",
  },
  code_used: {
    id: "Kode ini sudah dipakai. Tunggu sampai aplikasi menampilkan kode berikutnya.",
    en: "This code has been used. Wait until your app shows the next one.",
  },
  recovery_code_wrong: {
    id: "Kode pemulihan ini tidak dikenal atau sudah dipakai. Periksa ejaannya, atau pakai kode lain.",
    en: "This recovery code is unknown or has been used. Check the spelling, or use another one.",
  },
  second_factor_required: {
    id: "Tugas Anda mewajibkan verifikasi dua langkah, jadi tidak dapat dimatikan.",
    en: "Your task requires the second step, so it can't be switched off.",
  },
  role_required: {
    id: "Akun Anda tidak memiliki tugas untuk halaman ini.",
    en: "Your account has no assignment for this page.",
  },

  // photos
  photo_not_a_picture: {
    id: "Berkas ini bukan foto yang dapat dibaca. Pakai JPEG, PNG, WebP, atau AVIF.",
    en: "This file is not a picture we can read. Use JPEG, PNG, WebP or AVIF.",
  },
  photo_too_large: { id: "Foto paling besar 15 MB.", en: "Photos are 15 MB at most." },
  photo_too_many_pixels: {
    id: "Foto ini lebih dari 50 megapiksel. Perkecil dahulu.",
    en: "This photo has more than 50 megapixels. Make it smaller first.",
  },

  // ledger and PNBP
  akun_setting_missing: {
    id: "Kode akun untuk kategori ini belum diatur. Hubungi keuangan pusat.",
    en: "No account code is set for this category yet. Please tell national finance.",
  },
  deposit_already_decided: {
    id: "Setoran ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.",
    en: "This deposit has been decided on already. Reload the page to see the result.",
  },
  deposit_amount_differs: {
    id: "Jumlah setoran tidak sama dengan jumlah pos yang dipilih, yaitu {expected}.",
    en: "The amount differs from the sum of the chosen lines, which is {expected}.",
  },
  deposit_evidence_invalid: {
    id: "Berkas bukti harus berupa PDF, JPEG, atau PNG, paling besar 5 MB.",
    en: "The evidence must be a PDF, JPEG or PNG file of at most 5 MB.",
  },
  deposit_kode_billing_taken: {
    id: "Kode billing ini sudah tercatat pada setoran lain.",
    en: "This billing code is recorded on another deposit already.",
  },
  deposit_line_taken: {
    id: "Ada pos yang sudah masuk ke setoran lain. Muat ulang daftar pos, lalu pilih lagi.",
    en: "Some of the lines are in another deposit already. Reload the list and choose again.",
  },
  deposit_lines_mixed_akun: {
    id: "Satu setoran hanya untuk satu akun.",
    en: "A deposit is for one account code only.",
  },
  deposit_lines_not_found: {
    id: "Ada pos yang tidak ditemukan di UPT Anda. Muat ulang daftar pos, lalu pilih lagi.",
    en: "Some of the lines were not found at your facility. Reload the list and choose again.",
  },
  deposit_ntpn_taken: {
    id: "NTPN ini sudah tercatat pada setoran lain.",
    en: "This NTPN is recorded on another deposit already.",
  },
  deposit_own_record: {
    id: "Setoran harus diperiksa oleh orang lain, bukan oleh yang mencatatnya.",
    en: "A deposit must be checked by someone other than the one who recorded it.",
  },
  ledger_amount_not_positive: {
    id: "Jumlah pada buku besar harus lebih dari nol.",
    en: "Amounts in the ledger must be above zero.",
  },
  ledger_entry_unbalanced: {
    id: "Jurnal ini tidak seimbang, jadi tidak dibukukan.",
    en: "This entry does not balance, so it was not posted.",
  },
  ledger_period_closed: {
    id: "Periode ini baru saja ditutup. Silakan coba lagi.",
    en: "This period has just been closed. Please try again.",
  },
  period_already_closed: { id: "Periode ini sudah ditutup.", en: "This period is closed already." },
  period_invalid: {
    id: "Tulis periode sebagai tahun dan bulan, misalnya 2026-11.",
    en: "Write the period as year and month, such as 2026-11.",
  },
  period_not_over: {
    id: "Periode yang belum berakhir belum dapat ditutup.",
    en: "A period that is not over cannot be closed yet.",
  },
  share_rule_components_invalid: {
    id: "Bagian-bagian pada aturan bagi hasil harus berjumlah tepat 100 persen.",
    en: "The parts of a share rule must sum to exactly 100 percent.",
  },
  share_rule_dates_invalid: {
    id: "Tanggal akhir aturan bagi hasil tidak boleh sebelum tanggal mulainya.",
    en: "A share rule cannot end before it begins.",
  },
  share_rule_missing: {
    id: "Belum ada aturan bagi hasil yang berlaku untuk produk ini. Hubungi keuangan pusat.",
    en: "No share rule covers this product yet. Please tell national finance.",
  },
  share_rule_scope_invalid: {
    id: "Cakupan aturan bagi hasil tidak sesuai dengan isinya.",
    en: "The scope of this share rule does not match what it names.",
  },

  // cart, checkout
  area_not_found: { id: "Wilayah itu tidak ditemukan.", en: "That area was not found." },
  area_unknown: {
    id: "Ongkir ke wilayah itu belum dapat dihitung.",
    en: "Shipping to that area can't be priced yet.",
  },
  cart_not_found: {
    id: "Keranjang ini tidak ditemukan, atau sudah menjadi pesanan.",
    en: "This cart was not found, or it has become an order.",
  },
  cart_item_not_found: {
    id: "Produk itu tidak ada di keranjang atau tidak dijual di toko ini.",
    en: "That product is not in the cart or not sold in this shop.",
  },
  cart_item_unavailable: { id: "{problem}", en: "This can't be bought right now: {problem}" },
  cart_item_capped: {
    id: "{title}: paling banyak {limit} per pembeli dalam 24 jam, termasuk pesanan sebelumnya.",
    en: "{title}: at most {limit} per buyer within 24 hours, earlier orders included.",
  },
  out_of_stock: {
    id: "Stok salah satu produk baru saja habis. Periksa keranjang, lalu coba lagi.",
    en: "One of the products has just run out. Check your cart and try again.",
  },
  cart_too_many_facilities: {
    id: "Satu pesanan dapat memuat kiriman dari paling banyak {limit} UPT. Selesaikan pesanan ini dahulu.",
    en: "An order can hold parcels from at most {limit} facilities. Finish this order first.",
  },
  cart_too_many_items: {
    id: "Keranjang memuat paling banyak {limit} macam barang. Selesaikan pesanan ini dahulu, atau hapus salah satunya.",
    en: "A cart holds at most {limit} different items. Finish this order first, or take one out.",
  },
  buyer_too_many_unpaid: {
    id: "Masih ada {limit} pesanan dengan alamat surel ini yang belum dibayar. Bayar atau batalkan salah satunya lewat tautan di surel pesanan, lalu coba lagi.",
    en: "{limit} orders with this e-mail address are not paid yet. Pay or cancel one of them by the link in its e-mail, then try again.",
  },
  network_too_many_unpaid: {
    id: "Terlalu banyak pesanan dari jaringan internet ini yang belum dibayar. Bayar atau batalkan pesanan Anda yang lain, coba lagi nanti, atau gunakan jaringan lain.",
    en: "Too many orders from this internet network are not paid yet. Pay or cancel other orders of yours, try again later, or use another network.",
  },
  cart_total_too_high: {
    id: "Satu pesanan paling banyak {limit}. Kurangi isinya, atau buat beberapa pesanan.",
    en: "An order can come to {limit} at most. Take something out, or place several orders.",
  },
  cart_empty: { id: "Keranjang Anda masih kosong.", en: "Your cart is empty." },
  cart_address_missing: {
    id: "Isi alamat pengiriman terlebih dahulu.",
    en: "Enter a delivery address first.",
  },
  cart_service_missing: {
    id: "Pilih layanan kurir untuk setiap kiriman terlebih dahulu.",
    en: "Choose a courier service for every parcel first.",
  },
  cart_changed: {
    id: "Harga berubah sejak Anda mengisi keranjang. {changes}. Setujui dahulu perubahannya.",
    en: "Prices have changed since you filled your cart. {changes}. Please agree to the change first.",
  },
  cart_changed_again: {
    id: "Harga atau stok berubah lagi. Periksa kembali perubahannya.",
    en: "A price or the stock has changed once more. Please look at the changes again.",
  },
  cart_total_changed: {
    id: "Total belanja berubah menjadi {total}. Periksa kembali rinciannya sebelum membuat pesanan.",
    en: "The total has changed to {total}. Please check the details before placing the order.",
  },
  courier_service_unavailable: {
    id: "Layanan kurir itu tidak lagi tersedia untuk kiriman ini. Pilih layanan lain.",
    en: "That courier service is no longer available for this parcel. Choose another one.",
  },
  parcel_empty: { id: "Kiriman ini kosong.", en: "This parcel is empty." },
  order_total_wrong: {
    id: "Total pesanan ini perlu diperiksa oleh tim kami. Jangan membayar dahulu; silakan buat pesanan baru.",
    en: "This order's total needs to be checked by our team. Please don't pay; place a new order instead.",
  },
  order_not_as_planned: {
    id: "Keranjang berubah ketika pesanan dibuat, jadi pesanan tidak jadi dibuat. Periksa keranjang, lalu coba lagi.",
    en: "The cart changed while the order was being placed, so it was not placed. Check the cart and try again.",
  },
  order_link_invalid: {
    id: "Tautan pesanan ini tidak dikenal. Periksa kembali tautan yang Anda terima.",
    en: "This order link is not known. Check the link that you received.",
  },
  order_link_expired: {
    id: "Masa berlaku tautan pesanan ini sudah habis.",
    en: "This order link has expired.",
  },
  order_not_payable: {
    id: "Pesanan ini tidak lagi menunggu pembayaran.",
    en: "This order is not waiting for a payment any more.",
  },
  order_not_cancellable: {
    id: "Pesanan ini tidak dapat dibatalkan karena sudah dibayar atau sudah dibatalkan.",
    en: "This order can't be cancelled: it is paid or cancelled already.",
  },
  payment_method_not_offered: {
    id: "Cara bayar ini tidak tersedia. Pilih cara bayar yang lain.",
    en: "This way to pay is not available. Choose another one.",
  },
  payment_method_not_possible: {
    id: "Pesanan ini tidak dapat dibayar dengan cara ini. Pilih cara bayar yang lain.",
    en: "This order can't be paid this way. Choose another way to pay.",
  },
  payment_under_way: {
    id: "Pembayaran pesanan ini sedang dikonfirmasi. Tunggu sebentar, lalu muat ulang halaman ini.",
    en: "A payment for this order is being confirmed. Wait a moment, then reload this page.",
  },
  payment_provider_unreachable: {
    id: "Layanan pembayaran sedang tidak dapat dihubungi. Pesanan Anda tetap tersimpan; coba lagi sebentar lagi.",
    en: "The payment service can't be reached right now. Your order is kept; try again in a moment.",
  },
  webhook_refused: {
    id: "Pemberitahuan ini tidak dapat dipastikan berasal dari Stripe.",
    en: "This notification can't be proven to come from Stripe.",
  },

  // consignments
  consignment_not_yours: {
    id: "Perubahan ini tidak dapat dilakukan dari halaman Anda.",
    en: "This change can't be made from your page.",
  },
  consignment_wrong_status: {
    id: "Kiriman ini sudah berubah status. Muat ulang halaman untuk melihat keadaan terbarunya.",
    en: "This parcel's state has changed. Reload the page to see it.",
  },
  consignment_shipped_otherwise: {
    id: "Kiriman ini sudah dikirim dengan nomor resi lain.",
    en: "This parcel was already shipped under another tracking number.",
  },

  // refunds
  refund_not_possible: {
    id: "Dana kiriman ini tidak dapat dimintakan kembali pada keadaannya sekarang.",
    en: "Money of this parcel can't be asked back in its present state.",
  },
  refund_line_unavailable: {
    id: "Barang itu sudah dimintakan pengembaliannya, atau permintaannya masih berjalan. Muat ulang halaman ini.",
    en: "Those goods are asked back already, or a request for them is still open. Reload this page.",
  },
  refund_already_decided: {
    id: "Pengembalian ini sudah diputuskan. Muat ulang halaman untuk melihat hasilnya.",
    en: "This refund has been decided on already. Reload the page to see the result.",
  },
  refund_own_request: {
    id: "Pengembalian harus diputuskan oleh orang lain, bukan oleh yang memintanya.",
    en: "A refund must be decided on by someone other than the one who asked for it.",
  },
  refund_not_declinable: {
    id: "Barang yang tidak dikirim harus dikembalikan dananya, jadi permintaan ini tidak dapat ditolak.",
    en: "Goods that are not shipped must be paid back, so this request can't be declined.",
  },
  refund_found_at_stripe: {
    id: "Dana ini ternyata sudah dikembalikan lewat Stripe, jadi jangan ditransfer. Tekan “Coba lagi”, setelah membatalkan transfer yang sudah dimulai: pengembalian yang ada itu dipakai, dan tidak ada dana yang dikirim lagi. Bila uangnya sudah telanjur ditransfer, catat transfernya dan minta kembali yang dibayar dua kali.",
    en: "Stripe has given this money back after all, so make no transfer. Press “Try again”, after calling off a transfer that was begun: that refund is taken up, and no money is sent again. If the money was transferred already, record the transfer, and ask back what was paid twice.",
  },
  refund_unrecorded_at_stripe: {
    id: "Dari pembayaran pesanan ini sudah ada uang yang dikembalikan lewat dasbor Stripe dan belum tercatat, jadi transfernya tidak dapat dimulai atau dicatat. Lihat jumlahnya di halaman Pembayaran, lalu setujui permintaan lain dari pesanan ini yang mencatatnya. Bila tidak ada permintaan yang sesuai, jangan mengirim uang dahulu dan hubungi pengelola teknis. Uang yang sudah telanjur ditransfer tetap dapat dicatat.",
    en: "Money of this order's payment was given back in Stripe's dashboard and is not recorded yet, so a transfer can neither begin nor be recorded. See the amount under Pembayaran, then approve another request of this order that records it. If no request fits, send no money yet and ask those who run the shop. Money that was transferred already can still be recorded.",
  },
  transfer_begun: {
    id: "Dana ini sedang dibayar lewat transfer bank, jadi tidak dapat dicoba lagi atau dibayar untuk kedua kalinya. Muat ulang halaman untuk melihat siapa yang memulainya, mungkin sesudah halaman ini dibuka.",
    en: "This money is being paid by bank transfer, so it can't be tried again or paid a second time. Reload the page to see who began, perhaps after this page was opened.",
  },
  transfer_not_begun: {
    id: "Transfer bank ini belum dimulai, atau sudah dibatalkan oleh petugas lain. Muat ulang halaman, lalu tekan “Mulai bayar lewat transfer” sebelum mencatatnya.",
    en: "This bank transfer was not begun, or another officer has called it off. Reload the page and begin it before you record it.",
  },
  return_already_settled: {
    id: "Tidak ada lagi dana yang perlu ditransfer di sini. Muat ulang halaman untuk melihat hasilnya.",
    en: "There is no money left to transfer here. Reload the page to see what became of it.",
  },
  finding_stays: {
    id: "Temuan ini tidak dapat ditandai sudah diperiksa: masih ada yang harus dilakukan atau ditunggu, dan sesudah itu temuannya hilang dengan sendirinya.",
    en: "This finding can't be marked as looked at: something is still to be done or waited for, and then it leaves by itself.",
  },
  return_found_at_stripe: {
    id: "Dana pembayaran ini sudah dikembalikan lewat Stripe, seluruhnya atau sebagian, jadi jangan ditransfer; batalkan transfer yang sudah dimulai. Periksa pembayarannya di dasbor Stripe. Bila uangnya sudah telanjur ditransfer, catat transfernya dan minta kembali yang dibayar dua kali.",
    en: "Stripe has given money of this payment back, all of it or a part, so make no transfer, and call off one that was begun. Look at the payment in Stripe's dashboard. If the money was transferred already, record the transfer, and ask back what was paid twice.",
  },
  payment_disputed: {
    id: "Pembayaran ini disengketakan oleh bank pembeli, yang mungkin mengembalikan uangnya sendiri. Jangan ditransfer; tunggu keputusannya di halaman Pembayaran. Bila uangnya sudah telanjur ditransfer, catat transfernya dan serahkan buktinya kepada bank lewat dasbor Stripe.",
    en: "The buyer's bank disputes this payment, and may give the money back itself. Make no transfer; wait for the decision under Pembayaran. If the money was transferred already, record the transfer, and hand its proof to the bank in Stripe's dashboard.",
  },
  payment_dispute_lost: {
    id: "Sengketa pembayaran ini dimenangkan pembeli: banknya sudah mengambil uangnya, jadi tidak ada lagi yang perlu ditransfer. Bila uangnya sudah telanjur ditransfer, catat transfernya dan minta kembali dari pembeli.",
    en: "The buyer won the dispute over this payment: their bank has taken the money, so there is nothing to transfer. If it was transferred already, record the transfer, and ask it back from the buyer.",
  },
  return_not_arrived: {
    id: "Retur dapat diajukan setelah kiriman sampai.",
    en: "A return can be asked for once the parcel has arrived.",
  },
  return_too_late: {
    id: "Waktu untuk mengajukan retur dari halaman ini sudah lewat.",
    en: "The time to ask for a return on this page is over.",
  },
  return_open: {
    id: "Permintaan retur Anda untuk kiriman ini masih menunggu jawaban.",
    en: "Your request for a return of this parcel is still waiting for an answer.",
  },
  return_already_answered: {
    id: "Permintaan retur ini sudah dijawab. Muat ulang halaman untuk melihatnya.",
    en: "This request for a return has been answered already. Reload the page to see it.",
  },
  deposit_refund_left_out: {
    id: "Pos penjualan yang sebagian atau seluruhnya dikembalikan harus disetor bersama pos pengembaliannya.",
    en: "A sale that was paid back in part or whole must be deposited together with its refund's line.",
  },

  // curation, publishing, placement
  listing_draft_changed: {
    id: "Draf ini baru saja disimpan dari tempat lain, jadi simpanan Anda belum masuk. Tulisan Anda tetap ada di layar ini: salin bagian yang penting, muat ulang, lalu gabungkan.",
    en: "This draft has just been saved elsewhere, so yours was not saved. What you wrote is still on this screen: copy what matters, reload, then merge.",
  },
  listing_draft_closed: {
    id: "Versi ini bukan draf lagi, jadi tidak dapat diubah. Buat versi baru untuk mengubahnya.",
    en: "This version is no longer a draft, so it cannot be changed. Make a new version to change it.",
  },
  listing_not_live: { id: "Produk ini belum tayang.", en: "This product is not live yet." },
  listing_not_paused: { id: "Produk ini tidak sedang dijeda.", en: "This product is not paused." },
  listing_not_ready: {
    id: "Produk ini belum siap diajukan. Lengkapi isian yang ditandai.",
    en: "This product is not ready to be submitted. Complete the marked fields.",
  },
  listing_paused: { id: "Produk ini sudah dijeda.", en: "This product is paused already." },
  listing_price_beyond_band: {
    id: "Perubahan harga lebih dari {percent} persen harus melalui kurasi. Tekan “Ubah produk” untuk mengajukannya sebagai versi baru.",
    en: "A price change of more than {percent} percent goes through curation. Make a new version to propose it.",
  },
  listing_stock_reserved: {
    id: "Stok tidak boleh kurang dari jumlah yang sudah dipesan.",
    en: "Stock can't go below what is already ordered.",
  },
  listing_version_frozen: {
    id: "Versi yang sudah diajukan tidak dapat diubah lagi.",
    en: "A version that was submitted can't be changed any more.",
  },
  listing_version_open: {
    id: "Masih ada versi yang sedang dikerjakan. Selesaikan atau tarik versi itu dahulu.",
    en: "Another version is still being worked on. Finish or withdraw it first.",
  },
  listing_category_unknown: {
    id: "Kategori produk ini sudah tidak ada. Kembalikan ke UPT untuk memilih kategori lain.",
    en: "This product's category no longer exists. Send it back so that another one is chosen.",
  },
  listing_version_not_approved: {
    id: "Versi ini belum disetujui, jadi belum dapat ditayangkan.",
    en: "This version is not approved, so it cannot go live.",
  },
  listing_version_out_of_date: {
    id: "Versi lain dari produk ini sudah tayang lebih dahulu, jadi versi ini tidak dapat disetujui lagi.",
    en: "Another version of this product has gone live since, so this one can no longer be approved.",
  },
  own_listing: {
    id: "Anda yang menulis atau mengajukan produk ini. Kurator lain yang memutuskannya.",
    en: "You wrote or submitted this product, so another curator decides on it.",
  },
  own_facility: {
    id: "Anda bertugas di UPT ini. Kurator lain yang memutuskannya.",
    en: "You belong to this facility, so another curator decides on it.",
  },
  listing_step_refused: {
    id: "Langkah ini tidak dapat dilakukan lagi: status versi ini sudah berubah. Muat ulang halaman.",
    en: "This step is no longer possible: the version has a new status. Reload the page.",
  },
  facility_suspended: {
    id: "Penjualan UPT ini sudah dihentikan sementara. Muat ulang halaman untuk melihatnya.",
    en: "This facility's sales are suspended already. Reload the page to see it.",
  },
  facility_not_suspended: {
    id: "Penjualan UPT ini tidak sedang dihentikan. Muat ulang halaman untuk melihatnya.",
    en: "This facility's sales are not suspended. Reload the page to see it.",
  },
  placement_overlaps: {
    id: "Produk ini sudah ditempatkan di sana pada waktu yang sama. Pilih waktu lain.",
    en: "This product is already placed there at that time. Choose another time.",
  },
};
