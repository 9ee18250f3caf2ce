import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import { Portal } from '#shared/schema/portal.ts'
import { deskId } from '#shared/text/desk-id.ts'
import { idOfDesk } from '#shared/text/id.ts'
import { overlayId } from '#shared/text/overlay-id.ts'
import { pickerId } from '#shared/text/picker-id.ts'
import type { Asker } from '../messaging/answer.ts'
import type { Pairing } from '../settings/pairing.ts'
import { pickingItem } from '../settings/picking-item.ts'
import { createPickerHandlers } from './picker-handlers.ts'

beforeEach(() => fakeBrowser.reset())

const here: Asker = { from: 'page', tabId: 7, windowId: 1, host: 'portal.test' }
const elsewhere: Asker = { ...here, tabId: 8 }
const pack = Portal.parse({
  ...{ id: 'siasn', version: 1, title: 'SIASN', hosts: ['portal.test'] },
  pages: [{ id: 'profil', title: 'Profil', path: '/profil', landmark: { role: 'heading', name: 'Profil' } }],
})
const wanted = { page: 'profil', anchor: 'simpan' }
const chosen = {
  commandId: crypto.randomUUID(),
  points: { role: 'button' as const, name: 'Simpan' },
  reason: 'Berganti nama',
}

function setUp(role: 'supervisor' | 'petugas' = 'supervisor', isUp = true) {
  const injected: number[] = []
  const recorded: MendAnchor[] = []
  let forgotten = 0
  const me = { id: 'sri', name: 'Sri', jabatan: 'Sekretaris', roles: [role], fulfils: [] }
  const handlers = createPickerHandlers({
    packOf: async (host) => (host === 'portal.test' ? pack : undefined),
    pairing: async () => ({ me }) as unknown as Pairing,
    language: async () => 'id',
    wordsOf: async () => overlayId,
    sentencesOf: async () => ({ ...idOfDesk, ...deskId }),
    picking: pickingItem,
    pickerWords: async () => pickerId,
    injectPicker: async (tabId) => injected.push(tabId) > 0,
    mendAnchor: async (command) => {
      if (!isUp) return undefined
      recorded.push(command)
      return { ok: true, value: undefined }
    },
    onMended: async () => {},
    forgetPacks: async () => {
      forgotten += 1
    },
    lookAgain: async () => {},
  })
  return { handlers, injected, recorded, forgotten: () => forgotten }
}

test('the anchor is the one that the picker was opened for, in that tab, once', async () => {
  const { handlers, injected, recorded, forgotten } = setUp()
  expect(await handlers.startPicker(wanted, here)).toEqual({ ok: true, value: undefined })
  expect(injected).toEqual([7])
  expect(await handlers.readPicker({}, here)).toMatchObject({ ok: true, value: { title: 'Profil' } })
  expect(await handlers.readPicker({}, elsewhere)).toMatchObject({ ok: false })
  expect(await handlers.mendAnchor(chosen, elsewhere)).toMatchObject({ ok: false })
  expect(await handlers.mendAnchor(chosen, here)).toMatchObject({ ok: true })
  expect(recorded).toEqual([{ ...chosen, ...wanted, portal: 'siasn' }])
  expect(forgotten()).toBe(1)
  expect(await handlers.mendAnchor(chosen, here)).toMatchObject({ ok: false })
})

test('nobody opens it who may not, and not for a page that is not in the pack', async () => {
  for (const [role, asked] of [
    ['petugas', wanted],
    ['supervisor', { ...wanted, page: 'lain' }],
  ] as const) {
    const { handlers, injected } = setUp(role)
    expect(await handlers.startPicker(asked, here)).toEqual({ ok: false, sentence: overlayId.noPicker })
    expect(injected).toEqual([])
  }
})

test('while the server is away it is said so, and the choice can be handed over again', async () => {
  const { handlers } = setUp('supervisor', false)
  await handlers.startPicker(wanted, here)
  expect(await handlers.mendAnchor(chosen, here)).toMatchObject({ ok: false })
  expect(await pickingItem.read()).toMatchObject({ tabId: 7 })
})
