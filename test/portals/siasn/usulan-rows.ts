import { fullName, people } from './people.ts'

export interface UsulanRow {
  nomorSurat: string
  jenis: string
  nip: string
  nama: string
  /** `dd-mm-yyyy` */
  tanggal: string
  statusKode: number
  status: string
  /** Why it came back, with its code; only BTS and TMS have one. */
  alasanTolak?: string
}

/** The labels with the inconsistencies of the real ones: dashes, "Sdh di", trailing spaces. */
export const statusUsulan: Readonly<Record<number, string>> = {
  1: 'Input Berkas',
  2: 'Berkas Disimpan (Terverifikasi)',
  3: 'Surat Usulan',
  4: 'Approval Surat Usulan',
  5: 'Perbaikan Dokumen',
  6: 'Tidak Memenuhi Syarat',
  10: 'Cetak SK',
  11: 'Profil PNS telah diperbaharui',
  12: 'Terima Usulan ',
  13: 'Validasi Usulan – Tidak Memenuhi Syarat',
  14: 'Validasi Usulan - Perbaikan Dokumen',
  15: 'Validasi Usulan - Disetujui',
  16: 'Berkas Disetujui',
  17: 'Menunggu Paraf – Paraf Pertek',
  19: 'Sdh di paraf - Pertek',
  20: 'Menunggu Tanda tangan- TTD Pertek',
  22: 'Sdh di TTD - Pertek',
  27: 'Menunggu SK – Paraf / TTE',
  30: 'Setuju TTD SK ',
  32: 'Pembuatan SK Berhasil',
  50: 'Perbaikan Dokumen - MYSAPK',
  67: 'Perbaikan Dokumen - BTS',
}

export const usulanJenis = [
  'Golongan/KP',
  'Pendidikan',
  'PMK',
  'P. Instansi',
  'Profesi',
  'Kedudukan Hukum',
  'Data Pribadi',
  'Jabatan',
] as const

const statusKodes = Object.keys(statusUsulan).map(Number)

/** Forty proposals over all status labels; every one of the first ten people has one, some have two. */
export const usulanRows: UsulanRow[] = Array.from({ length: 40 }, (_, i) => {
  const person = people[i % people.length]
  const statusKode = statusKodes[(i * 5) % statusKodes.length]
  const jenis = usulanJenis[(i * 3) % usulanJenis.length]
  if (!person || statusKode === undefined || !jenis) throw new Error('Seed tables must not be empty')
  const month = String((i % 10) + 1).padStart(2, '0')
  const day = String(((i * 7) % 27) + 1).padStart(2, '0')
  return {
    nomorSurat: `800.1.3/${String(101 + i)}/BKPSDM/2026`,
    jenis,
    nip: person.nip,
    nama: fullName(person),
    tanggal: `${day}-${month}-2026`,
    statusKode,
    status: statusUsulan[statusKode] ?? '',
  }
})
