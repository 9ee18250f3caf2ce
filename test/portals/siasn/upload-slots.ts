/** How large the PDF of one kind of riwayat may be, in bytes. The real limits are unknown, so they are settings. */
export interface UploadSlot {
  minBytes: number
  maxBytes: number
}

export const riwayatJenis = ['kursus', 'diklat'] as const
export type RiwayatJenis = (typeof riwayatJenis)[number]
export type UploadSlots = Record<RiwayatJenis, UploadSlot>

export const defaultSlots: UploadSlots = {
  kursus: { minBytes: 200, maxBytes: 1_048_576 },
  diklat: { minBytes: 200, maxBytes: 1_048_576 },
}

/** Takes what came over the control endpoint; slots that are not named keep their default. */
export function readSlots(value: unknown): UploadSlots {
  if (typeof value !== 'object' || value === null) throw new Error('Slots: not an object')
  const slots = structuredClone(defaultSlots)
  for (const [jenis, slot] of Object.entries(value)) {
    if (jenis !== 'kursus' && jenis !== 'diklat') throw new Error(`Slots: unknown ${jenis}`)
    const { minBytes, maxBytes } = slot as Partial<UploadSlot>
    if (typeof minBytes !== 'number' || typeof maxBytes !== 'number')
      throw new Error(`Slots: ${jenis} needs both limits`)
    slots[jenis] = { minBytes, maxBytes }
  }
  return slots
}
