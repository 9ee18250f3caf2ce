import type { Anchor } from '#shared/schema/anchor.ts'
import type { Portal, PortalPage } from '#shared/schema/portal.ts'
import type { QueuedCase } from '#shared/schema/queued-cases.ts'

/** Where the person of a queued berkas is looked up. */
export interface NextPlace {
  /** Title of the page. */
  readonly title: string
  /** Its address, where the pack knows one that holds. */
  readonly path?: string
  /** The field for the NIP, where the page is the one that is open. */
  readonly field?: Anchor
}

/**
 * The page of the step, where its path has no part that nobody knows; else the page of the pack on which a NIP is
 * searched for. Undefined where the pack has neither page.
 */
export function nextPlace(
  { pages }: Portal,
  { page, nip }: Pick<QueuedCase, 'page' | 'nip'>,
  openPageId: string,
): NextPlace | undefined {
  const step = pages.find(({ id }) => id === page)
  for (const each of [step, ...pages.filter(nipField)]) {
    const path = each?.path.replace(':nip', nip)
    if (!each || !path || path.includes(':')) continue
    const field = each.id === openPageId ? nipField(each) : undefined
    return { title: each.title, path, ...(field && { field }) }
  }
  return step && { title: step.title }
}

function nipField({ fields, anchors }: PortalPage): Anchor | undefined {
  return anchors[fields.find(({ value }) => value === 'nip')?.anchor ?? '']
}
