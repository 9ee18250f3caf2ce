import { beforeAll, expect, test, vi } from 'vitest'
import { Portal } from '#shared/schema/portal.ts'
import { readPage } from './read-page.ts'

const A = '198703152010012005'
const B = '199207252015032003'
const portal = Portal.parse({
  id: 'siasn',
  version: 1,
  title: 'SIASN',
  hosts: ['portal.test'],
  pages: [
    {
      id: 'peremajaan',
      title: 'Peremajaan',
      path: '/profil/:nip',
      landmark: { role: 'heading', name: 'Peremajaan Data' },
      subjects: [{ kind: 'nip', label: 'NIP Baru' }],
    },
    {
      id: 'cari',
      title: 'Cari',
      path: '/cari',
      landmark: { role: 'heading', name: 'Profil ASN' },
      subjects: [{ kind: 'nip', label: 'NIP Baru' }],
    },
  ],
})
const shown = (element: Element) => element.closest('[hidden]') === null

beforeAll(() => {
  vi.stubGlobal('XPathResult', { ORDERED_NODE_SNAPSHOT_TYPE: 7 })
  document.evaluate = (() => {
    const found = document.body.querySelectorAll('dt')
    return { snapshotLength: found.length, snapshotItem: (index: number) => found[index] ?? null }
  }) as unknown as typeof document.evaluate
})

function look(path: string, heading: string, ...nips: string[]) {
  showHtml(`<h1>${heading}</h1>${nips.map((nip) => `<dl><dt>NIP Baru</dt><dd>${nip}</dd></dl>`).join('')}`)
  const reading = readPage(portal, { pathname: path, root: document, shown })
  if (reading.kind !== 'shown') return reading.kind
  return reading.subject.ok ? reading.subject.nip : reading.subject.reason
}

test('address, landmark and person agree', () => {
  expect(look(`/profil/${A}`, 'Peremajaan Data', A)).toBe(A)
  expect(look('/cari', 'Profil ASN', B)).toBe(B)
})

test('the address changed and the old person is still on screen: nobody, until they agree', () => {
  expect(look(`/profil/${B}`, 'Peremajaan Data', A)).toBe('loading')
  expect(look(`/profil/${B}`, 'Profil ASN', A)).toBe('loading')
  expect(look('/cari', 'Peremajaan Data', A)).toBe('loading')
  expect(look(`/profil/${B}`, 'Peremajaan Data')).toBe('loading')
})

test('two persons stay two persons, even where the address names one of them', () => {
  expect(look(`/profil/${A}`, 'Peremajaan Data', A, B)).toBe('several')
})

test('a page that the pack does not know is none', () => {
  expect(look('/lain', 'Peremajaan Data', A)).toBe('unknown')
})

function showHtml(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
}
