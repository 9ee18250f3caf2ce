import { linkId } from './link-id.ts'

/** Words of the page of settings, in Bahasa Indonesia; `{name}` is filled by `fillSentence`. */
export const optionsId = {
  ...linkId,
  title: 'Pengaturan Langkah',
  lead: 'Pengaturan berlaku untuk peramban di komputer ini dan langsung tersimpan.',
  byOffice: 'diatur oleh kantor',

  'test.title': 'Sambungan ke server kantor',
  'test.run': 'Uji koneksi',
  'test.running': 'Menguji…',
  'test.ok': 'Tersambung ke server kantor di {address} sebagai {name}.',
  'test.clockAhead':
    'Jam komputer ini lebih cepat {by} daripada jam server. Betulkan jam komputer agar batas waktu tampil benar.',
  'test.clockBehind':
    'Jam komputer ini lebih lambat {by} daripada jam server. Betulkan jam komputer agar batas waktu tampil benar.',
  'test.length': '{hours} jam {minutes} menit',
  'test.denied': 'Peramban menolak izin itu. Minta admin memeriksa kebijakan peramban, lalu uji lagi.',
  'test.report': 'Laporan untuk admin',
  'test.copy': 'Salin laporan',
  'test.copied': 'Laporan tersalin.',

  'report.at': 'Diuji',
  'report.result': 'Hasil',
  'report.address': 'Alamat',
  'report.owner': 'Penjawab di port',
  'report.ownerBridge': 'Langkah, protokol {protocol}',
  'report.ownerNone': 'tidak ada',
  'report.version': 'Versi ekstensi',
  'report.versionValue': '{version}, protokol {protocol}',
  'report.browser': 'Peramban',
  'report.allowed': 'Izin ke alamat ini',
  'report.loopback': 'Akses ke komputer ini',
  'report.clock': 'Selisih jam',
  'report.clockValue': '{seconds} detik',
  'report.managed': 'Diatur oleh kantor',
  'report.waiting': 'Menunggu dikirim',
  'report.paired': 'Disambungkan',
  yes: 'ya',
  no: 'tidak',
  unknown: 'tidak diketahui',
  ok: 'baik',

  'language.title': 'Bahasa',
  'notice.title': 'Pemberitahuan',
  'notice.lead': 'Muncul di layar walau panel tertutup.',
  'notice.due': 'Batas waktu kegiatan saya kurang dari satu jam',
  'notice.overdue': 'Batas waktu kegiatan saya lewat',
  'notice.disposisi': 'Disposisi baru untuk saya',
  'notice.otp': 'Unggahan menunggu OTP',
  'notice.night': 'Unggahan selesai atau berhenti',
  'quiet.title': 'Jam tenang',
  'quiet.hint':
    'Di antara kedua jam ini tidak ada pemberitahuan; yang masih berlaku muncul sesudahnya. Kosongkan keduanya untuk tanpa jam tenang.',
  'quiet.from': 'Mulai',
  'quiet.until': 'Sampai',
  'quiet.wrong': 'Isi kedua jam dengan jam yang berbeda, atau kosongkan keduanya.',
  'sites.title': 'Situs',
  'sites.lead': 'Panduan tampil di halaman situs yang menyala.',
  'hosts.title': 'Situs tambahan dari kantor',
  'hosts.lead':
    'Kantor menambahkan situs ini. Langkah baru membaca halamannya setelah Anda mengizinkannya di sini; sesudah itu muat ulang halaman situs yang sudah terbuka.',
  'hosts.granted': 'diizinkan',
  'hosts.grant': 'Izinkan',
  'hosts.grantOf': 'Izinkan {host}',
  'hosts.revoke': 'Cabut izin',
  'hosts.revokeOf': 'Cabut izin {host}',

  'office.title': 'Pengaturan dari kantor',
  'office.none': 'Dikelola kantor: tidak. Semua pengaturan dapat diubah di sini.',
  'office.some': 'Dikelola kantor: ya, untuk {settings}.',
  'office.wrong':
    'Kebijakan kantor untuk {settings} tidak dapat dibaca, jadi nilai biasa yang berlaku. Minta admin memperbaikinya.',
  'policy.bridgeAddress': 'alamat server',
  'policy.language': 'bahasa',
  'policy.portals': 'situs',
  'policy.notifications': 'pemberitahuan',
  'policy.quietFrom': 'jam tenang',
  'policy.quietUntil': 'jam tenang',
} as const

export type OptionsText = Readonly<Record<keyof typeof optionsId, string>>
