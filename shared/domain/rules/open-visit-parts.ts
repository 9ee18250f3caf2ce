import type { CaseFile } from '#shared/schema/case-file.ts'
import type { EventOf } from '#shared/schema/event.ts'
import type { Kelengkapan, Sop, SopStep } from '#shared/schema/sop.ts'
import { kelengkapanOfStep } from '../kelengkapan-of-step.ts'
import { ofThisVisit } from '../of-this-visit.ts'
import { signedIn } from '../signing/line-of-step.ts'
import { stepById } from '../step-flow.ts'

interface Move {
  readonly from: Sop
  readonly to: Sop
  /** Step of the new version. */
  readonly target: string
}

/**
 * What becomes of all that was recorded in the open step of a berkas that goes to another SOP version: verdicts go with
 * a kelengkapan of the same id, or else of the same words; what the new step does not ask for is named, and stays in
 * the history.
 */
export function openVisitParts(
  { from, to, target }: Move,
  caseFile: CaseFile,
): Pick<EventOf<'case.migrated'>, 'items' | 'left'> {
  const [old, next] = [stepById(from, caseFile.current ?? ''), stepById(to, target)]
  const open = caseFile.visits.at(-1)
  if (!old || !next || !open || open.finishedAt) return {}
  const wanted = kelengkapanOfStep(to, next, caseFile)
  const known = kelengkapanOfStep(from, old, caseFile)
  const ids = new Set([...Object.keys(open.kelengkapan), ...judgedOfRows(caseFile, known)])
  const items: Record<string, string> = {}
  const left: string[] = []
  for (const id of ids) {
    if (wanted.some((item) => item.id === id)) continue
    const text = known.find((item) => item.id === id)?.text
    const same = wanted.find((item) => text !== undefined && plain(item.text) === plain(text))
    // A row keeps its verdicts by the old id: they are given anew.
    if (same && open.kelengkapan[id]) items[id] = same.id
    else left.push(text ?? id)
  }
  left.push(...placesLeft(from, { old, next }, caseFile), ...stationsLeft(from, next, caseFile))
  return { ...(Object.keys(items).length > 0 && { items }), ...(left.length > 0 && { left }) }
}

/** Kelengkapan that rows have verdicts of their own on: of each that not all have left open. */
function judgedOfRows({ participants, visits }: CaseFile, known: readonly Kelengkapan[]): string[] {
  const { judged, going = 0 } = participants ?? {}
  if (judged?.visit !== visits.length) return []
  return known.flatMap(({ id, kind }) => (kind === 'dokumen' && (judged.open[id] ?? 0) < going ? id : []))
}

function placesLeft(
  from: Sop,
  { old, next }: { readonly old: SopStep; readonly next: SopStep },
  caseFile: CaseFile,
): string[] {
  const there = new Set([...(next.line ?? []), ...(next.coordination ?? []), next.secondSigner])
  return [...signedIn(old, caseFile)].filter((key) => !there.has(key)).map((key) => jabatanOf(from, key))
}

function stationsLeft(from: Sop, { reportingLine }: SopStep, caseFile: CaseFile): string[] {
  const there = new Set([...(reportingLine?.through ?? []), reportingLine?.to])
  return ofThisVisit(caseFile, caseFile.reportPasses)
    .filter(({ station }) => !there.has(station))
    .map(({ station }) => jabatanOf(from, station))
}

function jabatanOf({ pelaksana }: Sop, key: string): string {
  return pelaksana.find(({ id }) => id === key)?.jabatan ?? key
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
