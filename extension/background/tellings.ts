import type { Notice } from '#shared/schema/notice.ts'
import type { NoticeKind } from '../settings/preferences.ts'

/** A deadline is told of this long before it is due. */
const AHEAD_MS = 60 * 60_000

/** Something that is to be told now. Its id is the same each time, so that it is told once. */
export interface Telling {
  readonly id: string
  readonly kind: NoticeKind
  readonly notice: Notice
}

/** What holds at a moment, in epoch milliseconds: a deadline that is near or over, and whatever waits. */
export function tellingsAt(notices: readonly Notice[], now: number): Telling[] {
  return notices.flatMap((notice): Telling[] => {
    const kind = kindAt(notice, now)
    return kind ? [{ id: `${kind}/${notice.key}`, kind, notice }] : []
  })
}

/** When something more comes to be told, by the clock alone. */
export function nextTellingAt(notices: readonly Notice[], now: number): number | undefined {
  const moments = notices.flatMap(({ dueAt }) => {
    const due = Date.parse(dueAt ?? '')
    return [due - AHEAD_MS, due].filter((at) => at > now)
  })
  return moments.length === 0 ? undefined : Math.min(...moments)
}

function kindAt({ kind, dueAt }: Notice, now: number): NoticeKind | undefined {
  if (kind !== 'deadline') return kind
  const left = Date.parse(dueAt ?? '') - now
  if (left <= 0) return 'overdue'
  return left <= AHEAD_MS ? 'due' : undefined
}
