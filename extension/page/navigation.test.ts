import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchNavigation } from './navigation.ts'

/** How long a look at all of the page takes, milliseconds; at what was found before, none. */
let wholeMs = 0
let spent = 0
/** The page shows what is looked for. */
let isFound = true
let looks: { at: number; isWhole: boolean }[] = []
let end: AbortController
/** The page changes; undefined while nobody would hear of it. */
let change: (() => void) | undefined
const now = () => Date.now() - started
let started = 0

beforeEach(() => {
  vi.useFakeTimers()
  started = Date.now()
  spent = 0
  isFound = true
  looks = []
  end = new AbortController()
  vi.spyOn(performance, 'now').mockImplementation(() => now() + spent)
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work())
  vi.stubGlobal(
    'MutationObserver',
    class {
      readonly #heard: () => void
      constructor(heard: () => void) {
        this.#heard = heard
      }
      observe = () => {
        change = this.#heard
      }
      disconnect = () => {
        change = undefined
      }
    },
  )
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function watch(): void {
  watchNavigation((isWhole) => {
    looks.push({ at: now(), isWhole })
    if (isWhole) spent += wholeMs
    return isFound
  }, end.signal)
}

/** The page changes each hundredth of a second. */
async function work(forMs: number): Promise<void> {
  for (let ms = 0; ms < forMs; ms += 10) {
    change?.()
    await vi.advanceTimersByTimeAsync(10)
  }
}

test('a small page that works all the time is looked at as a whole four times a second, and soon after its last change', async () => {
  wholeMs = 0.5
  watch()
  await work(1_000)
  expect(looks.every(({ isWhole }) => isWhole)).toBe(true)
  expect(looks.length).toBeGreaterThanOrEqual(4)
  expect(looks.length).toBeLessThanOrEqual(6)
  await vi.advanceTimersByTimeAsync(1_000)
  const { length } = looks
  change?.()
  await vi.advanceTimersByTimeAsync(60)
  expect(looks).toHaveLength(length + 1)
})

test.each([
  [5, 2_000],
  [30, 3_000],
])(
  'one whose search takes %s ms is searched again only after %s ms, and what was found on it looked at meanwhile',
  async (ms, pauseMs) => {
    wholeMs = ms
    watch()
    await work(10_000)
    const whole = looks.filter(({ isWhole }) => isWhole).map(({ at }) => at)
    const pauses = whole.slice(1).map((at, index) => at - (whole[index] ?? 0))
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(pauseMs - 2 * ms)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(pauseMs + 300)
    expect(looks.length - whole.length).toBeGreaterThan(20)
  },
)

test('a long page on which nothing is found yet is searched as a whole each time', async () => {
  wholeMs = 30
  isFound = false
  watch()
  await work(2_000)
  expect(looks.every(({ isWhole }) => isWhole)).toBe(true)
  expect(looks.length).toBeGreaterThanOrEqual(7)
})

test('one that no longer shows what was found is searched as a whole from then on', async () => {
  wholeMs = 30
  watch()
  await work(1_000)
  isFound = false
  await work(300)
  const { length } = looks
  await work(1_000)
  expect(looks.slice(length).every(({ isWhole }) => isWhole)).toBe(true)
  expect(looks.length - length).toBeGreaterThanOrEqual(3)
})

test('after its last change a page is searched as a whole once more, and after a click or another address at once', async () => {
  wholeMs = 5
  watch()
  await work(500)
  const before = looks.length
  await vi.advanceTimersByTimeAsync(5_000)
  expect(looks.slice(before).map(({ isWhole }) => isWhole)).toEqual([true])
  change?.()
  await vi.advanceTimersByTimeAsync(60)
  window.dispatchEvent(new Event('click'))
  const clickedAt = now()
  await work(300)
  expect(looks.at(-1)).toMatchObject({ isWhole: true })
  expect((looks.at(-1)?.at ?? 0) - clickedAt).toBeLessThanOrEqual(260)
  window.dispatchEvent(new Event('popstate'))
  expect(looks.at(-1)).toEqual({ at: now(), isWhole: true })
})
