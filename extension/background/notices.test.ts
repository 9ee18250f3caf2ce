import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Notice } from '#shared/schema/notice.ts'
import type { Settings } from '../settings/preferences.ts'
import { storedItem } from '../settings/stored-item.ts'
import { createNotices, type KeptNotices } from './notices.ts'

beforeEach(() => fakeBrowser.reset())

const MINUTE = 60_000
const EIGHT = new Date('2026-11-23T08:00')
const usual: Settings = { policy: { wrong: [] }, mute: [], portalsOff: [] }

function deadline(id: string, dueAt: number): Notice {
  return {
    key: `case:${id}`,
    kind: 'deadline',
    about: 'case',
    id,
    number: `${id}/2026`,
    dueAt: new Date(dueAt).toISOString(),
  }
}
const disposisi: Notice = {
  key: 'disposisi:1',
  kind: 'disposisi',
  about: 'case',
  id: '1',
  number: '0001/2026',
}

/** A computer whose server says these things wait; `restart` is what happens when the browser ends the worker. */
function setUp(waiting: Notice[], settings: Settings = usual) {
  let now = EIGHT.getTime()
  let isUp = true
  let asked = 0
  const shown: string[] = []
  const hidden: string[] = []
  const counts: number[] = []
  const make = () =>
    createNotices({
      item: storedItem<KeptNotices>('local', 'notices'),
      fetchNotices: async () => {
        asked += 1
        return isUp ? waiting : undefined
      },
      settings: async () => settings,
      show: async ({ id }) => void shown.push(id),
      hide: async (id) => void hidden.push(id),
      onCount: (overdue) => counts.push(overdue),
      now: () => new Date(now),
    })
  let notices = make()
  return {
    shown,
    hidden,
    counts,
    asked: () => asked,
    tell: (isAsked?: boolean) => notices.tell(isAsked),
    nextIn: async () => (await notices.nextAt()) - now,
    restart: () => {
      notices = make()
    },
    goOn: (ms: number) => {
      now += ms
    },
    goDown: () => {
      isUp = false
    },
  }
}

test('a deadline is told once when it is near and once when it is over, also by a worker that began anew', async () => {
  const office = setUp([deadline('a', EIGHT.getTime() + 90 * MINUTE), disposisi])
  await office.tell()
  expect(office.shown).toEqual(['disposisi/disposisi:1'])
  expect(await office.nextIn()).toBe(5 * MINUTE)
  office.goOn(30 * MINUTE)
  for (let look = 0; look < 5; look++) {
    office.restart()
    await office.tell(true)
  }
  office.goOn(60 * MINUTE)
  for (let look = 0; look < 5; look++) {
    office.restart()
    await office.tell()
  }
  expect(office.shown).toEqual(['disposisi/disposisi:1', 'due/case:a', 'overdue/case:a'])
  expect(office.hidden).toEqual(['due/case:a'])
  expect(office.counts.at(-1)).toBe(1)
})

test('after a sleep of three hours, with the server away, what fell due meanwhile is told at the first wake', async () => {
  const office = setUp([
    deadline('a', EIGHT.getTime() + 61 * MINUTE),
    deadline('b', EIGHT.getTime() + 100 * MINUTE),
  ])
  await office.tell()
  expect(await office.nextIn()).toBe(MINUTE)
  office.goDown()
  office.restart()
  office.goOn(180 * MINUTE)
  await office.tell()
  expect(office.shown).toEqual(['overdue/case:a', 'overdue/case:b'])
  expect(await office.nextIn()).toBe(MINUTE)
})

test('in quiet hours nothing comes up; what still holds comes after them', async () => {
  const office = setUp([deadline('a', EIGHT.getTime() + 10 * MINUTE), disposisi], {
    ...usual,
    quiet: { from: '07:00', until: '09:00' },
  })
  await office.tell()
  expect([office.shown, office.counts]).toEqual([[], [0]])
  office.goOn(60 * MINUTE)
  await office.tell()
  expect(office.shown).toEqual(['overdue/case:a', 'disposisi/disposisi:1'])
})

test('a kind that is muted never comes up', async () => {
  const office = setUp([deadline('a', EIGHT.getTime() - 1), disposisi], { ...usual, mute: ['overdue'] })
  await office.tell()
  expect([office.shown, office.counts]).toEqual([['disposisi/disposisi:1'], [1]])
})

test('the server is asked when there is news, and else once in five minutes', async () => {
  const office = setUp([])
  await office.tell()
  await office.tell()
  office.goOn(4 * MINUTE)
  await office.tell()
  expect(office.asked()).toBe(1)
  await office.tell(true)
  expect(office.asked()).toBe(2)
  office.goOn(5 * MINUTE)
  await office.tell()
  expect(office.asked()).toBe(3)
  // A clock that was put back makes nothing fresh.
  office.goOn(-600 * MINUTE)
  await office.tell()
  expect(office.asked()).toBe(4)
})
