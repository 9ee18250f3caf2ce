import type { IpAsnFacts } from '#shared/asn/ip-asn.ts'
import type { WorkbookCell, WorkbookRow } from '../checked-rows.ts'
import { plainCell } from '../plain-cell.ts'
import { factColumns, type NilaiColumn } from './nilai-columns.ts'

export type Report = (key: NilaiColumn, code: string, message: string) => void

const EDUCATIONS: Readonly<Record<string, string>> = {
  s3: 'S3',
  s2: 'S2',
  s1: 'S1',
  d4: 'D4',
  div: 'D4',
  d3: 'D3',
  diii: 'D3',
  d2: 'D2',
  dii: 'D2',
  d1: 'D1',
  di: 'D1',
  slta: 'SLTA',
  sma: 'SLTA',
  smk: 'SLTA',
  smp: 'SD/SMP',
  sltp: 'SD/SMP',
  sd: 'SD/SMP',
}
const GROUPS: Readonly<Record<string, IpAsnFacts['kelompok']>> = {
  struktural: 'struktural',
  fungsional: 'fungsional',
  jf: 'fungsional',
  pelaksana: 'pelaksana',
}
const YES_NO: Readonly<Record<string, boolean>> = { ya: true, '1': true, tidak: false, '0': false }
const HUKUMAN: Readonly<Record<string, IpAsnFacts['disiplin']>> = {
  '0': 'tidak-pernah',
  'tidak pernah': 'tidak-pernah',
  tidak: 'tidak-pernah',
  r: 'ringan',
  ringan: 'ringan',
  s: 'sedang',
  sedang: 'sedang',
  b: 'berat',
  berat: 'berat',
}

/** What the index is reckoned from, all of it or nothing; what is missing or unreadable is reported. */
export function readFacts({ cells }: WorkbookRow, report: Report): IpAsnFacts | undefined {
  const cell = (key: NilaiColumn): WorkbookCell => cells[key] ?? null
  const given = factColumns.filter((key) => plainCell(cell(key)) !== '')
  if (given.length === 0) return undefined
  const missing = factColumns.filter((key) => !given.includes(key))
  for (const key of missing)
    report(key, 'empty', 'belum diisi; isi semua data skor, atau kosongkan semuanya.')
  const word = <Value>(key: NilaiColumn, known: Readonly<Record<string, Value>>, choices: string) => {
    const text = plainCell(cell(key))
    const value = Object.hasOwn(known, squeezed(text)) ? known[squeezed(text)] : undefined
    if (text !== '' && value === undefined)
      report(key, `${key}-unknown`, `"${text}" tidak dikenal; tulis ${choices}.`)
    return value
  }
  const yesNo = (key: NilaiColumn) => word(key, YES_NO, 'ya atau tidak')
  const facts = {
    pendidikan: word('pendidikan', EDUCATIONS, 'S3, S2, S1, D4, D3, D2, D1, SLTA, SMP, atau SD'),
    kelompok: word('kelompok', GROUPS, 'struktural, fungsional, atau pelaksana'),
    diklatStruktural: yesNo('diklatStruktural'),
    diklatFungsional: yesNo('diklatFungsional'),
    diklat20Jp: yesNo('diklat20Jp'),
    seminar: yesNo('seminar'),
    nilaiKinerja: readValue(cell('nilaiKinerja'), report),
    disiplin: word('hukuman', HUKUMAN, '0 (tidak pernah), R, S, atau B'),
  }
  return isWhole(facts) ? facts : undefined
}

function isWhole(facts: { [Key in keyof IpAsnFacts]: IpAsnFacts[Key] | undefined }): facts is IpAsnFacts {
  return Object.values(facts).every((value) => value !== undefined)
}

/** `S-1`, `S1` and `s 1` are one word. */
function squeezed(text: string): string {
  const plain = text.toLowerCase().trim()
  return /^[sd][\s.-]?[1-4iv]+$/.test(plain) ? plain.replaceAll(/[\s.-]/g, '') : plain
}

function readValue(cell: WorkbookCell, report: Report): number | undefined {
  const text = plainCell(cell)
  if (text === '') return undefined
  const value = Number(text.replace(',', '.'))
  if (/^\d{1,3}([.,]\d{1,2})?$/.test(text) && value <= 100) return value
  report('nilaiKinerja', 'nilai-unreadable', `"${text}" bukan nilai 0–100; perbaiki.`)
  return undefined
}
