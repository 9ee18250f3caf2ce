import type { Paper } from '#bridge/ports/papers.ts'
import type { Kop } from '#shared/papers/kop.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { aReportedUpload } from './a-reported-upload.ts'

export const sampleKop: Kop = {
  lines: ['PEMERINTAH KOTA CONTOH', 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA'],
  details: [
    'Jalan Firdaus Nomor 1, Contoh · Kode Pos 00000',
    'Telepon (000) 000000 · Surel bkpsdm@contoh.example · Laman bkpsdm.contoh.example',
  ],
  isOwn: true,
  city: 'Contoh',
  code: 'BKPSDM',
  paper: 'A4',
}

const nip = '19870315 201001 2 005'
const kabid = { jabatan: 'Kepala Bidang Pengembangan Kompetensi', name: 'Rina Wulandari' }
const printedInstructions = [
  ...['Saya hadir', 'Hadiri/wakili', 'Pertimbangkan', 'Pedomani', 'Sarankan', 'Koordinasikan'],
  ...['Tindaklanjuti', 'Selesaikan', 'Siapkan', 'Untuk diketahui', 'Untuk diproses', 'Menghadap saya'],
  ...['Laporkan hasilnya', 'Monitor pelaksanaannya', 'Sampaikan kepada ybs.', 'Agendakan'],
]

/** One of each, filled in; `text` stands wherever somebody may write what he likes. */
export function samplePapers(text = 'Budi Santoso'): Paper[] {
  const long = `${text} — mohon diproses sesuai ketentuan peraturan perundang-undangan yang berlaku.`
  return [
    {
      paper: 'lembar-disposisi',
      view: {
        from: `${text}, Dinas Pendidikan dan Kebudayaan`,
        receivedOn: '23 November 2026',
        number: '0007/2026',
        urgency: 'segera',
        security: 'rahasia',
        subject: `Penilaian Indeks Profesionalitas ASN: ${text}`,
        receivers: [`${kabid.jabatan} (${kabid.name}) – koordinator`, `Sekretaris (${text})`],
        instructions: [
          ...printedInstructions.map((each, at) => ({ text: each, given: at === 6 || at === 12 })),
          { text, given: true },
        ],
        note: long,
        dueOn: '25 November 2026',
        giver: { jabatan: 'Kepala Badan', name: 'Sari Dewi', date: '23 November 2026' },
        origin: 'Diterbitkan Sari Dewi di Langkah, Senin, 23 November 2026 pukul 08.00 WIB.',
      },
    },
    {
      paper: 'lembar-konsultasi',
      view: {
        number: '0008/2026',
        receivedAt: 'Senin, 23 November 2026 pukul 08.00 WIB',
        service: 'Pelayanan Konsultasi E-Kinerja BKN',
        ...{ name: text, nip, unit: text, contact: '0800 0000 000' },
        officer: { jabatan: 'Kasubbag Umum dan Kepegawaian', name: 'Rina Wulandari' },
      },
    },
    {
      paper: 'tanda-terima',
      view: {
        number: '0007/2026',
        service: `Penilaian IP-ASN: ${text}`,
        ...{ name: text, nip, unit: text },
        receivedAt: 'Senin, 23 November 2026 pukul 08.00 WIB',
        kelengkapan: ['Surat pengantar', 'Rekapitulasi', text].map((each) => ({
          text: each,
          verdict: 'ada',
        })),
        dueAt: 'Rabu, 25 November 2026 pukul 15.00 WIB',
        officer: { jabatan: 'Petugas loket', name: 'Rina Wulandari' },
        date: '23 November 2026',
      },
    },
    { paper: 'surat-pengembalian', view: aReturn(text) },
    {
      paper: 'surat-pengembalian',
      view: {
        ...aReturn(text),
        lacking: [],
        rows: Array.from({ length: 60 }, (_, at) => ({
          no: String(at + 1),
          name: `${text} ${at + 1}`,
          nip,
          lacking: at % 3 === 0 ? long : 'SK terakhir tidak ada',
        })),
      },
    },
    {
      paper: 'buku-agenda',
      view: {
        title: 'Agenda berkas',
        period: '1 November 2026 sampai 30 November 2026',
        count: 59,
        rows: Array.from({ length: 60 }, (_, at) =>
          at === 7
            ? { numbers: '0008/2026', reason: `Tidak terpakai: ${text}` }
            : {
                number: at === 9 ? '0009a/2026' : `${String(at + 1).padStart(4, '0')}/2026`,
                receivedAt: '23-11-2026 08.00',
                from: text,
                nip,
                subject: at % 5 === 0 ? long : 'Penilaian IP-ASN',
                passedTo: kabid.name,
                state: 'berjalan',
              },
        ),
      },
    },
    { paper: 'riwayat-berkas', view: aHistory(text, long) },
    { paper: 'laporan-upload', view: aReportedUpload(text) },
    {
      paper: 'daftar-berkas',
      table: 'xlsx',
      view: {
        titles: ['Nomor agenda', 'Pemohon', 'NIP', 'Menit kantor'],
        rows: [['0007/2026', text, FICTIONAL_NIP, 125]],
      },
    },
  ]
}

function aReturn(text: string) {
  return {
    isProvisional: true,
    letterNumber: '………/………/BKPSDM/2026',
    date: '24 November 2026',
    to: [text, 'Dinas Pendidikan dan Kebudayaan'],
    subject: `Pengembalian berkas ${text}`,
    number: '0007/2026',
    sentence: `Sehubungan dengan permohonan ${text}, setelah diperiksa berkas tersebut belum lengkap, sehingga kami kembalikan dengan alasan sebagai berikut:`,
    reason: `SK terakhir belum dilampirkan. ${text}`,
    lacking: [
      { text: 'SK kenaikan pangkat terakhir', verdict: 'tidak ada' },
      { text, verdict: 'tidak sah' },
    ],
    rows: [],
    ...{ rowTitle: 'Baris', attached: `1 buku kerja ${text}`, again: `Dapat disampaikan kembali. ${text}` },
    signer: { jabatan: 'Kepala Badan' },
    tembusan: [`Inspektur ${text}`, 'Arsip'],
  }
}

function aHistory(text: string, long: string) {
  const at = '23-11-2026 08.00'
  const by = 'Rina Wulandari'
  return {
    number: '0007/2026',
    facts: [
      ['Layanan', `Penilaian IP-ASN: ${text}`],
      ['Pemohon', `${text}, NIP ${nip}`],
      ['Waktu kerja', 'kantor 2 jam 5 menit · pemohon 1 jam · luar 0 menit'],
    ] as [string, string][],
    steps: Array.from({ length: 12 }, (_, each) => ({
      ...{ no: String(each + 1), kegiatan: each % 4 === 0 ? long : 'Memeriksa berkas', started: at },
      ...{ finished: each === 11 ? 'berjalan' : at, by: text },
    })),
    rows: Array.from({ length: 60 }, (_, each) => ({
      ...{
        no: String(each + 1),
        name: text,
        nip,
        state: 'berjalan',
        usulan: '',
        lacking: each % 9 === 0 ? long : '',
      },
    })),
    events: Array.from({ length: 60 }, (_, each) => ({
      at,
      what: each % 7 === 0 ? long : 'Surat pengantar: Ada',
      by,
    })),
    returns: [{ at, by, kind: 'kelengkapan', reason: long, resumed: at }],
    signings: [
      { what: 'Paraf: Membubuhkan paraf', by, at, origin: 'dicatat dari lembar tertanggal 23 November 2026' },
    ],
    disposisi: [
      { depth: 0, text: `Sari Dewi kepada ${by}: Tindaklanjuti. Catatan: ${long}`, at, state: 'diteruskan' },
      { depth: 1, text: `${by} kepada ${text}: Siapkan.`, at, state: 'dibaca' },
      { depth: 2, text: `${text} kepada Agus: Selesaikan.`, at, state: 'belum dibaca' },
    ],
    documents: [
      { label: text, kind: 'PDF, 120 KB', at, by, hash: 'ab'.repeat(32), voided: '' },
      {
        label: 'Surat lain',
        kind: 'JPG, 64 KB',
        at,
        by,
        hash: 'cd'.repeat(32),
        voided: 'keliru: milik orang lain',
      },
    ],
    asOf: 'Dicetak Selasa, 24 November 2026 pukul 08.00 WIB dari catatan Langkah sampai kejadian nomor 61.',
  }
}
