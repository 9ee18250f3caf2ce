/** Why the office's server cannot be used, and the button to it, in Bahasa Indonesia. */
export const linkId = {
  'problem.not-installed':
    'Server kantor belum pernah menjawab di {address}. Mungkin belum dipasang di komputer ini; minta admin memasangnya.',
  'problem.not-running':
    'Server kantor tidak berjalan di {address}. Nyalakan komputer server atau jalankan Langkah di sana, lalu coba lagi.',
  'problem.blocked':
    'Peramban ini tidak mengizinkan Langkah menghubungi {address}. Izinkan aksesnya; bila tombolnya tidak menolong, minta admin memeriksa kebijakan peramban.',
  'problem.not-paired': 'Komputer ini belum disambungkan. Minta kode kepada admin, lalu sambungkan di panel.',
  'problem.revoked':
    'Sambungan komputer ini sudah dicabut atau berakhir. Minta kode baru kepada admin, lalu sambungkan lagi.',
  'problem.version-mismatch':
    'Versi Langkah di peramban dan di server kantor tidak cocok. Muat ulang Langkah; bila tetap begini, minta admin memperbarui keduanya.',
  'problem.other-program':
    'Program lain memakai {address}. Hentikan program itu, atau minta admin memberi server kantor nomor port lain.',
  'problem.network':
    'Server kantor di {address} menjawab terlalu lambat atau sedang bermasalah. Tunggu sebentar, lalu coba lagi.',
  'action.retry': 'Coba lagi',
  'action.allow': 'Izinkan akses',
  'action.pair': 'Sambungkan di panel',
  'action.reload': 'Muat ulang Langkah',
  'action.test': 'Uji koneksi',
} as const

export type LinkText = Readonly<Record<keyof typeof linkId, string>>
