import type { Account } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Organisation, Post } from '#shared/schema/organisation.ts'
import type { Route } from '#shared/schema/route.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { doersOf } from '../may-do.ts'
import { barredFrom } from './barred-from.ts'
import { fillersOf } from './fillers-of.ts'
import { lineAbove, unitsBelow } from './line-above.ts'
import { isFree, nextSuperior } from './next-superior.ts'

/** The office on a day: its structure and its people. */
export interface OfficeNow {
  readonly organisation: Organisation
  /** Date in the office. */
  readonly on: string
  readonly accounts: readonly Account[]
}

interface StepOfCase {
  readonly sop: Sop
  readonly step: SopStep
  readonly caseFile: CaseFile
}

/**
 * The posts that a step of a berkas comes to. Where everybody who could do it is barred, it goes up to the next
 * superior who is not. Undefined where the SOP names nobody of the office, or no post fulfils it.
 */
export function routeStep({ sop, step, caseFile }: StepOfCase, office: OfficeNow): Route | undefined {
  const { organisation, on, accounts } = office
  const doers = doersOf(sop, step, caseFile)
  const posts = [...new Set(doers.flatMap((doer) => nearest(organisation, doer, caseFile.unitId)))]
  if (posts.length === 0) return undefined
  const route = { stepId: step.id, postIds: posts.map(({ id }) => id) }

  const bars = barredFrom(step, caseFile)
  const barred = new Set(bars.keys())
  const active = new Set(accounts.filter(({ disabledAt }) => !disabledAt).map(({ id }) => id))
  const search = { organisation, on, barred, isActive: (id: string) => active.has(id) }
  const blocking = posts
    .flatMap(({ id }) => fillersOf(organisation, id, on))
    .flatMap(({ accountId }) => bars.get(accountId) ?? [])
  const canByAccount = accounts.some(
    ({ id, fulfils }) => active.has(id) && !barred.has(id) && fulfils.some((each) => doers.includes(each)),
  )
  if (blocking.length === 0 || canByAccount || posts.some(({ id }) => isFree(id, search))) return route

  const [superior] = posts.flatMap(({ id }) => nextSuperior(id, search) ?? [])
  if (!superior) return { ...route, raised: 'nobody' }
  const isRecusal = blocking.every((bar) => bar === 'recusal')
  return { ...route, postIds: [superior.id], raised: isRecusal ? 'recusal' : 'four-eyes' }
}

/** Of the posts that fulfil a pelaksana those in the berkas's own unit; else those of its line; else all of them. */
function nearest(organisation: Organisation, doer: string, unitId: string | undefined): readonly Post[] {
  const all = organisation.posts.filter(({ fulfils }) => fulfils.includes(doer))
  if (unitId === undefined) return all
  const within = (units: readonly { readonly id: string }[]) =>
    all.filter((post) => units.some(({ id }) => id === post.unitId))
  const below = within(unitsBelow(organisation, unitId))
  if (below.length > 0) return below
  const above = within(lineAbove(organisation, unitId))
  return above.length > 0 ? above : all
}
