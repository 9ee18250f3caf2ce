import type { CaseLens } from '#bridge/ports/event-store.ts'
import { dayLength, localDay } from '#shared/business-time/local-day.ts'
import type { CaseStanding } from '#shared/domain/case-standing.ts'
import { isOver } from '#shared/domain/is-over.ts'
import { waitsFor } from '#shared/domain/waits-for.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseListQuery, DueWindow } from '#shared/schema/case-list.ts'
import type { StandingBook } from './standing-book.ts'

export interface Looker {
  readonly actor: Actor
  /** Epoch ms. */
  readonly now: number
  /** Of the office's days against UTC, in ms. */
  readonly offset: number
}

type Wanted = Pick<CaseListQuery, 'scope' | 'due' | 'returned' | 'untaken'>

/** How a list picks and orders cases by where they stand now. */
export function caseLens(book: StandingBook, wanted: Wanted, looker: Looker): CaseLens {
  const { scope, due, returned, untaken } = wanted
  const { actor } = looker
  const isDue = due && dueTest(due, looker)
  const isAsked = scope === 'mine' || due !== undefined || returned !== undefined || untaken !== undefined
  // What is over waits for nobody and is due no more: most of a list need not be looked up.
  const standingOf = (entry: CaseEntry) => (isOver(entry) ? undefined : book.standingOf(entry.id))
  const dueOf: CaseLens['dueOf'] = (entry) => standingOf(entry)?.due
  if (!isAsked) return { dueOf }
  return {
    dueOf,
    fits: (entry) => {
      const standing = standingOf(entry)
      if (!standing) return false
      if (scope === 'mine' && entry.holder !== actor.id && waitsFor(standing.waiting, actor).length === 0)
        return false
      if (isDue && !isDue(standing)) return false
      if (returned !== undefined && standing.wasReturned !== returned) return false
      return untaken === undefined || standing.isUntaken === untaken
    },
  }
}

function dueTest(window: DueWindow, { now, offset }: Looker): (standing: CaseStanding) => boolean {
  const today = localDay(now, offset)
  const startOf = (day: number) => day * dayLength - offset
  const between = (from: number, to: number) => {
    return ({ due }: CaseStanding) => due !== undefined && due >= from && due < to
  }
  switch (window) {
    case 'late':
      return ({ lateFrom }) => lateFrom !== undefined && lateFrom < now
    case 'today':
      return between(startOf(today), startOf(today + 1))
    case 'two-days':
      return between(now, startOf(today + 3))
  }
}
