import type { Riwayat } from './siasn/riwayat-store.ts'
import type { World } from './world.ts'

/** A record that SIASN holds with the fields of its form, and how often a submit with its key (nip, jenis, nomor) has arrived. */
export type HeldRecord = Omit<Riwayat, 'form'> & {
  form: Readonly<Record<string, string>>
  visible: boolean
  receivedCount: number
}

/** The truth about the portal, oldest first: every stored record, hidden ones too, seeds marked. */
export function heldRecords(
  world: World,
  filter: { nip?: string | undefined; nomor?: string | undefined } = {},
): HeldRecord[] {
  return world.riwayat
    .all()
    .filter(({ nip, nomor }) => (filter.nip ?? nip) === nip && (filter.nomor ?? nomor) === nomor)
    .map((riwayat) => ({ ...riwayat, receivedCount: world.log.submitsOf(riwayat) }))
}
