/** One difference between two SOPs, as data and in words. */
export interface SopChange {
  /** `question` = something that may be a rename: a person says so, nothing is guessed. */
  readonly kind: 'added' | 'removed' | 'moved' | 'changed' | 'question'
  /** Where it stands, by ids: `steps.periksa.waktu`. */
  readonly where: string
  readonly before?: string
  readonly after?: string
  /** One sentence in Bahasa Indonesia. */
  readonly sentence: string
}

/** A value that two SOPs state otherwise, or that only one states. */
export function valueChange(
  { where, label }: { readonly where: string; readonly label: string },
  before: string | undefined,
  after: string | undefined,
): SopChange[] {
  if (before === after) return []
  if (before === undefined)
    return [{ kind: 'added', where, after: after ?? '', sentence: `${label} ditambahkan: ${after}.` }]
  if (after === undefined)
    return [{ kind: 'removed', where, before, sentence: `${label} dihapus: semula ${before}.` }]
  return [
    { kind: 'changed', where, before, after, sentence: `${label} berubah dari ${before} menjadi ${after}.` },
  ]
}
