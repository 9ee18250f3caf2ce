import { render } from 'preact'
import { expect, test } from 'vitest'
import type { Board, Person } from '#shared/schema/board.ts'
import type { StoredItem } from '../settings/stored-item.ts'
import { PanelApp } from './panel-app.tsx'
import { createPanelModel } from './panel-model.ts'

const me: Person = { id: 'rina', name: 'Rina', jabatan: 'Analis', roles: ['petugas'], fulfils: [] }
const board: Board = {
  lastSeq: 0,
  me,
  cases: [],
  letters: [],
  pengaduan: [],
  uploads: [],
  people: [],
  instructions: [],
}
const device = {
  address: 'http://127.0.0.1:1',
  token: 't',
  deviceId: 'd',
  expiresAt: '2027-01-01T00:00:00Z',
  me,
}

function kept<T>(value: T | undefined): StoredItem<T> {
  return { read: async () => value, write: async () => {}, remove: async () => {}, watch: () => {} }
}

test('pressing the tab of the view one is in returns it to its start', async () => {
  const end = new AbortController()
  const never = () => new Promise<never>(() => {})
  const model = createPanelModel({
    pairing: kept(device),
    outbox: kept<never>(undefined),
    language: kept<never>(undefined),
    readText: never,
    call: (async (_device: unknown, ask: (client: unknown) => Promise<unknown>) => ({
      ok: true,
      value: await ask({
        board: { read: { query: async () => board } },
        session: { me: { query: async () => board.me } },
        calendars: { list: { query: async () => ({ calendars: [], holidaySets: [] }) } },
      }),
    })) as never,
    sendDocument: never,
    readDocument: never,
    follow: never,
    tellPages: () => {},
    sendOutbox: async () => 0,
    dismissRefused: () => {},
    trouble: { read: async () => undefined, watch: () => {}, remove: async () => {} },
    startPicking: async () => 'no-page',
    drafts: { readAll: async () => new Map(), write: async () => {}, remove: async () => {} },
    place: { read: async () => '', write: () => {} },
    policy: async () => ({ wrong: [] }),
    openSettings: () => {},
    reloadExtension: () => {},
    now: () => 0,
    pause: never,
  })
  await model.start(end.signal)
  render(<PanelApp model={model} />, document.body)
  await pressed('Pengaduan')
  await pressed('Catat pengaduan baru')
  await expect.poll(() => buttonNamed('Catat pengaduan baru')).toBeUndefined()
  await pressed('Pengaduan')
  await expect.poll(() => buttonNamed('Catat pengaduan baru')).toBeDefined()
  render(null, document.body)
  end.abort()
})

function buttonNamed(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
}

async function pressed(name: string): Promise<void> {
  await expect.poll(() => buttonNamed(name)).toBeDefined()
  buttonNamed(name)?.click()
}
