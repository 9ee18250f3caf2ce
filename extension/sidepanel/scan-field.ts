import type { NamedDocument } from './documents/document-sight.tsx'
import type { FormField } from './fields-form.tsx'
import type { PanelWords } from './panel-words.ts'

/** Which of the documents there are is the scan of a signed sheet; no field where there are none. */
export function scanField(scans: readonly NamedDocument[], words: PanelWords): FormField[] {
  if (scans.length === 0) return []
  const options = scans.map(({ hash, label }) => ({ value: hash, text: label }))
  return [
    {
      ...{ name: 'scanHash', label: words('sheet.scan'), first: words('sheet.noScan'), options },
      isOptional: true,
    },
  ]
}
