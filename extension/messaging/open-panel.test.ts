import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openPanel } from './open-panel.ts'

const ownWindow = vi.fn(async () => undefined)
const beside = vi.fn(async () => {})
const noGesture = vi.fn(async () => {
  throw new Error('may only be called from a user input handler')
})

beforeEach(() => {
  Object.assign(fakeBrowser, {
    windows: { create: ownWindow },
    sidePanel: undefined,
    sidebarAction: undefined,
  })
})
afterEach(() => vi.clearAllMocks())

test.each([
  ['in Chrome beside the page', { sidePanel: { open: beside } }, 3, [[{ windowId: 3 }]], 0],
  ['in Firefox as the sidebar', { sidebarAction: { open: beside } }, 3, [[]], 0],
  ['in its own window where no gesture counts', { sidebarAction: { open: noGesture } }, 3, [], 1],
  ['in its own window where there is no place beside', {}, 3, [], 1],
  ['in its own window when no window is named', { sidePanel: { open: beside } }, undefined, [], 1],
])('the panel opens %s', async (_where, places, windowId, opened, windows) => {
  Object.assign(fakeBrowser, places)
  await openPanel(windowId)
  expect(beside.mock.calls).toEqual(opened)
  expect(ownWindow).toHaveBeenCalledTimes(windows)
})
