/** Refusals that only the extension's own desk knows; read beside those of the decisions that it makes. */
export const deskId = {
  'desk.stranger':
    'Berkas ini bukan milik pegawai yang tampil di halaman; buka halaman pegawainya, lalu coba lagi.',
  'desk.otherAccount':
    'Perubahan ini dibuat dengan akun lain di komputer ini dan tidak dikirim; lakukan lagi bila masih berlaku.',
  'desk.away': 'Server kantor tidak dapat ditanya sekarang; tidak ada yang dicatat. Coba lagi.',
  'desk.full':
    'Tempat di komputer ini penuh, jadi ini tidak dicatat. Sambungkan ke server kantor sampai yang menunggu terkirim, lalu ulangi.',
  'desk.notLinked':
    'Nomor usulan ini tidak dapat ditautkan ke baris itu; muat ulang halaman, lalu periksa barisnya.',
  'desk.other': 'Tindakan ini tidak dapat dilakukan sekarang ({code}); muat ulang halaman, lalu coba lagi.',
} as const

export type DeskText = Readonly<Record<keyof typeof deskId, string>>
