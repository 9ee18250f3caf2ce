import type { DocumentPath } from './finding.ts'

/** A path as a finding names it: `steps[2].mutuBaku.waktu`; `berkas` for the document as a whole. */
export function placeOf(path: DocumentPath): string {
  if (path.length === 0) return 'berkas'
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
}
