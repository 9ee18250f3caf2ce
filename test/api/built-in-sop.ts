import { readSop, type SopReading } from '#bridge/files/read-sop.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'

/** The five SOPs made from the documents the product was asked for. */
export const builtInIds = [
  'arcamanik-layanan',
  'singkawang-ip-asn',
  'malang-ptsp-kepegawaian',
  'kalteng-konsultasi-e-kinerja',
  'medan-pemantauan-evaluasi',
] as const

export type BuiltInId = (typeof builtInIds)[number]

export function readBuiltIn(id: BuiltInId): Promise<SopReading> {
  return readSop(`shared/sop/${id}.v1.yaml`)
}

export async function builtInSop(id: BuiltInId): Promise<Sop> {
  const { sop } = await readBuiltIn(id)
  if (!sop) throw new Error(`${id} does not load`)
  return sop
}

export function stepOf(sop: Sop, id: string): SopStep {
  const found = sop.steps.find((each) => each.id === id)
  if (!found) throw new Error(`${sop.id} has no step ${id}`)
  return found
}
