export type AgendaKey = 'number' | 'on' | 'party' | 'letterNumber' | 'letterOn' | 'perihal' | 'classification'

export interface AgendaColumn<Key extends string = AgendaKey> {
  readonly key: Key
  readonly header: string
  /** What offices write instead; an earlier one is taken before a later one. */
  readonly aliases: readonly string[]
  readonly optional?: boolean
}

const number = {
  key: 'number',
  header: 'Nomor agenda',
  aliases: ['No agenda', 'Agenda', 'Nomor urut', 'No urut', 'Nomor', 'No'],
} as const
const perihal = {
  key: 'perihal',
  header: 'Perihal',
  aliases: ['Hal', 'Hal surat', 'Isi ringkas', 'Isi surat', 'Uraian'],
} as const
const classification = {
  key: 'classification',
  header: 'Kode klasifikasi',
  aliases: ['Klasifikasi', 'Kode'],
  optional: true,
} as const

/** The columns of an office's agenda, by what the register is for. */
export const agendaColumns: Readonly<Record<'incoming' | 'outgoing', readonly AgendaColumn[]>> = {
  incoming: [
    number,
    {
      key: 'on',
      header: 'Tanggal diterima',
      aliases: [
        'Tgl diterima',
        'Tanggal terima',
        'Tgl terima',
        'Diterima tanggal',
        'Tanggal masuk',
        'Tgl masuk',
      ],
    },
    {
      key: 'party',
      header: 'Pengirim',
      aliases: ['Asal surat', 'Surat dari', 'Terima dari', 'Dari', 'Alamat pengirim'],
    },
    { key: 'letterNumber', header: 'Nomor surat', aliases: ['No surat'], optional: true },
    { key: 'letterOn', header: 'Tanggal surat', aliases: ['Tgl surat'], optional: true },
    perihal,
    classification,
  ],
  outgoing: [
    number,
    { key: 'on', header: 'Tanggal surat', aliases: ['Tgl surat', 'Tanggal keluar', 'Tgl keluar', 'Tanggal'] },
    {
      key: 'party',
      header: 'Tujuan',
      aliases: ['Kepada', 'Tujuan surat', 'Ditujukan kepada', 'Dikirim kepada', 'Alamat tujuan'],
    },
    perihal,
    classification,
  ],
}
