import { type IpAsnCategory, type IpAsnRules, ipAsnRules } from './ip-asn-rules.ts'

/** What the index of one person is reckoned from; education as the rule set names it (`S3` … `SLTA`, `SD/SMP`). */
export interface IpAsnFacts {
  readonly pendidikan: string
  readonly kelompok: 'struktural' | 'fungsional' | 'pelaksana'
  /** Diklat kepemimpinan of the present level; counts for `struktural` alone. */
  readonly diklatStruktural: boolean
  /** Counts for `fungsional` alone. */
  readonly diklatFungsional: boolean
  /** Technical training of 20 JP or more within the last year. */
  readonly diklat20Jp: boolean
  readonly seminar: boolean
  /** Value of the SKP, 0 to 100. */
  readonly nilaiKinerja: number
  /** The worst hukuman disiplin of five years. */
  readonly disiplin: 'tidak-pernah' | 'ringan' | 'sedang' | 'berat'
}

export interface IpAsnPoints {
  readonly kualifikasi: number
  readonly kompetensi: number
  readonly kinerja: number
  readonly disiplin: number
}

export interface IpAsnScore extends IpAsnPoints {
  readonly total: number
  readonly category: IpAsnCategory
  /** Id of the rule set. */
  readonly ruleSet: string
}

/** Points of a person by one rule set; undefined where the set does not know the education. */
export function scoreIpAsn(facts: IpAsnFacts, rules: IpAsnRules = ipAsnRules): IpAsnScore | undefined {
  const kualifikasi = rules.kualifikasi[facts.pendidikan]
  if (kualifikasi === undefined) return undefined
  const points = { kualifikasi, ...restOf(facts, rules) }
  return { ...totalIpAsn(points, rules), ruleSet: rules.id }
}

/** The sum of the four dimensions and what it is called. */
export function totalIpAsn(points: IpAsnPoints, rules: IpAsnRules = ipAsnRules): IpAsnScore {
  const total = points.kualifikasi + points.kompetensi + points.kinerja + points.disiplin
  const category = rules.categories.find(({ above }) => total > above)?.name ?? rules.lowest
  return { ...points, total, category, ruleSet: rules.id }
}

/** The mean of the totals, as the index of an office is reported; undefined without anybody. */
export function meanIpAsn(totals: readonly number[]): number | undefined {
  return totals.length === 0 ? undefined : totals.reduce((sum, each) => sum + each, 0) / totals.length
}

function restOf(facts: IpAsnFacts, rules: IpAsnRules): Omit<IpAsnPoints, 'kualifikasi'> {
  const { own, diklat20Jp, seminar } = rules.kompetensi[facts.kelompok]
  const hasOwn = facts.kelompok === 'struktural' ? facts.diklatStruktural : facts.diklatFungsional
  return {
    kompetensi: (hasOwn ? own : 0) + (facts.diklat20Jp ? diklat20Jp : 0) + (facts.seminar ? seminar : 0),
    kinerja: rules.kinerja.find(({ above }) => facts.nilaiKinerja > above)?.points ?? rules.leastKinerja,
    disiplin: rules.disiplin[facts.disiplin],
  }
}
