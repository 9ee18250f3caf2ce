import type { Notice } from '#shared/schema/notice.ts'
import type { Settings } from '../settings/preferences.ts'
import { isQuiet } from '../settings/quiet-hours.ts'
import { type StoredItem, storedItem } from '../settings/stored-item.ts'
import { nextTellingAt, type Telling, tellingsAt } from './tellings.ts'
import { createTurns } from './turns.ts'

/** What is to be told, as the server last said it; `at` in epoch milliseconds. */
export interface KeptNotices {
  readonly at: number
  readonly notices: readonly Notice[]
  /** Ids of what was told, as long as it holds. */
  readonly told: readonly string[]
}

/** The server is asked anew once what it said is this old; an open panel has it asked at once. */
const FRESH_MS = 5 * 60_000

/** Where the server could not be asked it is asked again after this long. */
const RETRY_MS = 60_000

export interface NoticeTools {
  /** Asks the server; undefined where it cannot be asked now. */
  readonly fetchNotices: () => Promise<readonly Notice[] | undefined>
  readonly settings: () => Promise<Settings>
  /** Shows it on the screen; the same id again changes nothing. */
  readonly show: (telling: Telling) => Promise<void>
  readonly hide: (id: string) => Promise<void>
  /** How many are overdue now. */
  readonly onCount: (overdue: number) => void
  readonly now: () => Date
  readonly item?: StoredItem<KeptNotices>
}

/** Tells a person of what is due, overdue or new, once each, and not in quiet hours. */
export function createNotices({ item = noticesItem, ...tools }: NoticeTools) {
  const inTurn = createTurns()

  async function keptNow(isAsked: boolean): Promise<KeptNotices> {
    const kept = (await item.read()) ?? { at: 0, notices: [], told: [] }
    const now = tools.now().getTime()
    if (!isAsked && now >= kept.at && now - kept.at < FRESH_MS) return kept
    const notices = await tools.fetchNotices()
    return notices ? { ...kept, at: now, notices } : kept
  }

  return {
    /** Tells what is to be told now. `isAsked`: there is news, so the server is asked whatever the age. */
    tell: (isAsked = false) =>
      inTurn(async () => {
        const kept = await keptNow(isAsked)
        await item.write(kept)
        const settings = await tools.settings()
        const now = tools.now()
        const holding = tellingsAt(kept.notices, now.getTime())
        tools.onCount(holding.filter(({ kind }) => kind === 'overdue').length)
        const wanted = holding.filter(({ kind }) => !settings.mute.includes(kind))
        const fresh = isQuiet(settings.quiet, now) ? [] : wanted.filter(({ id }) => !kept.told.includes(id))
        const isHeld = (id: string) => holding.some((each) => each.id === id)
        for (const id of kept.told) if (!isHeld(id)) await tools.hide(id)
        // Shown first: a worker that dies in between shows it under the same id, which is no second one.
        for (const telling of fresh) await tools.show(telling)
        const told = [...kept.told.filter(isHeld), ...fresh.map(({ id }) => id)]
        await item.write({ ...kept, told })
      }),
    /** When there is something to look at again, in epoch milliseconds. */
    async nextAt(): Promise<number> {
      const { at, notices } = (await item.read()) ?? { at: 0, notices: [] }
      const now = tools.now().getTime()
      return Math.min(nextTellingAt(notices, now) ?? Infinity, Math.max(at + FRESH_MS, now + RETRY_MS))
    },
    /** What was told under an id, as long as it holds. */
    async find(id: string): Promise<Notice | undefined> {
      return (await item.read())?.notices.find(({ key }) => id.endsWith(`/${key}`))
    },
    /** Another account has other notices. */
    forget: () => inTurn(() => item.remove()),
  }
}

const noticesItem = storedItem<KeptNotices>('local', 'notices')
