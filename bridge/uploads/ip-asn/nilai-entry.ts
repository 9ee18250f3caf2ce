import type { IpAsnFacts } from '#shared/asn/ip-asn.ts'

/** The fields of the entry form of IP-ASN, as the application of 2018 had it, by their labels; the list has the same titles. */
export const entryLabels = {
  isiPendidikan: 'Pendidikan',
  isiStruktural: 'Diklat Struktural',
  isiFungsional: 'Diklat Fungsional',
  isiDiklat: 'Diklat 20 JP',
  isiSeminar: 'Seminar',
  isiKinerja: 'Nilai Kinerja',
  isiDisiplin: 'Disiplin',
} as const

export type EntryKey = keyof typeof entryLabels
export const entryKeys = Object.keys(entryLabels) as readonly EntryKey[]

const EDUCATION: Readonly<Record<string, string>> = {
  S3: '5',
  S2: '4',
  S1: '3',
  D4: '3',
  D3: '2',
  D2: '1',
  D1: '1',
  SLTA: '1',
  'SD/SMP': '0',
}
const DISIPLIN: Readonly<Record<IpAsnFacts['disiplin'], string>> = {
  'tidak-pernah': '0',
  ringan: 'R',
  sedang: 'S',
  berat: 'B',
}

/** The codes of 2018 for a person (BKN's slides of that year: 5 = S3 … 0 = SMP/SD; 0/1; 0, R, S, B). */
export function entryOf(facts: IpAsnFacts): Record<EntryKey, string> {
  const yesNo = (has: boolean) => (has ? '1' : '0')
  return {
    isiPendidikan: EDUCATION[facts.pendidikan] ?? '',
    isiStruktural: yesNo(facts.diklatStruktural),
    isiFungsional: yesNo(facts.diklatFungsional),
    isiDiklat: yesNo(facts.diklat20Jp),
    isiSeminar: yesNo(facts.seminar),
    isiKinerja: String(facts.nilaiKinerja),
    isiDisiplin: DISIPLIN[facts.disiplin],
  }
}
