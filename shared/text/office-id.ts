import type { OfficeErrorCode } from '../errors.ts'

/** The sentences of `id.ts` on what is decided in the office alone: disposisi, letters, registers, uploads, accounts. */
export const officeId: Record<OfficeErrorCode, string> = {
  'case-not-held': 'Berkas {number} tidak sedang ditunda; kerjakan langkahnya sekarang.',
  'case-not-over': 'Berkas {number} belum berakhir; lanjutkan dari langkahnya sekarang.',
  'case-has-result':
    'Berkas {number} sudah selesai dan menunggu diserahkan; serahkan hasilnya, atau minta atasan membukanya kembali.',
  'case-changed':
    'Berkas {number} sudah berubah sejak Anda melihatnya; periksa keadaannya sekarang, lalu putuskan lagi.',
  'holder-same': 'Berkas {number} sudah dipegang orang itu; pilih orang lain.',
  'receiver-may-not-do-step':
    'Akun "{account}" bukan pelaksana langkah "{step}"; pilih salah satu dari {pelaksana}.',
  'sub-sop-unnamed': 'Langkah "{step}" tidak menyebut SOP turunannya; pilih SOP yang dijalankan.',
  'sub-sop-other': 'Langkah ini menjalankan SOP "{sop}"; pilih SOP itu.',
  'kuasa-needs-name': 'Nama penerima kuasa berkas {number} belum diisi; isi namanya.',
  'step-of-another-kind': 'Langkah "{step}" tidak memerlukan itu; selesaikan sebagaimana tertulis di SOP.',
  'outside-already-sent': 'Langkah "{step}" sudah dicatat terkirim; catat tindak lanjutnya.',
  'follow-up-empty':
    'Tindak lanjut langkah "{step}" belum menyebut apa pun; isi status yang terlihat atau catatan.',
  'date-not-yet': 'Tanggal {date} belum tiba; isi tanggal yang sudah lewat atau hari ini.',
  'date-before-other': 'Tanggal {date} lebih awal daripada {other}; perbaiki salah satunya.',
  'step-has-no-report-line':
    'Langkah "{step}" tidak punya jalur pelaporan yang menunggu; selesaikan sebagaimana tertulis di SOP.',
  'station-not-next': 'Laporan belum sampai ke sana; catat dahulu {station}.',
  'step-not-optional': 'Langkah "{step}" tidak boleh dilewati menurut SOP; kerjakan langkahnya.',
  'step-never-reached':
    'Berkas {number} belum pernah sampai di langkah "{step}"; pilih langkah yang pernah dilalui.',
  'step-not-undoable':
    'Langkah "{step}" tidak dapat dibatalkan; hanya langkah biasa yang baru saja Anda selesaikan sendiri, jadi minta atasan bila keliru.',
  'step-undo-late':
    'Langkah "{step}" tidak dapat dibatalkan lagi; waktunya lewat atau berkas sudah dikerjakan, jadi lanjutkan dari langkah sekarang.',
  'outcome-ambiguous': 'Langkah "{step}" punya beberapa pilihan seperti itu; pilih salah satu: {outcomes}.',
  'refusal-not-in-sop': 'SOP tidak mengatur penolakan di langkah "{step}"; lanjutkan menurut SOP.',
  'send-back-not-in-sop': 'SOP tidak mengatur perbaikan (BTS) dari langkah "{step}"; lanjutkan menurut SOP.',
  'case-not-running':
    'Berkas {number} tidak sedang berjalan; aturan berkas yang sudah berakhir tidak diubah.',
  'calendar-already-adopted':
    'Berkas {number} sudah memakai kalender "{calendar}" yang terbaru; tidak perlu dihitung ulang.',
  'target-date-not-in-sop':
    'SOP "{sop}" tidak menghitung mundur dari suatu tanggal; tanggal acuan tidak perlu diisi.',
  'target-date-same': 'Tanggal acuan berkas {number} sudah sama; tidak perlu dicatat lagi.',
  'migration-to-itself': 'Versi asal dan tujuan sama-sama {sop}; pilih versi tujuan yang lain.',
  'migration-other-version': 'Berkas {number} berjalan di {sop}; pindahkan dari versi itu.',
  'migration-hole':
    'Berkas {number} berada di langkah "{step}" ({id}), yang tidak punya padanan di {sop}; tambahkan langkah itu ke pemetaan.',
  'sop-not-published': 'SOP "{sop}" versi {version} masih rancangan; mintakan pengesahan lebih dahulu.',
  'sop-not-in-force': 'SOP "{sop}" versi {version} baru berlaku {date}; pakai versi yang berlaku sekarang.',
  'sop-superseded':
    'SOP "{sop}" versi {version} sudah diganti versi {newer}; buka berkas dengan versi {newer}.',
  'sop-withdrawn': 'SOP "{sop}" versi {version} sudah dicabut; pakai versi yang berlaku sekarang.',
  'sop-changed':
    'Isi SOP "{sop}" versi {version} tidak sama lagi dengan yang dicatat; ajukan lagi rancangannya, atau terbitkan sebagai versi baru.',
  'sop-not-draft':
    'SOP "{sop}" versi {version} bukan rancangan yang menunggu pengesahan; lihat "langkah sop status".',
  'sop-needs-another-person':
    'SOP "{sop}" versi {version} Anda susun sendiri; mintakan pengesahan kepada orang lain.',
  'sop-built-in': 'SOP "{sop}" versi {version} bawaan Langkah; buat versi kantor sendiri di folder data/sop.',
  'sop-not-found': 'SOP "{sop}" tidak ada; pilih salah satu dari "langkah sop list".',
  'calendar-not-found': 'Kalender "{calendar}" tidak ada; pilih salah satu dari "langkah calendar list".',
  'anchor-page-unknown':
    'Halaman "{page}" tidak ada di paket portal kantor; muat ulang halaman, lalu tunjuk lagi.',
  'anchor-personal':
    'Tulisan itu memuat nomor milik satu pegawai atau berkas; tunjuk kendali yang sama bagi semua pegawai.',
  'anchor-not-mended':
    'Penunjuk "{anchor}" di halaman "{page}" tidak sedang diperbaiki kantor; muat ulang daftarnya.',
  'portal-not-found': 'Portal "{portal}" tidak dikenal; pakai "siasn" atau paket portal kantor sendiri.',
  'document-not-found':
    'Dokumen tidak ada pada berkas atau surat ini, atau orangnya sudah dilupakan; kirim dokumen itu lagi.',
  'document-empty': 'Dokumen kosong; pindai atau simpan ulang, lalu kirim lagi.',
  'document-too-large': 'Dokumen lebih besar dari {limit}; perkecil, lalu kirim lagi.',
  'document-kind-refused':
    'Dokumen bukan PDF, JPG atau PNG menurut isinya; simpan sebagai PDF, lalu kirim lagi.',
  'document-disguised':
    'Isi dokumen adalah {found}, bukan {declared} seperti namanya; beri nama yang benar atau simpan ulang.',
  'document-polyglot':
    'Dokumen memuat berkas lain di dalamnya (ZIP atau halaman web); cetak ulang menjadi PDF, lalu kirim lagi.',
  'document-encrypted': 'PDF berkata sandi; simpan ulang tanpa kata sandi, lalu kirim lagi.',
  'document-damaged': 'Dokumen terpotong atau rusak; pindai ulang, lalu kirim lagi.',
  'document-already-attached': 'Dokumen ini sudah terlampir pada berkas {number}; lihat daftar lampirannya.',
  'document-already-voided': 'Dokumen ini sudah ditandai keliru pada berkas {number}; tidak perlu diulang.',
  'document-too-many-at-once':
    'Server kantor sedang menerima banyak dokumen; tunggu sebentar, lalu kirim lagi.',
  'disposisi-not-found': 'Disposisi pada {number} tidak ditemukan; muat ulang kotak masuk.',
  'disposisi-not-yours':
    'Disposisi pada {number} ditujukan kepada orang lain; biarkan penerimanya yang menindaklanjuti.',
  'disposisi-already-read': 'Disposisi pada {number} sudah ditandai dibaca; tidak perlu apa-apa lagi.',
  'disposisi-to-oneself':
    'Disposisi tidak dapat ditujukan kepada pemberinya sendiri; pilih penerima yang lain.',
  'disposisi-receiver-twice': 'Penerima tertulis dua kali; sebutkan setiap penerima satu kali saja.',
  'disposisi-withdrawn': 'Disposisi pada {number} sudah ditarik; tunggu disposisi yang baru.',
  'disposisi-settled': 'Disposisi pada {number} sudah selesai; lihat laporannya.',
  'disposisi-not-given-by-you':
    'Disposisi pada {number} diberikan oleh orang lain; minta pemberinya yang menarik.',
  'disposisi-read-so-kept':
    'Disposisi pada {number} sudah dibaca penerimanya sehingga tidak dapat ditarik; sampaikan perubahannya langsung, atau terbitkan disposisi baru.',
  'disposisi-branches-open':
    'Disposisi pada {number} masih punya cabang yang belum selesai; tunggu laporannya, atau tarik yang belum dibaca.',
  'coordinator-no-receiver':
    'Koordinator "{account}" bukan salah satu penerima; pilih koordinator dari penerimanya.',
  'receiver-not-found':
    'Akun "{account}" tidak ada, nonaktif, atau tidak menangani berkas; pilih penerima lain.',
  'receiver-not-in-post':
    'Akun "{account}" tidak menjabat "{post}" pada hari itu; pilih jabatan yang benar-benar dipegangnya.',
  'receiver-post-unsaid':
    'Akun "{account}" memegang beberapa jabatan ({posts}); sebutkan jabatan mana yang menerima disposisi ini.',
  'srikandi-needs-step': 'Langkah berkas {number} belum disebut; pilih langkah yang menunggu disposisi.',
  'srikandi-date-ahead': 'Tanggal disposisi di Srikandi ({date}) belum tiba; periksa tanggalnya.',
  'srikandi-recorded-already':
    'Disposisi Srikandi itu sudah dicatat pada {number}; tidak perlu apa-apa lagi.',
  'due-on-day-off': 'Tanggal {date} bukan hari kerja ({reason}); pilih hari kerja.',
  'due-past': 'Batas waktu {date} sudah lewat; pilih hari kerja yang akan datang.',
  'due-beyond-calendar': 'Kalender kantor tidak memuat tanggal {date}; pilih tanggal lain.',
  'sheet-needs-tu': 'Tindakan dari lembar kertas dicatat oleh TU; serahkan lembarnya kepada TU.',
  'sheet-of-oneself':
    'Lembar ini Anda tulis sendiri; lakukan tindakannya atas nama sendiri, tanpa "dicatat dari lembar".',
  'sheet-date-ahead': 'Tanggal pada lembar ({date}) belum tiba; periksa tanggalnya.',
  'sheet-act-not-found':
    'Tindakan yang dicatat dari lembar pada {number} tidak ditemukan; muat ulang berkas atau surat itu.',
  'sheet-not-yours':
    'Tindakan pada {number} dicatat atas nama orang lain; biarkan orang itu yang membenarkan atau menyangkal.',
  'sheet-already-confirmed': 'Tindakan pada {number} sudah Anda benarkan; tidak perlu apa-apa lagi.',
  'sheet-already-disputed': 'Tindakan pada {number} sudah Anda sangkal; tunggu tindak lanjut TU.',
  'doer-not-found': 'Akun "{account}" tidak ada atau nonaktif; pilih pejabat yang menulis pada lembar.',
  'register-not-found': 'Register "{series}" tidak ada; pilih salah satu dari "langkah register list".',
  'register-running':
    'Register {series} sudah berjalan dan berikutnya nomor {next}; masukkan nomor tulisan tangan dengan "reserve", atau tandai celah.',
  'register-would-break':
    'Nomor {from} tidak menyambung; mulai dari {next}, atau tandai dahulu celah di antaranya.',
  'register-needs-part': 'Nomor register ini memuat {part}; isi {part} surat itu lebih dahulu.',
  'number-range-wrong':
    'Rentang nomor {from} sampai {to} tidak dapat dipakai; tulis paling banyak 1.000 nomor.',
  'number-taken': 'Nomor {number} sudah terpakai; pakai nomor berikutnya, atau nomor sisipan.',
  'number-not-reserved':
    'Nomor {number} tidak tercatat sebagai nomor tulisan tangan; masukkan dahulu dengan "langkah register reserve".',
  'number-not-there':
    'Nomor {number} tidak ada di register ini; pilih nomor yang sudah ada untuk sisipannya.',
  'number-is-gap':
    'Nomor {number} sudah ditandai tidak terpakai; betulkan nomor di barisnya, atau beri nomor sisipan.',
  'import-sop-unclear':
    'SOP "{sop}" bukan id atau judul persis dari satu SOP; pilih salah satu: {candidates}.',
  'import-step-unclear':
    'Langkah "{step}" bukan nomor atau nama persis dari satu langkah; pilih salah satu: {candidates}.',
  'import-holder-unclear':
    'Pemegang "{holder}" bukan id atau nama persis dari satu akun; pilih salah satu: {candidates}.',
  'agenda-number-taken':
    'Nomor {number} sudah terpakai untuk {holder}, di sini ditulis untuk {row}; betulkan nomor salah satunya.',
  'sisipan-exhausted': 'Sisipan nomor {number} sudah sampai huruf z; pakai nomor berikutnya.',
  'letter-not-found': 'Surat tidak ditemukan; muat ulang daftar surat.',
  'letter-already-there': 'Surat dengan pengenal ini sudah tercatat; lihat di daftar surat.',
  'letter-registered-already':
    'Surat dengan pengirim, nomor, dan tahun yang sama sudah diagendakan sebagai {number}; buka surat itu, atau tegaskan bahwa ini surat lain.',
  'letter-date-ahead': 'Tanggal {date} belum tiba; periksa tanggalnya.',
  'letter-received-ahead': 'Waktu terima surat belum tiba; periksa tanggal dan jamnya.',
  'letter-nothing-amended': 'Tidak ada yang diubah pada surat {number}; isi yang perlu diperbaiki.',
  'letter-cancelled': 'Surat {number} sudah dibatalkan; buat konsep baru.',
  'letter-not-concept': 'Surat {number} bukan konsep lagi; buat konsep baru bila isinya harus berubah.',
  'letter-not-signed': 'Surat {number} belum ditandatangani; catat dahulu tanda tangannya.',
  'letter-signed-already':
    'Surat {number} sudah ditandatangani sehingga isinya tetap; tambahkan hanya pindaiannya.',
  'letter-sent-already': 'Surat {number} sudah tercatat dikirim; lihat catatannya.',
  'letter-sent-before-date': 'Surat {number} bertanggal {date}; tanggal kirimnya tidak boleh lebih awal.',
  'letter-not-in-line': 'Anda tidak ada di jenjang paraf surat {number}; yang ditunggu adalah {next}.',
  'letter-out-of-order': 'Surat {number} belum sampai giliran Anda; tunggu paraf atau ttd {next}.',
  'letter-line-given': 'Paraf atau ttd Anda pada surat {number} sudah tercatat; sekarang tunggu {next}.',
  'letter-place-doubled': '"{post}" disebut dua kali dalam jenjang paraf; sebut satu kali saja.',
  'letter-not-yours': 'Surat {number} bukan wewenang Anda; serahkan kepada pejabat yang dituju atau TU.',
  'letter-takes-no-disposisi': 'Surat {number} adalah surat keluar; disposisi diberikan pada surat masuk.',
  'letter-opens-no-case': 'Surat {number} adalah surat keluar; buka berkas dari surat masuk.',
  'register-not-for-letter':
    'Register "{series}" bukan untuk surat ini; pilih register lain dari "langkah register list".',
  'pengaduan-not-found': 'Pengaduan tidak ditemukan; muat ulang daftar pengaduan.',
  'pengaduan-already-recorded': 'Pengaduan dengan pengenal ini sudah tercatat; lihat di daftar pengaduan.',
  'pengaduan-already-answered':
    'Pengaduan {number} sudah ditanggapi; lihat tanggapannya di daftar pengaduan.',
  'pengaduan-not-yours': 'Pengaduan {number} ditangani petugas lain; biarkan petugasnya menanggapi.',
  'officer-not-found':
    'Akun "{account}" tidak ada, nonaktif, atau bukan pengelola pengaduan; pilih petugas lain.',
  'upload-not-found': 'Unggahan tidak ditemukan; lihat daftar unggahan.',
  'upload-already-planned': 'Unggahan dengan pengenal ini sudah direncanakan; lihat daftar unggahan.',
  'upload-file-missing': 'Berkas {file} tidak ada atau bukan yang baru dibuat; ulangi perintahnya.',
  'upload-report-missing':
    'Laporan {file} belum ada atau berubah sejak dibuat; buat lagi dengan "langkah upload report".',
  'upload-pdf-changed':
    'PDF {file} pada baris {line} tidak ada lagi atau berubah sejak direncanakan; rencanakan lagi.',
  'upload-rehearsal-personal':
    'Uji isi unggahan pribadi dijalankan pemiliknya sendiri: langkah upload dry-run.',
  'upload-rehearsal-running': 'Uji isi ini sedang dikerjakan; tunggu hasilnya.',
  'upload-rehearsal-missing':
    'Belum ada uji isi yang diminta, atau gambarnya sudah tidak ada; minta uji isi lagi.',
  'upload-workbook-missing':
    'Buku kerja {file} tidak ada lagi atau berubah sejak direncanakan; salin kembali ke uploads/{run} di folder data, lalu ulangi.',
  'upload-nothing-blocked': 'Tidak ada baris tertahan di unggahan ini; tidak ada yang dikembalikan.',
  'upload-returned-already':
    'Baris tertahan unggahan ini sudah dikembalikan dengan surat {letter}; batalkan surat itu bila harus dibuat lagi.',
  'upload-not-returned': 'Baris tertahan unggahan ini belum dikembalikan; buat dahulu surat pengembaliannya.',
  'upload-return-needs-receiver': 'Unggahan ini tidak terikat pada berkas; sebutkan OPD yang dituju (--to).',
  'upload-workbook-refused': 'Buku kerja belum dapat dipakai: {reason}.',
  'upload-not-released': 'Unggahan belum boleh berjalan; izinkan kirim, atau tunggu jadwalnya.',
  'upload-already-released': 'Unggahan sudah diizinkan kirim; lihat kemajuannya.',
  'upload-rows-missing':
    'Rencana belum lengkap: baru sebagian dari {total} baris yang sampai; rencanakan lagi buku kerja itu.',
  'upload-rows-unexpected':
    'Baris tidak cocok dengan rencana ({count} dari {total}, atau ada yang ganda); rencanakan lagi buku kerja itu.',
  'upload-own-release':
    'Unggahan diizinkan kirim oleh orang lain, bukan yang merencanakannya; minta rekan membukanya di panel, atau pakai kodenya di "langkah upload release".',
  'upload-sample-unseen':
    'Baris contoh {lines} belum dilihat; bukalah dengan "langkah upload release" atau di panel, lalu ulangi.',
  'upload-slot-past': 'Jadwal {slot} sudah lewat; pilih waktu yang akan datang.',
  'upload-ended': 'Unggahan sudah berakhir; rencanakan unggahan baru untuk baris yang tersisa.',
  'upload-nothing-ready': 'Tidak ada baris yang siap dikirim; perbaiki buku kerja, lalu rencanakan lagi.',
  'upload-row-not-found': 'Baris "{row}" tidak ada di unggahan ini; lihat daftar barisnya.',
  'upload-row-step-illegal':
    'Baris {line} tidak dapat berubah dari "{from}" ke "{to}"; lihat keadaan baris itu di portal.',
  'upload-proof-missing':
    'Baris {line} belum dibaca kembali dari portal; baca dahulu sebelum dinyatakan terbukti.',
  'upload-leased':
    'Unggahan ini sedang dijalankan proses lain; tunggu satu menit, atau lihat "langkah upload status".',
  'upload-lease-lost': 'Unggahan ini sudah diambil alih proses lain; proses ini tidak mengirim apa pun lagi.',
  'upload-stop-asked': 'Unggahan diminta berhenti; jalankan lagi bila hendak diteruskan.',
  'upload-not-personal':
    'Hanya pekerjaan pribadi yang barisnya ditegaskan; unggahan ini langsung diizinkan kirim.',
  'upload-not-yours':
    'Unggahan ini pekerjaan pribadi orang lain; hanya yang merencanakannya yang menegaskan dan mengizinkannya.',
  'upload-personal-slot':
    'Pekerjaan pribadi tidak dijadwalkan; izinkan kirim saat Anda sendiri di depan layar.',
  'upload-rows-unconfirmed':
    'Baris {lines} belum Anda tegaskan sebagai pekerjaan yang benar-benar dilakukan; tegaskan dahulu, atau keluarkan dari buku kerja dan rencanakan lagi.',
  'upload-row-not-ready': 'Baris {line} tidak sedang siap dikirim; lihat keadaannya di daftar unggahan.',
  'upload-other-person':
    'Baris {line} memuat NIP orang lain; akun E-Kinerja bersifat pribadi, sisakan hanya pekerjaan Anda sendiri.',
  'account-exists': 'Akun "{account}" sudah ada; pilih nama akun lain.',
  'account-not-found': 'Akun "{account}" tidak ada; lihat "langkah user list".',
  'account-disabled': 'Akun "{account}" sudah nonaktif; hubungi administrator kantor.',
  'account-last-admin':
    'Akun "{account}" adalah administrator terakhir; tambahkan administrator lain lebih dahulu.',
  'device-not-found': 'Perangkat tidak ditemukan; muat ulang daftar perangkat.',
  'pairing-code-wrong': 'Kode tidak cocok atau sudah kedaluwarsa; minta kode baru dari server kantor.',
  'pairing-too-many-tries':
    'Terlalu banyak percobaan menyambungkan; tunggu satu menit, lalu minta kode baru.',
  'password-too-short': 'Kata sandi kurang dari {least} huruf; perpanjang, misalnya dengan beberapa kata.',
  'password-refused':
    'Akun atau kata sandi tidak cocok; periksa keduanya, atau minta admin menetapkan kata sandi baru.',
  'password-too-many-tries': 'Terlalu banyak percobaan untuk akun ini; coba lagi sesudah {minutes} menit.',
  'password-busy': 'Server kantor sedang memeriksa banyak orang; tunggu sebentar, lalu coba lagi.',
  'organisation-not-found': 'Struktur kantor belum diimpor; impor dahulu dengan "langkah org import".',
  'organisation-rows-faulty': 'Baris {row} masih salah; perbaiki menurut catatannya, lalu impor lagi.',
  'organisation-changed':
    'Struktur kantor sudah berubah sejak diperiksa; periksa ulang perbedaannya, lalu impor lagi.',
  'post-not-found': 'Jabatan "{post}" tidak ada di struktur kantor; pilih dari susunan kantor di panel.',
  'acting-not-found': 'Penugasan "{acting}" tidak ada; lihat susunan kantor di panel.',
  'acting-exists': 'Penugasan dengan pengenal ini sudah tercatat; lihat susunan kantor di panel.',
  'acting-ended': 'Penugasan untuk "{post}" sudah berakhir; tidak perlu diakhiri lagi.',
  'acting-past': 'Masa penugasan berakhir {to}, sudah lewat; periksa tanggal pada surat perintahnya.',
  'acting-term-reversed': 'Tanggal akhir {to} mendahului tanggal mulai {from}; perbaiki salah satunya.',
  'acting-overlaps':
    '"{post}" pada {from} s.d. {to} sudah punya pelaksana sementara; akhiri dahulu yang itu.',
  'acting-for-own-post': 'Orang ini memegang "{post}" sendiri; pilih orang lain.',
  'acting-post-vacant': '"{post}" sedang kosong pada {from}; catat sebagai Plt.',
  'acting-post-filled': '"{post}" ada pejabatnya pada {from}; catat sebagai Plh.',
  'acting-needs-mandate':
    '"{post}" tidak punya mandat a.n. yang dapat diteruskan; catat dahulu mandat a.n.-nya.',
  'acting-needs-superior': 'Penugasan untuk "{post}" dicatat oleh atasannya atau TU; minta salah satunya.',
  'unit-not-found': 'Unit "{unit}" tidak ada di struktur kantor; pilih dari susunan kantor di panel.',
  'paraf-out-of-order': 'Paraf pada "{step}" belum sampai giliran ini; tunggu paraf {next}.',
  'paraf-already-given': 'Paraf pada "{step}" sudah dibubuhkan; tidak perlu diulang.',
  'outcome-needs-last-signer':
    'Pilihan pada "{step}" ditentukan penanda tangan terakhir; bubuhkan paraf tanpa pilihan.',
  'repair-nobody': 'Sebelum "{step}" belum ada konseptor; kembalikan kepada pemohon menurut SOP.',
  'receiver-keeps-out':
    '"{account}" tidak menangani berkas {number} karena benturan kepentingan; pilih orang lain.',
  'doer-keeps-out':
    'Pejabat pada lembar itu tidak menangani berkas {number} karena benturan kepentingan; naikkan kepada atasannya.',
  'recused-nobody-else':
    'Anda tidak menangani berkas {number} karena benturan kepentingan, dan belum ada orang lain yang dapat; minta admin menambah petugas atau mencatat Plh./Plt.',
  'return-letter-there':
    'Pengembalian berkas {number} sudah punya surat {letter}; cetak surat itu, atau batalkan konsepnya dahulu.',
  'paper-nothing-returned':
    'Berkas {number} tidak pernah dikembalikan; surat pengembalian dibuat setelah berkas dikembalikan.',
  'paper-too-long': 'Daftar ini lebih dari {most} baris; persempit masa atau saringannya, lalu ulangi.',
  'paper-period-wrong': 'Masa {from} sampai {to} terbalik; tukar kedua tanggalnya.',
  'filter-not-found': 'Saringan itu tidak ada atau sudah dihapus; muat ulang daftar saringan.',
  'filter-not-yours': 'Saringan itu milik orang lain; simpan sebagai saringan Anda sendiri dengan nama lain.',
  'filter-name-taken': 'Anda sudah punya saringan dengan nama itu; pilih nama lain, atau perbarui yang ada.',
  'filter-too-many': 'Anda sudah menyimpan {most} saringan; hapus yang tidak dipakai, lalu simpan lagi.',
}
