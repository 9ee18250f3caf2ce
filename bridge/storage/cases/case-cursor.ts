import * as z from 'zod/mini'
import { UnknownCursor } from '#bridge/ports/event-store.ts'
import { CaseSort } from '#shared/schema/case-query.ts'

/** Where a page ended: the key of its last row and that row's place. */
const CaseCursor = z.strictObject({
  sort: CaseSort,
  order: z.enum(['asc', 'desc']),
  /** Last event when the first page was read: the pages after it show what there was then. */
  asOf: z.number(),
  key: z.union([z.string(), z.number()]),
  place: z.int(),
})
export type CaseCursor = z.infer<typeof CaseCursor>

export function encodeCursor(cursor: CaseCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url')
}

/** Throws `UnknownCursor` for what is not the cursor of a page in this order. */
export function decodeCursor(text: string, { sort, order }: Pick<CaseCursor, 'sort' | 'order'>): CaseCursor {
  const cursor = CaseCursor.safeParse(parse(Buffer.from(text, 'base64url').toString()))
  if (!cursor.success || cursor.data.sort !== sort || cursor.data.order !== order) throw new UnknownCursor()
  return cursor.data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
