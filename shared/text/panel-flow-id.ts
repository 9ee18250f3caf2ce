/** Words of the drawing of an SOP and of the office's figures in the side panel, in Bahasa Indonesia. */
export const panelFlowId = {
  'look.label': 'Tampilan',
  'look.list': 'Daftar',
  'look.flow': 'Alur SOP',
  'look.load': 'Beban',
  'flow.title': 'Alur SOP (gambar)',
  'flow.start': 'Mulai',
  'flow.end': 'Selesai',
  'flow.anybody': 'Petugas',
  'flow.older': '{count} berkas berdiri di kegiatan yang tidak ada lagi di versi ini.',
  'load.weeks': 'Delapan minggu terakhir',
  'load.week': 'Minggu mulai',
  'load.opened': 'dibuka',
  'load.ended': 'selesai',
  'load.people': 'Di meja siapa',
  'load.units': 'Per unit',
  'load.unheld': 'Belum di meja seseorang',
  'load.noUnit': 'Tanpa unit',
  'load.late': '{count} terlambat',
  'load.none': 'Tidak ada berkas berjalan.',
  'load.purpose': 'Untuk membagi kerja; bukan dasar TPP atau hukuman disiplin.',
  'group.holder': 'Di meja {name}',
  'group.unit': 'Unit {name}',
  'group.step': 'Kegiatan {name}',
  'group.clear': 'Tampilkan semua',
} as const

export type PanelFlowText = Readonly<Record<keyof typeof panelFlowId, string>>
