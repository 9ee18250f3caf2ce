import { alasanText } from './alasan-tolak.ts'
import { findPerson, fullName } from './people.ts'
import { statusUsulan, type UsulanRow } from './usulan-rows.ts'

/** What BKN did to a usulan: one that is there gets a new status, another is new on the list. */
export interface UsulanChange {
  nomorSurat: string
  statusKode: number
  alasanTolakId?: number
  /** For a new one. */
  nip?: string
  jenis?: string
  tanggal?: string
}

export function changeUsulan(rows: UsulanRow[], change: UsulanChange): void {
  const status = statusUsulan[change.statusKode]
  if (status === undefined) throw new Error(`Usulan: unknown status ${change.statusKode}`)
  const alasanTolak = change.alasanTolakId === undefined ? undefined : alasanText(change.alasanTolakId)
  const now = { statusKode: change.statusKode, status, ...(alasanTolak && { alasanTolak }) }
  const held = rows.find(({ nomorSurat }) => nomorSurat === change.nomorSurat)
  if (held) {
    delete held.alasanTolak
    Object.assign(held, now)
    return
  }
  const person = findPerson(change.nip ?? '')
  if (!person) throw new Error(`Usulan: a new one needs a known NIP, not ${change.nip}`)
  const { nomorSurat, jenis = 'Jabatan', tanggal = '02-01-2026' } = change
  rows.unshift({ nomorSurat, jenis, nip: person.nip, nama: fullName(person), tanggal, ...now })
}
