import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Portal } from '#shared/schema/portal.ts'
import type { QueuedCase, QueueOfPortal } from '#shared/schema/queued-cases.ts'
import { overlayId } from '#shared/text/overlay-id.ts'
import { FICTIONAL_NIP } from '../../test/factories.ts'
import type { Asker } from '../messaging/answer.ts'
import { nextPlace } from './next-place.ts'
import { createQueueHandlers } from './queue-handlers.ts'
import { createTabSubjects } from './tab-subjects.ts'

beforeEach(() => fakeBrowser.reset())

const here: Asker = { from: 'page', tabId: 7, windowId: 1, host: 'portal.test' }
const OTHER_NIP = '199207252015032003'
const landmark = { role: 'heading' as const, name: 'x' }
const search = {
  ...{ id: 'cari', title: 'Profil ASN', path: '/tampilanData', landmark },
  fields: [{ anchor: 'nip', value: 'nip' }],
  anchors: { nip: { role: 'textbox', name: 'NIP' } },
}
const pack = Portal.parse({
  ...{ id: 'siasn', version: 1, title: 'SIASN', hosts: ['portal.test'] },
  pages: [
    { id: 'ubah', title: 'Peremajaan', path: '/ubah/:jenis/:nip', landmark },
    { id: 'profil', title: 'Profil', path: '/profil/:nip', landmark },
    search,
  ],
})
const queuedNext: QueuedCase = {
  ...{ caseId: 'b', number: '0002/2026', name: 'Agus Salim', nip: OTHER_NIP, page: 'cari' },
}

function setUp(next: QueuedCase | undefined = queuedNext) {
  const asked: QueueOfPortal[] = []
  const tabs = createTabSubjects()
  let answer = next
  const handlers = createQueueHandlers({
    packOf: async (host) => (host === 'portal.test' ? pack : undefined),
    tabs,
    language: async () => 'id',
    wordsOf: async () => overlayId,
    fetchQueue: async (wanted) => {
      asked.push(wanted)
      return { count: answer ? 2 : 0, ...(answer && { next: answer }) }
    },
  })
  return { handlers, tabs, asked, turnTo: (other: QueuedCase) => (answer = other) }
}

test('the card is told whom to look up next, and no NIP before a person asks for it', async () => {
  const { handlers, tabs, asked } = setUp()
  await tabs.set(7, FICTIONAL_NIP)
  const shown = await handlers.nextInQueue({}, here)
  expect(shown).toEqual({
    ok: true,
    value: { caseId: 'b', number: '0002/2026', name: 'Agus Salim', count: 2 },
  })
  expect(asked).toEqual([{ portal: 'siasn', nip: FICTIONAL_NIP }])
  expect(await handlers.goToNext({ caseId: 'b', page: 'cari' }, here)).toMatchObject({
    ok: true,
    value: { nip: OTHER_NIP, title: 'Profil ASN', field: { name: 'NIP' } },
  })
})

test('one that is not next any more is not gone to, which is said', async () => {
  const { handlers, turnTo } = setUp()
  turnTo({ ...queuedNext, caseId: 'c' })
  const gone = { ok: false, sentence: overlayId.queueChanged }
  expect(await handlers.goToNext({ caseId: 'b', page: 'cari' }, here)).toEqual(gone)
  turnTo({ ...queuedNext, row: 4 })
  expect(await handlers.goToNext({ caseId: 'b', row: 3, page: 'cari' }, here)).toEqual(gone)
  expect(await handlers.goToNext({ caseId: 'b', page: 'cari' }, { ...here, host: 'lain.test' })).toEqual(gone)
})

test.each<[string, Portal, string, object | undefined]>([
  ['an address that the NIP completes', pack, 'profil', { title: 'Profil', path: `/profil/${OTHER_NIP}` }],
  ['the search page where a part is unknown', pack, 'ubah', { title: 'Profil ASN', path: '/tampilanData' }],
  [
    'only the title where no address holds',
    { ...pack, pages: pack.pages.slice(0, 1) },
    'ubah',
    { title: 'Peremajaan' },
  ],
  ['nothing where the pack has no such page', { ...pack, pages: [] }, 'ubah', undefined],
])('leads to %s', (_what, portal, page, place) => {
  expect(nextPlace(portal, { page, nip: OTHER_NIP }, 'profil')).toEqual(place)
})
