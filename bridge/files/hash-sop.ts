import { createHash } from 'node:crypto'
import type { Sop } from '#shared/schema/sop.ts'

/** SHA-256 of what a SOP says, in hex: comments, line breaks and the order of keys in its file do not count. */
export function hashSop(sop: Sop): string {
  return createHash('sha256')
    .update(JSON.stringify(sop, (_key, value: unknown) => sorted(value)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
