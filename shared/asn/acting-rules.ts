import type { Capacity } from '#shared/schema/capacity.ts'

export interface ActingRuleSet {
  readonly id: string
  readonly title: string
  readonly source: string
  /** Those who may not take a keputusan strategis for the post they act for. */
  readonly barredFromStrategic: readonly Capacity[]
  /** What stays open to them, in words. */
  readonly open: readonly string[]
}

/**
 * What a Plh or Plt may not decide: appointment, transfer, dismissal, organisation and budget. That a stand-in on
 * leave may do no more than a Plh is our reading. The letters' own text was not at hand: an agency confirms the set.
 */
export const nationalActingRules: ActingRuleSet = {
  id: 'se-bkn-2019-2021',
  title: 'Kewenangan Plh dan Plt',
  source: 'SE BKN 2/SE/VII/2019; SE BKN 1/SE/I/2021 (perlu konfirmasi)',
  barredFromStrategic: ['plh', 'plt', 'stand-in'],
  open: ['usul kepegawaian', 'kenaikan gaji berkala', 'cuti', 'surat tugas'],
}
