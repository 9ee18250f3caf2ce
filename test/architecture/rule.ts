import type { SourceFile } from './source-file.ts'

/** One thing that no file may do. */
export interface Rule {
  rule: string
  /** Why, and what to do instead; printed with every failure. */
  reason: string
  /** Top folders (or deeper ones) that the rule looks at. */
  within: readonly string[]
  /** A file that breaks the rule: keeps the rule itself from going blind. */
  offender: { path: string; text: string }
  /** The places where a file breaks it. */
  find(file: SourceFile): string[]
}

export const everywhere = ['shared', 'bridge', 'extension', 'test', 'scripts']
export const product = ['shared', 'bridge', 'extension']

export function looksAt({ within }: Rule, { path }: SourceFile): boolean {
  return within.some((folder) => folder === '.' || path.startsWith(`${folder}/`))
}
