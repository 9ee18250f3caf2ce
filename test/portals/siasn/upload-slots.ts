import { type RiwayatJenis, riwayatJenis } from './riwayat-kinds.ts'

/** How large the PDF of one kind of riwayat may be, in bytes. The real limits are unknown, so they are settings. */
export interface UploadSlot {
  minBytes: number
  maxBytes: number
}

export type UploadSlots = Record<RiwayatJenis, UploadSlot>

const mebibyte: UploadSlot = { minBytes: 200, maxBytes: 1_048_576 }

export const defaultSlots: UploadSlots = {
  kursus: mebibyte,
  diklat: mebibyte,
  seminar: mebibyte,
  skp: mebibyte,
  pendidikan: mebibyte,
  jabatan: mebibyte,
}

/** Takes what came over the control endpoint; slots that are not named keep their default. */
export function readSlots(value: unknown): UploadSlots {
  if (typeof value !== 'object' || value === null) throw new Error('Slots: not an object')
  const slots = structuredClone(defaultSlots)
  for (const [name, slot] of Object.entries(value)) {
    const jenis = riwayatJenis.find((known) => known === name)
    if (!jenis) throw new Error(`Slots: unknown ${name}`)
    const { minBytes, maxBytes } = slot as Partial<UploadSlot>
    if (typeof minBytes !== 'number' || typeof maxBytes !== 'number')
      throw new Error(`Slots: ${name} needs both limits`)
    slots[jenis] = { minBytes, maxBytes }
  }
  return slots
}
