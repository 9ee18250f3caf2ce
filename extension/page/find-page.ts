import { matchPath } from '#shared/portals/match-path.ts'
import type { PortalPage } from '#shared/schema/portal.ts'

export interface PageAddress {
  readonly page: PortalPage
  /** Segments that the path names, e.g. `{ nip: '1987…' }`. */
  readonly params: Readonly<Record<string, string>>
}

/** The page of a pack that an address means; where two patterns fit, the one with fewer open segments. */
export function findPage(pages: readonly PortalPage[], pathname: string): PageAddress | undefined {
  let best: PageAddress | undefined
  for (const page of pages) {
    const params = matchPath(page.path, pathname)
    if (params && (!best || Object.keys(params).length < Object.keys(best.params).length)) {
      best = { page, params }
    }
  }
  return best
}
