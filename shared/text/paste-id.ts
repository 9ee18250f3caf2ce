import type { PasteProblemCode } from '../schema/paste.ts'

/** What is wrong with a row of a pasted list and what to do, in Bahasa Indonesia. */
export const pasteId: Record<PasteProblemCode, string> = {
  'name-missing': 'Nama kosong; isi namanya, atau hapus baris ini.',
  'name-unreal': 'Nama tidak berisi huruf; periksa apakah kolomnya tertukar.',
  'not-a-person': 'Baris ini hanya berisi "{text}"; hapus bila bukan pegawai, atau isi NIP-nya.',
  'nip-wrong': '{reason}',
  'nip-doubled': 'NIP sama dengan baris {first}; hapus salah satunya.',
  'nip-here-already': 'NIP sudah ada di berkas ini sebagai baris {no}; hapus dari daftar.',
  'service-unknown': 'Jenis layanan "{service}" tidak ada di SOP; tulis seperti tercantum di SOP.',
  'cell-too-long': 'Isi lebih dari {most} huruf; ringkas isinya.',
}

/** Why a list was not read at all, and what to do. */
export const pasteAskId: Record<'empty' | 'too-many' | 'no-name' | 'several' | 'doubled', string> = {
  empty: 'Tidak ada isi yang dapat dibaca; salin lagi tabelnya dari Excel.',
  'too-many': 'Daftar berisi {rows} baris, paling banyak {most}; bagi menjadi beberapa berkas.',
  'no-name': 'Kolom nama tidak ditemukan; tunjukkan kolom mana yang berisi nama.',
  several:
    'Beberapa kolom dapat berarti sama; tunjukkan kolom nama dan kolom NIP, atau sertakan judul kolom.',
  doubled: 'Judul kolom yang sama ada dua kali; tunjukkan kolom yang dipakai.',
}
