/** Words of "Konsultasi cepat" in the side panel, in Bahasa Indonesia. */
export const panelGuestId = {
  'guest.way': 'Cara membuka',
  'guest.normal': 'Berkas baru',
  'guest.title': 'Konsultasi cepat',
  'guest.lead': 'Tamu di loket: satu isian membuka berkas dan menyelesaikan {count} kegiatan pertama.',
  'guest.stops': 'Isian ini berhenti sebelum "{step}": itu dikerjakan {names}.',
  'guest.begun':
    'Berkas {number} sudah dibuka, dan berhenti di: {step}. Lengkapi, lalu lanjutkan; yang sudah tercatat tidak diulang.',
  'guest.goOn': 'Lanjutkan',
  'guest.next': 'Biarkan, tamu berikutnya',
  'guest.topic': 'Materi konsultasi (boleh kosong)',
  'guest.present': 'Sudah ada di meja',
  'guest.holder': 'Diteruskan kepada: {names}',
  'guest.nobody': 'Belum ada akun untuk pelaksana ini; minta admin menambahkannya.',
  'guest.answer': 'Penjelasan yang diberikan (boleh kosong)',
  'guest.send': 'Buka dan selesaikan {count} kegiatan',
  'guest.served': 'Berkas {number} tercatat di kantor: {count} kegiatan selesai.',
  'guest.keys': 'Enter mengirim dari isian satu baris, Ctrl+Enter dari mana saja.',
} as const

export type PanelGuestText = Readonly<Record<keyof typeof panelGuestId, string>>
