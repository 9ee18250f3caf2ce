import type { ReasonCode } from '#shared/schema/reason-code.ts'
import type { Verdict } from '#shared/schema/verdict.ts'

/** The schema's own lists, written out so that a content script need not carry the schema library. */
export const verdicts = [
  'belum',
  'ada',
  'tidak-ada',
  'tidak-sah',
  'tidak-cocok',
  'tidak-berlaku',
] as const satisfies readonly Verdict[]

export const reasonCodes = ['kelengkapan', 'keabsahan', 'isi'] as const satisfies readonly ReasonCode[]
