import { headerOf, pointColumns } from './nilai-columns.ts'

/** How a value that was read stands to the office's own score. */
export interface ScoreVerdict {
  /** Read only; the same; SIASN has not computed it anew (then a difference says nothing yet); or another. */
  readonly why: 'score-read' | 'score-agrees' | 'score-outdated' | 'score-differs'
  /** One a dimension: "Kompetensi: 25 di SIASN, 40 menurut kantor". */
  readonly differences: readonly string[]
}

const OUTDATED = /belum dihitung ulang/i

/** Compares what SIASN shows, by the titles of its list, with the score in the row. */
export function judgeScore(
  data: Readonly<Record<string, string>>,
  shown: Readonly<Record<string, string>>,
): ScoreVerdict {
  const isScored = pointColumns.every((key) => data[key] !== undefined)
  const differences = pointColumns.flatMap((key) => {
    const [own, theirs] = [data[key], shown[headerOf(key)]]
    if (!isScored || own === undefined || Number(own) === numberOf(theirs)) return []
    return [`${headerOf(key)}: ${comma(theirs || 'kosong')} di SIASN, ${comma(own)} menurut kantor`]
  })
  if (OUTDATED.test(shown.Keterangan ?? '')) return { why: 'score-outdated', differences }
  if (!isScored) return { why: 'score-read', differences }
  return { why: differences.length > 0 ? 'score-differs' : 'score-agrees', differences }
}

/** A decimal as Indonesian writes it; anything else as it is. */
export function comma(text: string): string {
  return /^\d+\.\d+$/.test(text) ? text.replace('.', ',') : text
}

/** SIASN writes a decimal point; a comma is taken for one, too. */
function numberOf(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))
}
