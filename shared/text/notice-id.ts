/** Words of desktop notifications and the context menu, in Bahasa Indonesia; `{name}` is filled by `fillSentence`. */
export const noticeId = {
  'notice.due': 'Batas waktu hampir tiba',
  'notice.overdue': 'Batas waktu lewat',
  'notice.disposisi': 'Disposisi baru untuk Anda',
  'notice.otp': 'Unggahan menunggu OTP',
  'notice.night': 'Hasil unggahan',
  'about.case': 'Berkas {number}',
  'about.letter': 'Surat {number}',
  'about.pengaduan': 'Pengaduan {number}',
  'about.upload': 'Unggahan {number}',
  'menu.search': 'Cari NIP ini di Langkah',
} as const

export type NoticeText = Readonly<Record<keyof typeof noticeId, string>>
