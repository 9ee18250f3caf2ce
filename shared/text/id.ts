import type { DomainErrorCode, OfficeErrorCode } from '../errors.ts'
import { officeId } from './office-id.ts'

/**
 * Why something was refused and what to do next, in Bahasa Indonesia; `{name}` stands for a part of the error's
 * place. A code without a sentence does not compile. Filled by `fillSentence`.
 */
export const idOfDesk: Record<Exclude<DomainErrorCode, OfficeErrorCode>, string> = {
  'case-not-found': 'Berkas tidak ditemukan; muat ulang papan, lalu pilih berkas lagi.',
  'page-unknown': 'Halaman daftar ini tidak dikenal lagi; muat ulang daftarnya dari awal.',
  'case-already-open': 'Berkas dengan pengenal ini sudah dibuka; lihat berkas itu di papan.',
  'case-not-open': 'Berkas {number} sedang tidak berjalan; lihat keadaannya di papan.',
  'case-not-returned': 'Berkas {number} tidak sedang dikembalikan; lanjutkan dari langkahnya sekarang.',
  'case-not-done': 'Berkas {number} belum selesai; selesaikan dahulu langkah "{step}".',
  'case-closed': 'Berkas {number} sudah ditutup; buka berkas baru bila ada permohonan lagi.',
  'case-ended': 'Berkas {number} sudah berakhir tanpa hasil; minta atasan membukanya kembali bila perlu.',
  'case-held': 'Berkas {number} sedang ditunda; lanjutkan dahulu sebelum mengerjakannya.',
  'child-still-runs':
    'Berkas turunan {number} masih berjalan; tunggu sampai selesai, atau akhiri berkas itu dahulu.',
  'step-needs-assignment': 'Langkah "{step}" selesai dengan penugasan; sebut orang yang ditugasi di panel.',
  'step-needs-notice':
    'Langkah "{step}" selesai setelah pemohon diberi tahu; catat hasil pemberitahuannya di panel.',
  'step-needs-handover': 'Langkah "{step}" selesai dengan penyerahan; catat cara dan penerimanya di panel.',
  'step-needs-archiving':
    'Langkah "{step}" selesai dengan pengarsipan; catat klasifikasi dan tempatnya di panel.',
  'outside-not-sent': 'Langkah "{step}" belum dicatat terkirim ke pihak luar; catat dahulu tanggal kirimnya.',
  'report-not-arrived': 'Laporan langkah "{step}" belum sampai; catat perjalanannya ke {station}.',
  'outcome-is-a-refusal': 'Pilihan "{outcome}" menolak berkas; pakai "Tolak berkas" dan tulis alasannya.',
  'outcome-is-sent-back':
    'Pilihan "{outcome}" adalah pengembalian dari pihak luar; pakai "Catat perbaikan (BTS)" dan tulis alasannya.',
  'service-type-not-in-sop': 'Jenis layanan "{type}" tidak ada di SOP "{sop}"; pilih jenis yang tercantum.',
  'applicant-needs-name': 'Nama pemohon belum diisi; isi nama, atau pilih "tanpa pemohon".',
  'person-recused':
    'Anda tidak menangani berkas {number} karena benturan kepentingan; yang dapat menanganinya: {who}.',
  'nip-invalid': 'NIP tidak benar; periksa ke-18 angkanya.',
  'step-not-in-sop': 'Langkah "{step}" tidak ada di SOP "{sop}"; muat ulang berkas.',
  'step-not-current': 'Langkah "{step}" bukan langkah yang sedang berjalan; kerjakan dahulu "{current}".',
  'step-needs-its-pelaksana': 'Langkah "{step}" dikerjakan oleh {pelaksana}; serahkan kepada pelaksananya.',
  'step-needs-outcome': 'Langkah "{step}" memerlukan keputusan; pilih salah satu: {outcomes}.',
  'step-needs-paraf': 'Langkah "{step}" selesai dengan paraf; bubuhkan paraf di panel.',
  'step-needs-ttd': 'Langkah "{step}" selesai dengan tanda tangan; catat TTD di panel.',
  'step-needs-approval': 'Langkah "{step}" selesai dengan persetujuan; setujui di panel.',
  'step-needs-disposisi': 'Langkah "{step}" selesai dengan disposisi; terbitkan disposisi di panel.',
  'step-takes-no-paraf': 'Langkah "{step}" tidak memerlukan paraf; selesaikan sebagaimana tertulis di SOP.',
  'step-takes-no-ttd':
    'Langkah "{step}" tidak memerlukan tanda tangan; selesaikan sebagaimana tertulis di SOP.',
  'step-takes-no-approval':
    'Langkah "{step}" tidak memerlukan persetujuan; selesaikan sebagaimana tertulis di SOP.',
  'step-takes-no-disposisi':
    'Langkah "{step}" tidak memerlukan disposisi; selesaikan sebagaimana tertulis di SOP.',
  'step-kelengkapan-open': 'Kelengkapan "{item}" belum diperiksa; beri penilaian lebih dahulu.',
  'step-kelengkapan-lacking':
    'Berkas belum lengkap: {item}; lengkapi, atau kembalikan kepada pemohon dengan alasan.',
  'step-needs-another-person':
    'Langkah "{step}" dikerjakan orang lain daripada "{earlier}"; serahkan kepada rekan atau atasan.',
  'step-bars-acting':
    'Langkah "{step}" adalah keputusan strategis, di luar wewenang {jabatan}; tunggu pejabat definitif.',
  'outcome-not-in-step': 'Pilihan "{outcome}" tidak ada di langkah "{step}"; pilih yang tercantum.',
  'outcome-needs-reason': 'Pilihan "{outcome}" memerlukan alasan; tuliskan alasannya.',
  'outcome-is-a-return':
    'Pilihan "{outcome}" mengembalikan berkas; pakai "Kembalikan kepada pemohon" dan tulis alasannya.',
  'return-not-in-sop': 'SOP tidak mengatur pengembalian di langkah "{step}"; lanjutkan menurut SOP.',
  'return-ambiguous': 'Langkah "{step}" punya beberapa pengembalian; pilih salah satu: {outcomes}.',
  'item-not-in-step': 'Kelengkapan "{item}" tidak diperiksa di langkah "{step}"; muat ulang berkas.',
  'item-verdict-same': 'Kelengkapan "{item}" sudah dinilai begitu; tidak perlu dicatat lagi.',
  'participants-not-collective':
    'Berkas {number} milik satu pemohon; buka berkas kolektif untuk usulan beberapa orang.',
  'participants-none': 'Berkas {number} belum memuat daftar peserta; tempelkan dahulu daftar dari suratnya.',
  'participants-none-going':
    'Tidak ada baris berkas {number} yang dapat berjalan; lanjutkan baris yang dikembalikan, atau akhiri berkasnya.',
  'participants-lacking':
    '{count} baris belum lengkap di langkah "{step}"; lengkapi atau kembalikan baris itu, lalu lanjutkan.',
  'participants-open':
    'Kelengkapan "{item}" belum diperiksa pada {count} baris; nilai barisnya, atau nilai sekali untuk seluruh berkas.',
  'participants-behind':
    '{count} baris berkas {number} masih berjalan atau dikembalikan; selesaikan, tolak, atau catat ditarik dahulu.',
  'participants-too-many': 'Daftar melebihi {most} baris dalam satu berkas; bagi menjadi beberapa berkas.',
  'return-target-later': 'Langkah "{step}" belum dilalui; pilih langkah yang sudah dilalui baris itu.',
  'participants-own':
    'Nama Anda sendiri ada di daftar berkas {number}; nilai baris lain satu per satu. Berkas dan baris Anda ditangani: {who}.',
  'participant-not-found': 'Baris {row} tidak ada di daftar; periksa nomor baris, NIP, atau nomor usulannya.',
  'participant-ambiguous': 'Baris {row} cocok dengan beberapa orang; sebut nomor barisnya.',
  'participant-named-twice': 'Baris {row} disebut dua kali; sebut satu kali saja.',
  'participant-doubled': 'NIP baris {row} sudah ada di berkas ini; hapus salah satunya.',
  'participant-same': 'Baris {row} sudah tercatat begitu; tidak perlu dicatat lagi.',
  'participant-not-here': 'Baris {row} tidak berada di langkah ini; lihat posisinya di daftar peserta.',
  'participant-not-returned': 'Baris {row} tidak sedang dikembalikan; lihat keadaannya di daftar peserta.',
  'participant-ended': 'Baris {row} sudah berakhir; lihat keadaannya di daftar peserta.',
  'participant-item-not-needed':
    'Kelengkapan itu tidak diperlukan baris {row}; nilai kelengkapan jenis layanannya sendiri.',
  'participant-lacking': 'Baris {row} belum lengkap; lengkapi atau kembalikan dahulu.',
  'participant-nomor-taken': 'Nomor usulan baris {row} sudah dipakai baris lain; periksa nomornya.',
  'participant-not-finished': 'Baris {row} belum selesai; serahkan hasilnya sesudah selesai.',
  'participant-handed-over': 'Hasil baris {row} sudah diserahkan; lihat tanda terimanya.',
  'participant-own': 'Baris {row} atas nama Anda sendiri; minta rekan lain menanganinya.',
  'role-missing': 'Tindakan ini dilakukan oleh {roles}; minta kepada yang berwenang.',
  'not-signed-in':
    'Komputer ini belum tersambung atau sambungannya dicabut; sambungkan lagi dengan kode baru.',
  'command-reused': 'Pengenal perintah ini sudah dipakai untuk hal lain; muat ulang, lalu ulangi tindakan.',
  'input-invalid': 'Isian "{field}" tidak dapat diterima; periksa, lalu kirim lagi.',
}

/** Every sentence. Marked pure, so that a bundle which needs the desk's alone leaves the others out. */
export const id: Record<DomainErrorCode, string> = /* @__PURE__ */ Object.assign({}, idOfDesk, officeId)
