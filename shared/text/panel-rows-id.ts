/** Words of the rows of a collective berkas in the side panel, in Bahasa Indonesia. */
export const panelRowsId = {
  'rows.title': 'Peserta',
  'rows.counts':
    '{total} orang: {going} ikut berkas, {behind} menyusul, {returned} dikembalikan, {ended} berakhir',
  'rows.none': 'Belum ada peserta.',
  'rows.paste': 'Tempel daftar dari Excel',
  'rows.pasteHint':
    'Salin tabel beserta judul kolomnya. Tidak ada yang tercatat sebelum Anda menambahkannya.',
  'rows.check': 'Periksa daftar',
  'rows.ready': '{count} orang siap ditambahkan, {bad} baris bermasalah.',
  'rows.problem': 'Baris {line}, {column}: {why}',
  'rows.add': 'Tambahkan {count} orang',
  'rows.search': 'Cari nama, NIP, atau nomor usulan',
  'rows.state': 'Keadaan peserta',
  'rows.all': 'Semua',
  'rows.going': 'Ikut berkas',
  'rows.returned': 'Dikembalikan',
  'rows.refused': 'Ditolak',
  'rows.withdrawn': 'Ditarik',
  'rows.done': 'Selesai',
  'rows.shown': '{shown} dari {total} peserta',
  'rows.selected': '{count} dipilih',
  'rows.selectAll': 'Pilih semua yang tampil',
  'rows.lacking': 'Belum lengkap: {items}',
  'rows.judge': 'Semua kelengkapan ada',
  'rows.return': 'Kembalikan',
  'rows.resume': 'Sudah kembali',
  'rows.number': 'Nomor usulan',
  'rows.changed': '{count} peserta tercatat.',
  'rows.refusal': 'Peserta {no}: {why}',
} as const

export type PanelRowsText = Readonly<Record<keyof typeof panelRowsId, string>>
