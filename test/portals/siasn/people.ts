/** What SIASN knows of one ASN. Everybody here is invented; the NIPs only have the right form. */
export interface Person {
  nip: string
  nama: string
  gelarDepan: string
  gelarBelakang: string
  /** PNS `III/c`, PPPK `IX`. */
  golongan: string
  tmtGolongan: string
  jabatan: string
  unit: string
  kind: 'pns' | 'pppk'
}

export const instansi = 'Pemerintah Kota Tirta Kencana'

// nip | gelar depan | nama | gelar belakang | golongan | TMT golongan | jabatan | unit organisasi
const rows = `
198703152010012005||Rina Wulandari|S.Kom.|III/d|1 April 2022|Analis Sumber Daya Manusia Aparatur Ahli Muda|Badan Kepegawaian dan Pengembangan SDM
198109072006041003||Hendra Saputra|S.Sos., M.A.P.|IV/a|1 Oktober 2021|Kepala Bidang Pengembangan Kompetensi|Badan Kepegawaian dan Pengembangan SDM
197505121999032004|Dra.|Sri Handayani|M.Si.|IV/b|1 April 2020|Sekretaris Badan|Badan Kepegawaian dan Pengembangan SDM
197002231995031002||Bambang Purnomo|S.H., M.H.|IV/c|1 Oktober 2019|Kepala Badan|Badan Kepegawaian dan Pengembangan SDM
199004182014021001||Agus Pratama|S.E.|III/c|1 April 2023|Perencana Ahli Muda|Badan Perencanaan Pembangunan Daerah
199207252015032003||Dewi Lestari|A.Md.Keb.|III/a|1 Oktober 2023|Bidan Mahir|Dinas Kesehatan
198811302011011004||Eko Wibowo|S.T.|III/d|1 April 2023|Teknik Jalan dan Jembatan Ahli Muda|Dinas Pekerjaan Umum
198506062009022001||Fitri Anggraini|S.Pd., M.Pd.|IV/a|1 Oktober 2022|Guru Ahli Madya|Dinas Pendidikan
199301142019031005||Gilang Ramadhan|S.Kom.|III/b|1 April 2023|Pranata Komputer Ahli Pertama|Dinas Komunikasi dan Informatika
197910082003122002|drg.|Hesti Kurniasih||IV/a|1 April 2021|Dokter Gigi Ahli Madya|Dinas Kesehatan
198302192008011006||Indra Gunawan|S.IP.|III/d|1 Oktober 2020|Camat|Kecamatan Tirta Utara
199508272020122007||Juwita Maharani|S.Ak.|III/a|1 Desember 2020|Analis Keuangan Pusat dan Daerah Ahli Pertama|Badan Keuangan Daerah
197712011998031003||Kusnadi||III/b|1 April 2018|Pengadministrasi Perkantoran|Sekretariat Daerah
198610102010012008||Lilis Suryani|S.Kep., Ns.|III/d|1 Oktober 2022|Perawat Ahli Muda|Rumah Sakit Umum Daerah
199112052014021002||Muhamad Yusuf|S.Hut.|III/c|1 April 2022|Penyuluh Kehutanan Ahli Muda|Dinas Lingkungan Hidup
198404232009021004||Nanang Setiawan|S.P.|III/d|1 April 2021|Penyuluh Pertanian Ahli Muda|Dinas Ketahanan Pangan dan Pertanian
199009092012062001||Oktaviani Putri|S.STP.|III/c|1 Oktober 2021|Kepala Subbagian Umum dan Kepegawaian|Dinas Perhubungan
198207172007012009||Puspita Ningrum|S.Farm., Apt.|IV/a|1 Oktober 2023|Apoteker Ahli Madya|Rumah Sakit Umum Daerah
199406302019021003||Raka Aditya|S.Tr.Sos.|III/a|1 Februari 2019|Pekerja Sosial Ahli Pertama|Dinas Sosial
197803212005011007||Slamet Riyadi|S.Ag.|III/d|1 April 2019|Penyusun Rencana Kegiatan|Sekretariat Daerah
198901252011012003||Tri Utami|S.I.Pust.|III/c|1 April 2022|Pustakawan Ahli Muda|Dinas Perpustakaan dan Kearsipan
199610032022032004||Utari Rahmawati|A.Md.|II/c|1 Maret 2022|Arsiparis Terampil|Dinas Perpustakaan dan Kearsipan
198008152006041005||Victor Simanjuntak|S.H.|IV/a|1 April 2022|Kepala Bagian Hukum|Sekretariat Daerah
198705202009012006||Wahyuni Safitri|S.Gz.|III/d|1 Oktober 2021|Nutrisionis Ahli Muda|Dinas Kesehatan
199202282018011002||Yoga Permana|S.T.|III/b|1 April 2022|Penata Ruang Ahli Pertama|Dinas Pekerjaan Umum
197606162002122001||Zubaidah|S.Pd.SD.|IV/b|1 Oktober 2020|Kepala Sekolah Dasar Negeri 04|Dinas Pendidikan
199303112015032002||Anisa Rosmala|S.S.T.Ars.|III/b|1 April 2023|Arsiparis Ahli Pertama|Dinas Perpustakaan dan Kearsipan
198512242010011009||Cahyo Nugroho|S.Pt.|III/d|1 April 2022|Pengawas Bibit Ternak Ahli Muda|Dinas Ketahanan Pangan dan Pertanian
199107192023212011||Maya Sari|S.Pd.|IX|1 Maret 2023|Guru Ahli Pertama|Dinas Pendidikan
198804022024211006||Rudi Hermawan|S.Kep., Ns.|IX|1 Mei 2024|Perawat Ahli Pertama|Rumah Sakit Umum Daerah
`

export const people: readonly Person[] = rows.trim().split('\n').map(readRow)

export function findPerson(nip: string): Person | undefined {
  return people.find((person) => person.nip === nip)
}

/** The name as SIASN writes it: `Dra. Sri Handayani, M.Si.` */
export function fullName({ gelarDepan, nama, gelarBelakang }: Person): string {
  return [gelarDepan, gelarBelakang ? `${nama}, ${gelarBelakang}` : nama].filter(Boolean).join(' ')
}

function readRow(row: string): Person {
  const [
    nip = '',
    gelarDepan = '',
    nama = '',
    gelarBelakang = '',
    golongan = '',
    tmtGolongan = '',
    jabatan = '',
    unit = '',
  ] = row.split('|')
  const kind = golongan.includes('/') ? 'pns' : 'pppk'
  return { nip, nama, gelarDepan, gelarBelakang, golongan, tmtGolongan, jabatan, unit, kind }
}
