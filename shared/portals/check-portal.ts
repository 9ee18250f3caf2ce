import { plainLabel } from '#shared/domain/plain-label.ts'
import type { DocumentPath, Finding, LineOf } from '#shared/schema/finding.ts'
import { placeOf } from '#shared/schema/place-of.ts'
import type { Portal, PortalPage } from '#shared/schema/portal.ts'
import { checkClaims } from './check-claims.ts'
import { pathShape } from './path-shape.ts'
import type { PortalFault } from './portal-fault.ts'

const SEGMENT = /^(:[a-z][a-zA-Z]*|[\w.~@%-]+)$/

/** Everything wrong in a portal pack, also beside the other packs at hand. The caller adds the file's name. */
export function checkPortal(
  portal: Portal,
  lineOf: LineOf,
  others: readonly Portal[] = [],
): Omit<Finding, 'file'>[] {
  const faults = [
    ...portal.pages.flatMap((page, index) => checkPage(page, ['pages', index])),
    ...checkTwins(portal),
    ...checkStatuses(portal),
    ...checkClaims(portal, others),
  ]
  return faults.map(({ path, ...fault }) => {
    const line = lineOf(path)
    return { ...fault, ...(line !== undefined && { line }), where: placeOf(path) }
  })
}

function checkPage(page: PortalPage, at: DocumentPath): PortalFault[] {
  const segments = page.path.split('/').filter(Boolean)
  const strange = segments.find((segment) => !SEGMENT.test(segment))
  const isOpen = segments.length > 0 && segments.every((segment) => segment.startsWith(':'))
  const fields = [
    ...page.fields.map((field, index) => ({ ...field, path: [...at, 'fields', index, 'anchor'] })),
    ...page.states.flatMap(({ fields }, state) =>
      fields.map((field, index) => ({ ...field, path: [...at, 'states', state, 'fields', index, 'anchor'] })),
    ),
  ]
  return [
    ...(strange !== undefined
      ? [
          fault(
            'path-segment',
            [...at, 'path'],
            `Bagian "${strange}" bukan nama biasa dan bukan ":nama"; tulis satu demi satu, tanpa * dan tanpa ?.`,
          ),
        ]
      : []),
    ...(isOpen
      ? [
          fault(
            'path-matches-everything',
            [...at, 'path'],
            `Pola "${page.path}" cocok dengan halaman apa saja; tulis paling sedikit satu bagian yang tetap.`,
          ),
        ]
      : []),
    ...fields
      .filter(({ anchor }) => !Object.hasOwn(page.anchors, anchor))
      .map(({ anchor, path }) =>
        fault(
          'unknown-anchor',
          path,
          `Anchor "${anchor}" tidak ada di halaman ini; tambahkan di anchors, atau perbaiki namanya.`,
        ),
      ),
  ]
}

function checkTwins({ pages }: Portal): PortalFault[] {
  return pages.flatMap((page, index) => {
    const before = pages.slice(0, index)
    const sameId = before.some(({ id }) => id === page.id)
    const samePath = before.find(({ path }) => pathShape(path) === pathShape(page.path))
    return [
      ...(sameId
        ? [fault('duplicate-id', ['pages', index, 'id'], `Id "${page.id}" dipakai dua kali; beri id lain.`)]
        : []),
      ...(samePath
        ? [
            fault(
              'path-claimed-twice',
              ['pages', index, 'path'],
              `Alamat ini sudah milik halaman "${samePath.id}"; jadikan ini keadaan (states) halaman itu, atau hapus salah satu.`,
            ),
          ]
        : []),
    ]
  })
}

function checkStatuses({ statuses }: Portal): PortalFault[] {
  return statuses.flatMap(({ code, label }, index) => {
    const before = statuses.slice(0, index)
    if (before.some((each) => each.code === code))
      return [
        fault('duplicate-status', ['statuses', index], `Kode ${code} ditulis dua kali; hapus salah satu.`),
      ]
    if (before.some((each) => plainLabel(each.label) === plainLabel(label)))
      return [
        fault(
          'duplicate-status',
          ['statuses', index],
          `Status "${label}" ditulis dua kali; hapus salah satu.`,
        ),
      ]
    return []
  })
}

function fault(code: string, path: DocumentPath, message: string): PortalFault {
  return { code, severity: 'error', path, message }
}
