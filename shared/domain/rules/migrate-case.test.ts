import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { aCalendar, anOpenedCase, applied, aSop, people, uuid } from '../../../test/factories.ts'
import { takeUpAgain, walkStep } from '../../../test/walk-case.ts'
import { applyEvent } from '../apply-event.ts'
import { caseClocks } from '../case-clocks.ts'
import { stepById } from '../step-flow.ts'
import { stepMarks } from '../step-marks.ts'
import { decideMigrateCase } from './migrate-case.ts'

const calendar = compileCalendar(aCalendar(), [])
const wib = (time: string) => new Date(`2026-11-${time}:00+07:00`)
const from = aSop()

/** The example SOP as its second version: the check is called otherwise, and the paraf is gone. */
const to: Sop = {
  ...from,
  version: 2,
  steps: from.steps
    .filter(({ id }) => id !== 'paraf')
    .map((step) => ({
      ...step,
      id: step.id === 'periksa' ? 'teliti' : step.id,
      ...(step.outcomes && {
        outcomes: step.outcomes.map((each) => ({
          ...each,
          to: each.to === 'paraf' ? 'disposisi' : each.to === 'periksa' ? 'teliti' : each.to,
        })),
      }),
    })),
}
const steps = { periksa: 'teliti' }

const decide = (caseFile: CaseFile, mapping: Record<string, string> = steps, version = to) =>
  decideMigrateCase({ from, to: version }, caseFile, {
    command: { commandId: uuid(77), steps: mapping, reason: 'Versi baru disahkan' },
    actor: people.kaban,
    now: wib('24T10:00'),
  })

const handedIn = walkStep(from, anOpenedCase(from, wib('23T08:00')), { now: wib('23T09:00') })
const inParaf = walkStep(from, handedIn, { outcomeId: 'benar', now: wib('23T11:00') })

describe('a berkas that is moved to another version', () => {
  const moved = applied('case', handedIn, decide(handedIn))

  test('stands in the step of that version, in the same visit', () => {
    expect(moved).toMatchObject({
      sop: { id: 'contoh', version: 2 },
      current: 'teliti',
      ranOn: [{ id: 'contoh', version: 1 }],
    })
    expect(moved.visits.at(-1)).toMatchObject({
      stepId: 'teliti',
      startedAt: handedIn.visits.at(-1)?.startedAt,
    })
    expect(
      stepMarks(to, moved)
        .slice(0, 3)
        .map(({ state }) => state),
    ).toEqual(['done', 'current', 'waiting'])
  })

  test('keeps its history, its calendar and the time on its clocks', () => {
    expect(moved.visits[0]).toMatchObject({ stepId: 'ajukan', migrated: { stepId: 'ajukan' } })
    expect(moved.calendar).toEqual(handedIn.calendar)
    const at = { calendar, now: wib('24T10:00').getTime() }
    expect(caseClocks(moved, { ...at, sop: to })).toEqual(caseClocks(handedIn, { ...at, sop: from }))
  })

  test('goes on by the new version', () => {
    const on = walkStep(to, moved, { outcomeId: 'benar', now: wib('24T11:00') })
    expect(on.current).toBe('disposisi')
  })

  test('that is returned stays with the applicant and comes back to the new step', () => {
    const returned = walkStep(from, handedIn, { outcomeId: 'tidak-sah', now: wib('23T11:00') })
    const away = applied('case', returned, decide(returned))
    expect(away).toMatchObject({ status: 'returned', current: 'teliti' })
    expect(away.clock.at(-1)).toMatchObject({ owner: 'applicant' })
    expect(away.clock.at(-1)).not.toHaveProperty('to')
    expect(takeUpAgain(to, away, wib('24T11:00')).current).toBe('teliti')
  })
})

test('a complete file that was found under the old name counts under the new one', () => {
  const clock = { start: 'complete-file' as const, completeAt: { step: 'teliti', outcome: 'benar' } }
  const inDisposisi = walkStep(from, inParaf, { now: wib('23T12:00') })
  const moved = applied('case', inDisposisi, decide(inDisposisi))
  const at = { calendar, now: wib('24T10:00').getTime() }
  expect(caseClocks(moved, { ...at, sop: { ...to, clock } }).service.startedAt).toBe(
    wib('23T11:00').getTime(),
  )
})

describe('is refused', () => {
  test.each<[string, CaseFile, Record<string, string>, string]>([
    ['in a step without counterpart', inParaf, steps, 'migration-hole'],
    ['by a mapping from a step that is not there', handedIn, { ...steps, cek: 'teliti' }, 'step-not-in-sop'],
    ['by a mapping to a step that is not there', handedIn, { periksa: 'cek' }, 'step-not-in-sop'],
    ['when it has ended', { ...handedIn, status: 'closed' }, steps, 'case-not-running'],
    [
      'when it runs on another version',
      { ...handedIn, sop: { id: 'contoh', version: 3 } },
      steps,
      'migration-other-version',
    ],
    [
      'when its service type is gone',
      { ...handedIn, serviceTypeId: 'mutasi' },
      steps,
      'service-type-not-in-sop',
    ],
  ])('%s', (_what, caseFile, mapping, code) => {
    expect(decide(caseFile, mapping)).toMatchObject({ ok: false, code })
  })

  test('to the version it is on', () => {
    expect(decide(handedIn, {}, from)).toMatchObject({ ok: false, code: 'migration-to-itself' })
  })

  test('and the hole is named by the step and the version', () => {
    expect(decide(inParaf)).toMatchObject({
      place: { step: 'Membubuhkan paraf', id: 'paraf', sop: 'contoh v2' },
    })
  })
})

test('wherever a berkas stands and whatever the mapping: it lands in a step of the new version, or nothing happens', () => {
  const ids = from.steps.map(({ id }) => id)
  const mapping = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...to.steps.map(({ id }) => id)), {
    maxKeys: 8,
  })
  const ways = fc.array(fc.constantFrom('benar', 'tidak-lengkap', 'tidak-sah', 'selesai', 'ulang'), {
    maxLength: 9,
  })
  fc.assert(
    fc.property(ways, mapping, (outcomes, map) => {
      let caseFile = anOpenedCase(from, wib('23T08:00'))
      for (const wanted of outcomes) {
        const step = stepById(from, caseFile.current ?? '')
        if (!step) break
        const outcomeId = step.outcomes?.find(({ id }) => id === wanted)?.id ?? step.outcomes?.[0]?.id
        caseFile = walkStep(from, caseFile, { outcomeId, now: wib('23T09:00') })
        if (caseFile.status === 'returned') caseFile = takeUpAgain(from, caseFile, wib('23T10:00'))
      }
      const before = structuredClone(caseFile)
      const decision = decide(caseFile, map)
      expect(caseFile).toEqual(before)
      if (!decision.ok) return
      const [event] = decision.events
      if (!event) throw new Error('accepted without an event')
      const moved = applyEvent<'case'>(caseFile, event)
      expect(stepById(to, moved.current ?? '')).toBeDefined()
      expect(moved.current).toBe(map[caseFile.current ?? ''] ?? caseFile.current)
      expect(moved.revision).toBe(caseFile.revision + 1)
      expect(moved.visits.map(({ startedAt }) => startedAt)).toEqual(
        caseFile.visits.map(({ startedAt }) => startedAt),
      )
      expect(applyEvent<'case'>(before, event)).toEqual(moved)
    }),
    { numRuns: 400 },
  )
})
