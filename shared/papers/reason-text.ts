/** What each code of a row means and what to do, in Bahasa Indonesia. */
const sentences: Readonly<Record<string, string>> = {
  'already-there': 'Sudah ada di portal sebelum dikirim; tidak dikirim lagi.',
  'refused-by-portal': 'Ditolak portal',
  'refused-bts': 'Ditolak portal (BTS: perbaiki, lalu kirim lagi lewat unggahan baru)',
  'refused-tms': 'Ditolak portal (TMS: tidak memenuhi syarat, keputusan akhir)',
  'cannot-be-asked': 'Portal ini tidak dapat ditanya apakah baris sudah masuk; cari sendiri di portal',
  'other-account':
    'Akun E-Kinerja di peramban bukan milik NIP pada baris ini; keluar, lalu masuk dengan akun Anda sendiri',
  'period-not-found': 'Triwulan tanggal ini tidak ditemukan di SKP Anda; periksa tanggalnya',
  'day-is-holiday': 'Dilewati: hari libur di E-Kinerja',
  'day-full': 'Dilewati: jam kerja hari itu sudah terpenuhi di E-Kinerja',
  'time-taken': 'Dilewati: pada jam itu E-Kinerja sudah memuat kegiatan lain',
  'score-read': 'Dibaca; kantor tidak memberi skor pembanding.',
  'score-agrees': 'Dibaca; sama dengan skor kantor.',
  'score-differs': 'Dibaca; berbeda dengan skor kantor.',
  'score-outdated': 'Dibaca; belum dihitung ulang oleh SIASN.',
  'value-not-found': 'NIP ini tidak ada di daftar nilai IP-ASN SIASN; periksa NIP-nya',
  'several-values': 'SIASN menampilkan lebih dari satu nilai untuk NIP ini; lihat sendiri di SIASN',
  'no-entry-form': 'SIASN menghitung nilai ini sendiri dan tidak punya formulir isian; perbaiki riwayatnya',
  stopped: 'Dihentikan sebelum diisi.',
  'accepted-but-not-shown': 'Portal menyatakan tersimpan, tetapi belum tampil; akan dicari lagi.',
  'answer-unclear': 'Jawaban portal tidak jelas; akan dicari lagi.',
  'absent-after-second-look': 'Dicari dua kali dan tidak ada; dikirim lagi.',
  'never-shown':
    'Dikirim tetapi tidak pernah tampil; cari di portal, lalu isi dengan tangan bila memang tidak ada.',
  'portal-unavailable': 'Portal tidak dapat dipakai; jalankan unggahan lagi.',
  'option-not-found': 'Pilihan tidak ada persis di portal; samakan tulisannya dengan daftar di portal',
  'person-not-found': 'Pegawai tidak ditemukan di portal; periksa NIP',
  'wrong-person': 'Portal menampilkan pegawai lain; isi dengan tangan',
  'name-differs': 'Nama di buku kerja tidak sama dengan nama di portal; periksa NIP',
  'record-differs': 'Portal sudah punya catatan bernomor ini dengan isi lain; periksa',
  'doubled-in-portal': 'Portal memuat catatan ini lebih dari satu; hapus yang berlebih di portal.',
  'search-too-wide': 'Pencarian di portal menampilkan terlalu banyak baris; cari dengan tangan.',
  'field-not-found': 'Isian tidak ditemukan di formulir portal; situs mungkin berubah',
  'field-not-kept': 'Portal mengubah isian; isi dengan tangan',
  'page-ambiguous': 'Halaman portal tidak seperti yang dikenal; isi dengan tangan',
  'file-missing': 'PDF tidak ada lagi di foldernya; letakkan kembali',
  'file-changed': 'PDF berubah sejak direncanakan; rencanakan lagi baris ini',
}

/** The reason of a row as a sentence, with the portal's own words where there are any. */
export function reasonText(why: string | undefined, detail?: string): string {
  const sentence = why === undefined ? '' : (sentences[why] ?? '')
  if (!sentence) return detail ?? why ?? ''
  const plain = sentence.replace(/\.$/, '')
  if (!detail) return `${plain}.`
  // What is to be done comes last.
  return plain.includes(';') ? `${plain.replace(';', ` (${detail});`)}.` : `${plain}: ${detail}`
}
