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
      id: 'daftar',
      title: 'Daftar',
      path: '/daftar',
      landmark: { role: 'heading', name: 'Daftar' },
      subjects: [{ kind: 'nip', label: 'NIP Baru' }],
      states: [
        { id: 'lama', title: 'Lama', landmark: { role: 'tab', name: 'Lama', selected: true } },
        {
          id: 'rincian',
          title: 'Rincian',
          landmark: { role: 'dialog', name: 'Rincian' },
          subjects: [{ kind: 'nip', label: 'NIP Baru' }],
        },
      ],
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
  document.evaluate = ((_expression: string, within: ParentNode) => {
    const found = within.querySelectorAll('dt')
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

test('a tab or a dialog is a state of its page, and a dialog is of the one person in it', () => {
  const nip = (value: string) => `<dl><dt>NIP Baru</dt><dd>${value}</dd></dl>`
  const list = `<h1>Daftar</h1>${nip(A)}${nip(B)}`
  const tab = (isChosen: boolean) => `<button role="tab" aria-selected="${isChosen}">Lama</button>`
  const dialog = (title: string) => `<div role="dialog" aria-label="${title}">${nip(B)}</div>`
  const see = (html: string) => {
    showHtml(html)
    const reading = readPage(portal, { pathname: '/daftar', root: document, shown })
    if (reading.kind !== 'shown') return reading.kind
    return [reading.state?.id, reading.subject.ok ? reading.subject.nip : reading.subject.reason]
  }
  expect(see(list)).toEqual([undefined, 'several'])
  expect(see(list + tab(false))).toEqual([undefined, 'several'])
  expect(see(list + tab(true))).toEqual(['lama', 'several'])
  expect(see(list + tab(true) + dialog('Rincian'))).toEqual(['rincian', B])
  expect(see(list + tab(true) + dialog('Lain'))).toEqual(['lama', 'several'])
})

test('where the office switched the guide off, nobody is read', () => {
  showHtml(`<h1>Profil ASN</h1><dl><dt>NIP Baru</dt><dd>${A}</dd></dl>`)
  const place = { pathname: '/cari', root: document, shown }
  const pages = portal.pages.map((page) => ({ ...page, off: 'situs berubah' }))
  expect(readPage({ ...portal, pages }, place)).toEqual({ kind: 'off', reason: 'situs berubah' })
  expect(readPage({ ...portal, off: 'diperiksa' }, place)).toEqual({ kind: 'off', reason: 'diperiksa' })
})

test('a page that the pack does not know is none', () => {
  expect(look('/lain', 'Peremajaan Data', A)).toBe('unknown')
})

function showHtml(html: string): void {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes)
}
