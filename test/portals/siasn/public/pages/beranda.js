import { el } from '../dom.js'

const tiles = [
  ['/tampilanData', 'Profil ASN', 'Cari ASN menurut NIP atau nama, lihat data utama dan jabatan.'],
  [
    '/layananPeremajaan/monitoringUsulan',
    'Monitoring Usulan',
    'Ikuti status usulan peremajaan sampai terima usulan.',
  ],
  ['/layananIP/nilaiASN', 'Nilai IP ASN', 'Kualifikasi, kompetensi, kinerja, dan disiplin per pegawai.'],
]

export async function loadBeranda({ session }) {
  const cards = tiles.map(([href, title, text]) =>
    el('li', { class: 'card' }, el('h2', {}, el('a', { href }, title)), el('p', {}, text)),
  )
  return {
    title: 'Beranda',
    content: [
      el('h1', {}, 'Beranda'),
      el(
        'p',
        { class: 'lead' },
        `Selamat bekerja, ${session.nama}. Pilih layanan untuk ${session.instansi}.`,
      ),
      el('ul', { class: 'tiles' }, cards),
    ],
  }
}
