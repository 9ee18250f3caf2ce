/** What each code of a row means and what to do, in Bahasa Indonesia. */
const sentences: Readonly<Record<string, string>> = {
  'already-there': 'Sudah ada di portal sebelum dikirim; tidak dikirim lagi.',
  'refused-by-portal': 'Ditolak portal',
  'refused-bts': 'Ditolak portal (BTS: perbaiki, lalu kirim lagi lewat unggahan baru)',
  'refused-tms': 'Ditolak portal (TMS: tidak memenuhi syarat, keputusan akhir)',
  'cannot-be-asked': 'Portal ini tidak dapat ditanya apakah baris sudah masuk; cari sendiri di portal',
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
  return detail ? `${sentence.replace(/\.$/, '')}: ${detail}` : `${sentence.replace(/\.$/, '')}.`
}
