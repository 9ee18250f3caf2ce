import { afterEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { CARD_SCRIPT, renewPages } from './renew-pages.ts'

afterEach(() => vi.restoreAllMocks())

test('after an update the card comes into open pages of every site it may be on, granted ones among them', async () => {
  const given = ['http://127.0.0.1/*', 'https://siasn-instansi.bkn.go.id/*', 'https://simpeg.contoh.go.id/*']
  const query = vi.fn(async () => [{ id: 3 }, { id: 4 }])
  const executeScript = vi.fn(async ({ target }: { target: { tabId: number } }) => {
    if (target.tabId === 3) throw new Error('the tab sleeps')
    return []
  })
  Object.assign(fakeBrowser, {
    permissions: { getAll: async () => ({ origins: given }) },
    tabs: { query },
    scripting: { executeScript },
  })
  await renewPages()
  expect(query).toHaveBeenCalledWith({ url: given.slice(1) })
  expect(executeScript.mock.calls.map(([injection]) => injection)).toEqual([
    { target: { tabId: 3 }, files: [CARD_SCRIPT] },
    { target: { tabId: 4 }, files: [CARD_SCRIPT] },
  ])
})
