import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { Portal } from '#shared/schema/portal.ts'
import type { Asker } from '../messaging/answer.ts'
import { type AnchorPlace, pageTroubleItem } from '../settings/page-trouble.ts'
import { removeOf } from './remove-of.ts'
import { createTroubleHandlers } from './trouble-handlers.ts'

beforeEach(() => fakeBrowser.reset())

const here: Asker = { from: 'page', tabId: 7, windowId: 1, host: 'portal.test' }
const pack = Portal.parse({
  ...{ id: 'siasn', version: 1, title: 'SIASN', hosts: ['portal.test'] },
  pages: [{ id: 'profil', title: 'Profil', path: '/profil', landmark: { role: 'heading', name: 'Profil' } }],
})

function setUp() {
  const reported: AnchorPlace[] = []
  const handlers = createTroubleHandlers({
    packOf: async (host) => (host === 'portal.test' ? pack : undefined),
    trouble: pageTroubleItem,
    reportLost: (place) => void reported.push(place),
  })
  return { handlers, reported }
}

test('a control that is gone is told to the office and to the panel, with the page it belongs to', async () => {
  const { handlers, reported } = setUp()
  await handlers.cardCovered({ isCovered: true }, here)
  await handlers.anchorLost({ page: 'profil', anchor: 'simpan' }, here)
  const place = { portal: 'siasn', page: 'profil', anchor: 'simpan' }
  expect(reported).toEqual([place])
  expect(await pageTroubleItem.read()).toEqual({
    ...{ tabId: 7, isCovered: true },
    lost: { ...place, title: 'Profil' },
  })
  await handlers.cardCovered({ isCovered: false }, here)
  expect(await pageTroubleItem.read()).toMatchObject({ isCovered: false, lost: place })
})

test('a page that the pack does not have is not told of, and trouble ends with its tab', async () => {
  const { handlers, reported } = setUp()
  await handlers.anchorLost({ page: 'lain', anchor: 'simpan' }, here)
  expect(reported).toEqual([])
  await handlers.cardCovered({ isCovered: true }, here)
  await removeOf(pageTroubleItem, 8)
  expect(await pageTroubleItem.read()).toMatchObject({ isCovered: true })
  await removeOf(pageTroubleItem, 7)
  expect(await pageTroubleItem.read()).toBeUndefined()
})
