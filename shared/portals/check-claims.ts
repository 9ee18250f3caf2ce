import type { Portal } from '#shared/schema/portal.ts'
import { pathShape } from './path-shape.ts'
import type { PortalFault } from './portal-fault.ts'

/** A host belongs to one pack, and so every page on it; the same id is the same pack, of which one counts. */
export function checkClaims(portal: Portal, others: readonly Portal[]): PortalFault[] {
  return others
    .filter(({ id }) => id !== portal.id)
    .flatMap((other) =>
      portal.hosts.flatMap((host, index): PortalFault[] => {
        if (!other.hosts.includes(host)) return []
        const shapes = new Set(other.pages.map(({ path }) => pathShape(path)))
        const claimed = portal.pages.findIndex(({ path }) => shapes.has(pathShape(path)))
        const page = portal.pages[claimed]
        return [
          {
            code: page ? 'page-claimed-twice' : 'host-claimed-twice',
            severity: 'error',
            path: page ? ['pages', claimed, 'path'] : ['hosts', index],
            message: page
              ? `Halaman ${host}${page.path} sudah milik paket "${other.id}"; pakai id "${other.id}" untuk menggantikannya, atau hapus halaman ini.`
              : `Situs ${host} sudah milik paket "${other.id}"; pakai id "${other.id}" untuk menggantikannya, atau tulis situs lain.`,
          },
        ]
      }),
    )
}
