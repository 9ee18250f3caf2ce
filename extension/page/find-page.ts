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

/** Compares segment by segment; `:name` stands for exactly one. A slash at the end does not count. */
export function matchPath(pattern: string, pathname: string): Record<string, string> | undefined {
  const wanted = segments(pattern)
  const given = segments(pathname)
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? ''
    if (segment.startsWith(':')) params[segment.slice(1)] = value
    else if (segment !== value) return undefined
  }
  return params
}

function segments(path: string): string[] {
  return path.split('/').filter(Boolean)
}
