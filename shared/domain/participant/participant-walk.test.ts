import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NewEvent } from '#shared/schema/event.ts'
import { ParticipantList } from '#shared/schema/participant.ts'
import { anActor, aSop } from '../../../test/factories.ts'
import { aCollective, aCommand, type Collective, take } from '../../../test/samples/collective.ts'
import { walkStep } from '../../../test/walk-case.ts'
import { applyEvent } from '../apply-event.ts'
import { stepById } from '../step-flow.ts'
import { decideAddParticipants } from './add-participants.ts'
import { decideFinishParticipants } from './finish-participants.ts'
import { decideHandOverParticipants } from './hand-over-participants.ts'
import { decideJudgeParticipants } from './judge-participants.ts'
import { decideNumberParticipants } from './number-participants.ts'
import type { RowsDecision } from './record-rows.ts'
import { decideRefuseParticipants } from './refuse-participants.ts'
import { decideResumeParticipants } from './resume-participants.ts'
import { decideReturnParticipants } from './return-participants.ts'
import { tallyParticipants } from './tally-participants.ts'
import { decideWithdrawParticipants } from './withdraw-participants.ts'

const sop = aSop()
const everybody = anActor(
  'semua',
  ['petugas', 'tu', 'supervisor'],
  sop.pelaksana.map(({ id }) => id),
)
const documents = { surat: 'ada', rekap: 'ada' } as const

/** A move out of a few numbers: any of the commands, on any of the rows, at any of the steps. */
const someMove = fc.record({
  what: fc.constantFrom(
    'walk',
    'judge',
    'return',
    'bts',
    'resume',
    'finish',
    'refuse',
    'withdraw',
    'number',
    'hand',
    'add',
  ),
  rows: fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 6 }),
  step: fc.nat({ max: sop.steps.length - 1 }),
  choice: fc.nat({ max: 2 }),
})

function decide(
  collective: Collective,
  move: { what: string; rows: number[]; step: number; choice: number },
): RowsDecision {
  const { what, step: index, choice } = move
  const rows = move.rows.map((no) => ({ no }))
  const step = sop.steps[index]
  const stepId = step?.id ?? ''
  const outcomeId = step?.outcomes?.[choice]?.id
  const reason = { reasonCode: 'isi' as const, reason: 'alasan' }
  const named = rows.map((row) => ({ row }))
  switch (what) {
    case 'judge': {
      const items = choice === 0 ? { surat: 'tidak-ada' as const } : documents
      return decideJudgeParticipants(collective, aCommand({ stepId: 'periksa', items, rows }, everybody))
    }
    case 'return':
    case 'bts': {
      const source = what === 'bts' ? ('outside' as const) : ('applicant' as const)
      const way =
        what === 'bts' ? { to: 'periksa', stepId } : { outcomeId: 'tidak-lengkap', stepId: 'periksa' }
      return decideReturnParticipants(
        collective,
        aCommand({ ...reason, ...way, source, rows: named }, everybody),
      )
    }
    case 'resume':
      return decideResumeParticipants(collective, aCommand({ rows }, everybody))
    case 'finish':
      return decideFinishParticipants(
        collective,
        aCommand({ stepId, ...(outcomeId && { outcomeId }), rows }, everybody),
      )
    case 'refuse':
      return decideRefuseParticipants(
        collective,
        aCommand({ ...reason, stepId, source: 'office' as const, rows }, everybody),
      )
    case 'withdraw':
      return decideWithdrawParticipants(collective, aCommand({ rows }, everybody))
    case 'number':
      return decideNumberParticipants(
        collective,
        aCommand({ rows: named.map((each) => ({ ...each, nomorUsulan: `U-${index}` })) }, everybody),
      )
    case 'hand':
      return decideHandOverParticipants(
        collective,
        aCommand({ channel: 'pos' as const, kuasa: false, rows }, everybody),
      )
    default:
      return decideAddParticipants(collective, {
        ...aCommand({ rows: [{ name: 'Baru' }] }, everybody),
        personIdOf: () => undefined,
      })
  }
}

/** The berkas goes on by the first way that lets it, where any does. */
function walked(collective: Collective, choice: number): Collective {
  const step = stepById(sop, collective.caseFile.current ?? '')
  if (collective.caseFile.status !== 'open' || !step) return collective
  const outcomes = (step.outcomes ?? []).filter(({ returnsTo }) => !returnsTo)
  try {
    const caseFile = walkStep(sop, collective.caseFile, { outcomeId: outcomes[choice % outcomes.length]?.id })
    return { ...collective, caseFile }
  } catch (error) {
    expect(String(error)).toMatch(/refused: participants-(none-going|lacking|open)/)
    return collective
  }
}

/** What is wrong with the rows and their figures. */
function faultsOf({ list: { rows }, caseFile: { participants } }: Collective): string[] {
  if (!participants) return ['no figures']
  const { total, going, behind, returned, refused, withdrawn, done } = participants
  return [
    ...(rows.some(({ no }, at) => no !== at + 1) ? ['numbers'] : []),
    ...(going + behind + returned + refused + withdrawn + done === rows.length ? [] : ['sum']),
    ...(total === rows.length ? [] : ['total']),
    ...rows.flatMap(({ no, state, at, returns, ended }) => {
      const open = returns.filter(({ source, resumedAt }) => source === 'applicant' && !resumedAt).length
      const isWhole =
        (at === undefined || state === 'going') &&
        (ended !== undefined) === (state === 'refused' || state === 'withdrawn') &&
        open <= 1 &&
        (state !== 'returned' || open === 1)
      return isWhole ? [] : [`row ${no}`]
    }),
  ]
}

describe('whatever happens to the rows', () => {
  test('none is lost, doubled or in two places, the figures are theirs, and every answer is one an entry', () => {
    let moved = 0
    fc.assert(
      fc.property(fc.array(someMove, { minLength: 10, maxLength: 40 }), (moves) => {
        let all = aCollective(sop, 12)
        const faults: string[] = []
        for (const move of moves) {
          if (move.what === 'walk') {
            all = walked(all, move.choice)
            continue
          }
          const decision = decide(all, move)
          if (!decision.ok) continue
          for (const event of decision.events) NewEvent.parse(event)
          const { results } = decision
          if (results.length !== (move.what === 'add' ? 1 : move.rows.length)) faults.push('answers')
          const changed = results.filter(({ outcome }) => outcome === 'changed').length
          const before = all
          all = take(all, decision).collective
          moved += changed
          if (changed > 0 !== (all !== before)) faults.push('an event for nothing, or none for something')
          faults.push(...faultsOf(all))
          // What was judged is counted again with the next change to a row; until then its visit tells that it is old.
          const tally = tallyParticipants(sop, all.caseFile, all.list)
          if (changed > 0 && JSON.stringify(tally) !== JSON.stringify(all.caseFile.participants))
            faults.push('tally')
        }
        ParticipantList.parse(all.list)
        expect(faults).toEqual([])
      }),
      { numRuns: 60, seed: 20261123 },
    )
    expect(moved).toBeGreaterThan(450)
  })

  test('its events make the same list again', () => {
    fc.assert(
      fc.property(fc.array(someMove, { minLength: 10, maxLength: 40 }), (moves) => {
        let all = aCollective(sop, 6)
        const first = all.list
        const events: NewEvent[] = []
        for (const move of moves) {
          if (move.what === 'walk') {
            all = walked(all, move.choice)
            continue
          }
          const decision = decide(all, move)
          if (decision.ok)
            events.push(...decision.events.filter(({ type }) => type.startsWith('participants.')))
          if (decision.ok) all = take(all, decision).collective
        }
        const again = events.reduce((list, event) => applyEvent<'participants'>(list, event), first)
        expect(again).toEqual(all.list)
      }),
      { numRuns: 40, seed: 7 },
    )
  })
})

test('a berkas of 5,000 rows: a command on all of them is cheap, a move of the berkas does not feel them', () => {
  const all = aCollective(sop, 5000)
  const inPeriksa = { ...all, caseFile: walkStep(sop, all.caseFile) }
  const rows = Array.from({ length: 5000 }, (_, at) => ({ no: at + 1 }))
  const began = process.cpuUsage()
  const decision = decideJudgeParticipants(
    inPeriksa,
    aCommand({ stepId: 'periksa', items: documents, rows }, everybody),
  )
  const judged = take(inPeriksa, decision).collective
  const tookAll = process.cpuUsage(began).user / 1000
  expect(judged.caseFile.participants?.judged).toEqual({ visit: 2, open: {}, lacking: 0 })
  // A list is a record of its own: what is written for a move of the berkas does not grow with its rows.
  expect(JSON.stringify(judged.caseFile).length).toBeLessThan(2500)
  // In milliseconds of processor time, many times what it takes: only a square of the rows would fail it.
  expect(tookAll).toBeLessThan(1000)
})
