/** Words of saved filters in the side panel, in Bahasa Indonesia. */
export const panelFiltersId = {
  'filters.saved': 'Saringan tersimpan',
  'filters.none': 'Tanpa saringan tersimpan',
  'filters.shared': '{name} (bersama)',
  'filters.of': '{name} (dari {owner})',
  'filters.using': 'Menampilkan saringan "{name}".',
  'filters.save': 'Simpan saringan ini',
  'filters.name': 'Nama saringan',
  'filters.share': 'Terlihat juga oleh unit saya',
  'filters.send': 'Simpan saringan',
  'filters.done': 'Saringan "{name}" tersimpan.',
  'filters.remove': 'Hapus saringan',
  'filters.removeConfirm': 'Hapus saringan "{name}"?',
} as const

export type PanelFiltersText = Readonly<Record<keyof typeof panelFiltersId, string>>
