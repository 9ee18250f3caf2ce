import type { UploadFlow } from '../uploads/flow.ts'

/** What a flow calls its columns, by their keys. */
export function titlesOf({ columns }: UploadFlow): Record<string, string> {
  return Object.fromEntries(columns.map(({ key, header }) => [key, header]))
}
