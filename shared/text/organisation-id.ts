import type { RowProblemCode } from '#shared/schema/row-problem-code.ts'

/** What is wrong with a row of the structure's workbook, and what to do, in Bahasa Indonesia. */
export const organisationId: Record<RowProblemCode, string> = {
  'unit-code-missing': 'Kode unit belum diisi; isi kode singkat yang tetap, misalnya "bid-mutasi".',
  'unit-code-unfit':
    'Kode unit "{unit}" tidak dapat dipakai; pakai paling banyak 40 huruf, angka, titik atau strip.',
  'unit-name-missing': 'Nama unit "{unit}" belum diisi; isi nama lengkapnya.',
  'unit-kind-unknown': 'Jenis unit "{kind}" tidak dikenal; pilih salah satu: {known}.',
  'unit-differs': 'Unit "{unit}" ditulis lain daripada di baris {line}; samakan nama, jenis dan induknya.',
  'unit-parent-unknown':
    'Unit induk "{parent}" tidak ada di tabel; perbaiki kodenya, atau tambahkan unit itu.',
  'unit-in-ring': 'Unit "{unit}" berada di bawah dirinya sendiri; perbaiki kode induknya.',
  'unit-second-root':
    'Unit "{unit}" tidak punya induk, padahal "{other}" sudah menjadi puncak; isi kode induknya.',
  'unit-two-heads':
    'Unit "{unit}" sudah dikepalai "{title}" (baris {line}); tandai hanya satu jabatan sebagai kepala.',
  'post-code-missing': 'Kode jabatan untuk "{title}" belum diisi; isi kode singkat yang tetap.',
  'post-code-unfit':
    'Kode jabatan "{post}" tidak dapat dipakai; pakai paling banyak 40 huruf, angka, titik atau strip.',
  'post-title-missing': 'Nama jabatan "{post}" belum diisi; isi nama lengkapnya.',
  'post-differs': 'Jabatan "{post}" ditulis lain daripada di baris {line}; samakan kedua baris itu.',
  'head-unreadable': 'Isian kepala "{head}" tidak terbaca; tulis "ya" atau kosongkan.',
  'pelaksana-unknown':
    'Pelaksana "{pelaksana}" tidak ada di SOP mana pun; tulis sebagai SOP/pelaksana, atau kosongkan.',
  'holder-missing': 'Pemegang jabatan belum diisi; isi nama atau akun, atau kosongkan juga tanggalnya.',
  'holder-overlaps':
    'Jabatan "{post}" pada waktu itu sudah dipegang orang di baris {line}; perbaiki tanggalnya.',
  'account-not-found':
    'Akun "{account}" tidak ada atau nonaktif; periksa "langkah user list", atau kosongkan.',
  'nip-unfit':
    'NIP tidak benar, atau diubah Excel menjadi bilangan; ketik ulang ke-18 angkanya sebagai teks.',
  'nip-of-another': 'NIP ini bukan NIP akun "{account}"; perbaiki NIP atau akunnya.',
  'from-missing': 'Tanggal mulai "{name}" belum diisi; isi sejak kapan jabatan itu dipegang.',
  'date-unreadable': 'Tanggal "{date}" tidak terbaca; tulis seperti 31-12-2026.',
  'term-reversed': 'Tanggal akhir {to} mendahului tanggal mulai {from}; perbaiki salah satunya.',
}
