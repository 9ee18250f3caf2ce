import type { CaseFile } from '#shared/schema/case-file.ts'
import type { RouteCard, RouteWarning } from '#shared/schema/route-card.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { CardSources } from '../card-sources.ts'
import { stepById } from '../step-flow.ts'
import { type Filler, fillersOf, holderOf, postById } from './fillers-of.ts'
import { printedJabatan } from './printed-jabatan.ts'
import { isBarredActing, isStrategic } from './refuse-to-act.ts'
import type { OfficeNow } from './route-step.ts'

interface Sources extends Pick<CardSources, 'personOf'> {
  readonly sop: Sop
  readonly office: Pick<OfficeNow, 'organisation' | 'on'>
}

/** To whom the step of a berkas has come, and what should be known of it; undefined where it came to no post. */
export function routeCard(caseFile: CaseFile, { sop, office, personOf }: Sources): RouteCard | undefined {
  const { organisation, on } = office
  const step = stepById(sop, caseFile.current ?? '')
  const { route } = caseFile
  if (!step || route?.stepId !== step.id) return undefined
  const posts = route.postIds.map((id) => ({
    id,
    title: postById(organisation, id)?.title ?? id,
    fillers: fillersOf(organisation, id, on),
  }))
  const isHeld = route.postIds.some((id) => holderOf(organisation, id, on) !== undefined)
  const warning = warningOf(step, { fillers: posts.flatMap(({ fillers }) => fillers), isHeld })
  return {
    posts: posts.map(({ id, title, fillers }) => ({
      id,
      title,
      fillers: fillers.map((filler) => ({
        name: personOf(filler.accountId).name,
        jabatan: printedJabatan(organisation, id, filler),
        capacity: filler.capacity,
      })),
    })),
    ...(route.raised && { raised: route.raised }),
    ...(warning && { warning }),
  }
}

interface Filling {
  readonly fillers: readonly Filler[]
  readonly isHeld: boolean
}

function warningOf(step: SopStep, { fillers, isHeld }: Filling): RouteWarning | undefined {
  if (fillers.length === 0 && !isHeld) return 'vacant'
  if (!fillers.some(({ capacity }) => isBarredActing(capacity))) return undefined
  if (isStrategic(step)) return 'acting-barred'
  const mayMatter = step.kind === 'ttd' || step.kind === 'approval'
  return mayMatter && step.keputusanStrategis === undefined ? 'acting-unmarked' : undefined
}
