import type { PengaduanClass } from '#shared/schema/pengaduan.ts'

interface ClassLimit {
  readonly id: PengaduanClass
  readonly label: string
  /** Working days (hari kerja) in which it must be answered. */
  readonly workingDays: number
}

export interface PengaduanRuleSet {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly classes: readonly ClassLimit[]
}

/**
 * National limits as agencies print them under SP4N-LAPOR! (PermenPANRB 62/2018; 60 days also Perpres 76/2013).
 * The regulation's own text was not at hand: an agency confirms the set before it relies on it.
 */
export const nationalPengaduanLimits: PengaduanRuleSet = {
  id: 'sp4n-lapor-2018',
  title: 'Batas waktu tanggapan SP4N-LAPOR!',
  source: 'PermenPANRB 62/2018; Perpres 76/2013 (dikutip dari standar pelayanan instansi, perlu konfirmasi)',
  classes: [
    { id: 'permintaan-informasi', label: 'Permintaan informasi', workingDays: 5 },
    { id: 'tidak-berkadar-pengawasan', label: 'Pengaduan tidak berkadar pengawasan', workingDays: 14 },
    { id: 'berkadar-pengawasan', label: 'Pengaduan berkadar pengawasan', workingDays: 60 },
  ],
}

export function workingDaysFor(ruleSet: PengaduanRuleSet, id: PengaduanClass): number {
  const found = ruleSet.classes.find((each) => each.id === id)
  if (!found) throw new Error(`rule set ${ruleSet.id} has no class ${id}`)
  return found.workingDays
}
