// Only what peremajaan and the shell say; names of people and values of records stay as they are.
const english = {
  Beranda: 'Home',
  Keluar: 'Log out',
  'Profil ASN': 'ASN Profile',
  'Monitoring Usulan': 'Proposal Monitoring',
  'Nilai ASN': 'ASN Scores',
  'Peremajaan Data': 'Data Renewal',
  'Data Pegawai': 'Employee Data',
  Nama: 'Name',
  'NIP Baru': 'New NIP',
  Jabatan: 'Position',
  'Unit Organisasi': 'Organisation Unit',
  'Pindah ke NIP lain': 'Go to another NIP',
  'Tampilkan Pegawai': 'Show Employee',
  'Cari riwayat': 'Search history',
  Cari: 'Search',
  Simpan: 'Save',
  Batal: 'Cancel',
  Tutup: 'Close',
  'Jenis Diklat': 'Training Type',
  'Institusi Penyelenggara': 'Organising Institution',
  Penyelenggara: 'Organiser',
  'Nomor Sertifikat': 'Certificate Number',
  'Cari Nomor Sertifikat': 'Search Certificate Number',
  'Tanggal Mulai': 'Start Date',
  'Tanggal Selesai': 'End Date',
  Tahun: 'Year',
  'Jumlah Jam (JP)': 'Number of Hours (JP)',
  'Jumlah JP': 'Hours',
  Dokumen: 'Document',
  'Pilih Berkas': 'Choose File',
  '— Pilih —': '— Choose —',
  'Memuat data…': 'Loading data…',
  'Tidak ada data': 'No data',
  'Mengunggah dokumen…': 'Uploading document…',
  'Dokumen Sukses Tersimpan': 'Document Successfully Saved',
  'Data Usulan Berhasil Masuk': 'Proposal Data Received',
  'Ada Kesalahan, mohon upload ulang': 'Something went wrong, please upload again',
  'Riwayat Kursus': 'Course History',
  'Riwayat Diklat': 'Training History',
  'Riwayat Seminar': 'Seminar History',
  'Riwayat SKP': 'SKP History',
  'Riwayat Pendidikan': 'Education History',
  'Riwayat Jabatan': 'Position History',
  'Tambah Riwayat Kursus': 'Add Course History',
  'Tambah Riwayat Diklat': 'Add Training History',
  'Nama Kursus': 'Course Name',
  'Nama Diklat': 'Training Name',
  Sebelumnya: 'Previous',
  Berikutnya: 'Next',
}

let words = {}

export function speak(language) {
  words = language === 'en' ? english : {}
  document.documentElement.lang = language
}

export function said(text) {
  const entries = /^Menampilkan (\S+)(?: dari (\d+))? entri$/.exec(text)
  if (entries && words === english)
    return entries[2] ? `Showing ${entries[1]} of ${entries[2]} entries` : `Showing ${entries[1]} entries`
  return Object.hasOwn(words, text) ? words[text] : text
}
