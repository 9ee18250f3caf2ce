import type { CaseQuery } from '#shared/schema/case-query.ts'

/** What an office asks its list for. */
export const askedPages: readonly CaseQuery[] = [
  { limit: 50 },
  { limit: 50, status: ['open', 'returned'], sopId: 'singkawang-ip-asn' },
  { limit: 50, sort: 'opened', order: 'desc', stepId: 'periksa' },
  { limit: 50, sort: 'number', status: ['open'] },
  { limit: 50, holder: 'akun-07' },
]
export const askedTexts = ['santoso', 'dewi lestari 7', '19880', '0099/2024', 'tidak ada yang begini']
