import type { Language } from '#shared/schema/language.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type WhyWords, whyWords } from '#shared/text/why-words.ts'
import { stepsBesideNormalPath, sumTimes, sumWords, weeksAsDays } from './sum-times.ts'

/**
 * The times of a SOP in sentences: what its steps add up to, unit by unit, and how its clocks are read. A sum is never
 * called the total: that is the document's to say. `perWeek` = working days that the calendar counts a minggu as.
 */
export function timeSentences(sop: Sop, perWeek: number, language?: Language): string[] {
  const words = whyWords(language)
  return [...sumSentences(sop, perWeek, words), ...ruleSentences(sop, words)]
}

function sumSentences(sop: Sop, perWeek: number, words: WhyWords): string[] {
  const all = sumTimes(sop, { officeOnly: false })
  if (all.sums.length === 0) return sop.total ? [] : [words('sum.none')]
  const office = sumTimes(sop, { officeOnly: true })
  const beside = stepsBesideNormalPath(sop).map(({ id }) => id)
  const converted = weeksAsDays(all.sums, perWeek)
  const said = (sums: typeof all.sums) => sumWords(sums, words)
  const timed =
    all.untimed > 0
      ? words('sum.untimed', { sum: said(all.sums), count: String(all.untimed) })
      : said(all.sums)
  const sum = beside.length > 0 ? words('sum.beside', { sum: timed, steps: beside.join(', ') }) : timed
  return [
    words('sum.normal', { sum }),
    ...(said(office.sums) === said(all.sums)
      ? []
      : [words('sum.office', { sum: said(office.sums) || words('sum.officeNone') })]),
    ...(converted === all.sums ? [] : [words('sum.weeks', { days: String(perWeek), sum: said(converted) })]),
  ]
}

/** Each with "menurut SOP" or "aturan bawaan": nobody is to take the product's default for the document's word. */
function ruleSentences({ clock = {}, total }: Sop, words: WhyWords): string[] {
  const { start, completeAt, dayOfReceipt, returnRule, proposed } = clock
  const stated = words(proposed ? 'proposed' : 'bySop')
  const by = (value: unknown): string => (value === undefined ? words('byProduct') : stated)
  const complete = () => {
    if (!completeAt) return words('rule.complete')
    const { step, outcome } = completeAt
    return outcome ? words('rule.completeBy', { step, outcome }) : words('rule.completeAt', { step })
  }
  const begins = start === 'complete-file' ? complete() : words('rule.receipt')
  return [
    ...(total ? [words('rule.start', { begins, by: by(start) })] : []),
    ...(dayOfReceipt === undefined
      ? []
      : [words(dayOfReceipt === 'counted' ? 'rule.dayCounted' : 'rule.dayNext', { by: stated })]),
    words(`rule.${returnRule ?? 'stops'}`, { by: by(returnRule) }),
  ]
}
