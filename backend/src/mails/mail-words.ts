import type { MailFacts, MailKind, MailLanguage } from "./mail-facts";

type Told = {
  /** "KB-1042" */
  number: string;
  total: string;
  deadline: string;
  parcels: number;
  /** "KB-1042-1" */
  parcel: string;
  reopened: boolean;
  cancelled_by: NonNullable<MailFacts["cancelled_by"]>;
  refund_reason: NonNullable<MailFacts["refund_reason"]>;
};

type Said = { subject: string; title: string; paragraphs: string[]; button: string };

export const sharedWords = {
  id: {
    orderNumber: "Nomor pesanan",
    parcel: "Kiriman",
    from: "Dari",
    courier: "Kurir",
    trackingNumber: "Nomor resi",
    payBefore: "Bayar sebelum",
    refunded: "Dikembalikan",
    shipping: "Ongkos kirim",
    total: "Jumlah",
    sandbox: "Ini toko percobaan: tidak ada uang yang berpindah dan tidak ada barang yang dikirim.",
    why: "Surel ini dikirim otomatis karena alamat ini dipakai untuk memesan di Karya Binaan.",
    keep: "Tautan di atas membuka pesanan Anda tanpa kata sandi. Jangan teruskan surel ini kepada orang lain.",
    open: "Buka pesanan",
  },
  en: {
    orderNumber: "Order number",
    parcel: "Parcel",
    from: "From",
    courier: "Courier",
    trackingNumber: "Tracking number",
    payBefore: "Pay before",
    refunded: "Refunded",
    shipping: "Shipping",
    total: "Total",
    sandbox: "This is a trial shop: no money moves and nothing is shipped.",
    why: "This mail was sent automatically because this address was used for an order at Karya Binaan.",
    keep: "The link above opens your order without a password. Please don't forward this mail.",
    open: "Open your order",
  },
} as const satisfies Record<MailLanguage, Record<string, string>>;

export const kindWords: Record<MailLanguage, Record<MailKind, (told: Told) => Said>> = {
  id: {
    "order-placed": ({ number, total }) => ({
      subject: `Pesanan ${number} menunggu pembayaran`,
      title: "Pesanan Anda sudah kami simpan",
      paragraphs: [
        "Terima kasih sudah memilih karya warga binaan. Barangnya kami simpan untuk Anda sampai batas waktu di bawah ini. Setelah itu, pesanan yang belum dibayar dibatalkan dengan sendirinya.",
      ],
      button: `Bayar ${total}`,
    }),
    "payment-reminder": ({ number, total, deadline }) => ({
      subject: `Pesanan ${number}: bayar sebelum ${deadline}`,
      title: "Pesanan Anda masih menunggu pembayaran",
      paragraphs: [
        "Kami belum menerima pembayarannya. Setelah batas waktu di bawah ini, pesanan dibatalkan dan barangnya dijual kembali.",
        "Sudah punya nomor virtual account? Transfer ke nomor itu. Jika Anda baru saja membayar, abaikan surel ini.",
      ],
      button: `Bayar ${total}`,
    }),
    paid: ({ number, parcels, reopened }) => ({
      subject: `Pembayaran pesanan ${number} sudah kami terima`,
      title: "Terima kasih, pembayaran Anda sudah kami terima",
      paragraphs: [
        ...(reopened
          ? [
              "Pembayaran ini tiba setelah batas waktunya. Barangnya masih ada, jadi pesanan Anda kami lanjutkan.",
            ]
          : []),
        parcels > 1
          ? `Pesanan ini tiba dalam ${parcels} kiriman, karena dikemas di ${parcels} UPT yang berbeda. Kami mengabari Anda setiap kali satu kiriman diserahkan ke kurir.`
          : "Petugas UPT segera mengemasnya. Kami mengabari Anda saat kiriman diserahkan ke kurir.",
      ],
      button: "Lihat pesanan",
    }),
    shipped: ({ parcel }) => ({
      subject: `Kiriman ${parcel} sedang dalam perjalanan`,
      title: "Kiriman Anda sudah diserahkan ke kurir",
      paragraphs: [
        "Perjalanannya dapat Anda lacak di situs kurir dengan nomor resi di bawah ini. Setelah barangnya tiba dan Anda periksa, nyatakan sudah diterima di halaman pesanan.",
      ],
      button: "Lihat pesanan",
    }),
    cancelled: ({ number, cancelled_by }) => ({
      subject: `Pesanan ${number} dibatalkan`,
      title: "Pesanan Anda dibatalkan",
      paragraphs: [
        {
          deadline:
            "Sampai batas waktunya kami belum menerima pembayaran, jadi pesanan ini dibatalkan dan barangnya dijual kembali. Anda tidak perlu membayar apa pun.",
          shopper: "Pesanan ini dibatalkan sesuai permintaan Anda. Anda tidak perlu membayar apa pun.",
          shop: "Pesanan ini dibatalkan. Anda tidak perlu membayar apa pun.",
        }[cancelled_by],
        "Jika dana Anda telanjur terkirim, dana itu kami kembalikan melalui cara bayar yang sama.",
      ],
      button: "Lihat pesanan",
    }),
    refunded: ({ number, refund_reason }) => ({
      subject: `Dana pesanan ${number} dikembalikan`,
      title: "Dana Anda kami kembalikan",
      paragraphs: [
        {
          agreed: "Pengembalian dana untuk pesanan ini sudah kami jalankan.",
          transferred: "Pengembalian dana untuk pesanan ini sudah kami bayar.",
          unexpected:
            "Pembayaran ini tiba setelah pesanan dibatalkan, atau untuk kedua kalinya. Karena itu kami kembalikan seluruhnya.",
        }[refund_reason],
        refund_reason === "transferred"
          ? "Cara bayar yang Anda pakai tidak dapat menerima pengembalian, jadi dananya dikirim lewat transfer bank."
          : "Dana kembali melalui cara bayar yang sama. Kapan tibanya bergantung pada bank atau dompet digital Anda.",
      ],
      button: "Lihat pesanan",
    }),
  },
  en: {
    "order-placed": ({ number, total }) => ({
      subject: `Order ${number} is waiting for your payment`,
      title: "Your order is saved",
      paragraphs: [
        "Thank you for choosing what people in Indonesia's correctional facilities make. We hold the goods for you until the time below. After that, an order that is not paid is cancelled by itself.",
      ],
      button: `Pay ${total}`,
    }),
    "payment-reminder": ({ number, total, deadline }) => ({
      subject: `Order ${number}: please pay before ${deadline}`,
      title: "Your order is still waiting for its payment",
      paragraphs: [
        "We have not received its payment yet. After the time below the order is cancelled and its goods are on sale again.",
        "Do you have a virtual account number already? Transfer to that number. If you have just paid, please ignore this mail.",
      ],
      button: `Pay ${total}`,
    }),
    paid: ({ number, parcels, reopened }) => ({
      subject: `We have received your payment for order ${number}`,
      title: "Thank you, we have received your payment",
      paragraphs: [
        ...(reopened
          ? ["This payment came after its deadline. The goods are still there, so your order goes on."]
          : []),
        parcels > 1
          ? `This order arrives in ${parcels} parcels, because it is packed at ${parcels} different facilities. We tell you each time one of them is handed to the courier.`
          : "The facility will pack it soon. We tell you when it is handed to the courier.",
      ],
      button: "See your order",
    }),
    shipped: ({ parcel }) => ({
      subject: `Parcel ${parcel} is on its way`,
      title: "Your parcel has been handed to the courier",
      paragraphs: [
        "You can follow it on the courier's site by the tracking number below. Once it has arrived and you have looked at it, please confirm on the order's page that you received it.",
      ],
      button: "See your order",
    }),
    cancelled: ({ number, cancelled_by }) => ({
      subject: `Order ${number} is cancelled`,
      title: "Your order is cancelled",
      paragraphs: [
        {
          deadline:
            "We had received no payment by its deadline, so this order is cancelled and its goods are on sale again. There is nothing to pay.",
          shopper: "This order is cancelled as you asked. There is nothing to pay.",
          shop: "This order is cancelled. There is nothing to pay.",
        }[cancelled_by],
        "If your money is on its way already, we return it by the same method of payment.",
      ],
      button: "See your order",
    }),
    refunded: ({ number, refund_reason }) => ({
      subject: `Refund for order ${number}`,
      title: "Your money is on its way back",
      paragraphs: [
        {
          agreed: "We have carried out the refund for this order.",
          transferred: "We have paid the refund for this order.",
          unexpected:
            "This payment came after the order was cancelled, or for a second time. So we return all of it.",
        }[refund_reason],
        refund_reason === "transferred"
          ? "Your method of payment could not take it back, so it was sent by bank transfer."
          : "It comes back by the same method of payment. When it arrives depends on your bank or wallet.",
      ],
      button: "See your order",
    }),
  },
};
