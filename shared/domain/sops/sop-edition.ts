import type { SopState, SopVersion } from '#shared/schema/sop-version.ts'

/** One version of a SOP as it lies there, with what the office recorded of it. */
export interface SopEdition {
  readonly sop: { readonly id: string; readonly version: number }
  /** The product's own count as published; the office's only by its record. */
  readonly origin: 'built-in' | 'office'
  readonly hash: string
  readonly record?: SopVersion | undefined
}

/** The version that new cases begin on: the office's newest that is in force, else the product's newest. */
export function editionInForce<Edition extends SopEdition>(
  editions: readonly Edition[],
  today: string,
): Edition | undefined {
  const newest = (origin: SopEdition['origin']) =>
    editions
      .filter((each) => each.origin === origin && (origin === 'built-in' || mayBeInForce(each, today)))
      .toSorted((one, other) => one.sop.version - other.sop.version)
      .at(-1)
  return newest('office') ?? newest('built-in')
}

/** How a version stands among all those of its id. `today` is a local date. */
export function editionState(edition: SopEdition, editions: readonly SopEdition[], today: string): SopState {
  const { origin, record, hash } = edition
  const isInForce = editionInForce(editions, today) === edition
  if (origin === 'built-in') return isInForce ? 'published' : 'superseded'
  if (!record) return 'draft'
  if (record.state === 'withdrawn') return 'withdrawn'
  if (record.hash !== hash) return 'changed'
  if (record.state === 'submitted' || !record.published) return 'submitted'
  if (record.published.effectiveOn > today) return 'scheduled'
  return isInForce ? 'published' : 'superseded'
}

function mayBeInForce({ record, hash }: SopEdition, today: string): boolean {
  if (record?.state !== 'published' || record.hash !== hash) return false
  return record.published !== undefined && record.published.effectiveOn <= today
}
