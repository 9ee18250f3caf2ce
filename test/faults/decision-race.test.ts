import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Office, openOffice } from '../api/office.ts'
import { type Call, caseCommands, sopId } from '../samples/case-commands.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'

const pairs = faultRuns({ short: 40, full: 1000 })
/** Pairs underway together, so that they meet each other's syncs as well. */
const atOnce = 8

/** What a loser is told: that it is a conflict, and how the berkas stands. */
interface Told {
  readonly status: number
  readonly code: string
  readonly message: string
  /** The card of the berkas as it stands now. */
  readonly current?: { readonly status: string; readonly revision: number }
}

test(`R7 ${pairs} pairs of approval and rejection in the same moment: each has one winner, the other is told how it stands`, async () => {
  await using office = await openOffice()
  const pelaksana = office
    .bridge()
    .ports.catalogue.sop(sopId)
    ?.pelaksana.map(({ id }) => `${sopId}/${id}`)
  const [clerk, one, other] = await Promise.all([
    office.person('orang-0', ['petugas', 'tu', 'supervisor'], pelaksana),
    office.person('orang-1', ['petugas'], pelaksana),
    office.person('orang-2', ['petugas'], pelaksana),
  ])
  const found = { approved: 0, rejected: 0, twoWinners: 0, noWinner: 0, badLoss: 0, wrongRecord: 0 }
  const losses = new Set<string>()

  async function race(turn: number): Promise<void> {
    const caseId = randomUUID()
    for (const call of caseCommands(caseId)) await send(office, clerk, call)
    const seen = await office.bridge().ports.store.find('case', caseId)
    const step = { caseId, stepId: 'periksa-dokumen', revision: seen?.revision ?? 0 }
    const approval = {
      procedure: 'cases.finishStep',
      input: { ...step, commandId: randomUUID(), outcomeId: 'benar' },
    }
    const reason = { outcomeId: 'tidak-sesuai', reasonCode: 'isi', reason: 'Rekapitulasi tidak cocok' }
    const rejection = {
      procedure: 'cases.returnToApplicant',
      input: { ...step, commandId: randomUUID(), ...reason },
    }
    // The first of two requests mostly comes first: they take turns in being it.
    const both = turn % 2 === 0 ? [approval, rejection] : [rejection, approval]
    const answers = await Promise.all(both.map((call, at) => ask(office, at === 0 ? one : other, call)))

    const [won, lost] = [
      answers.filter((answer) => answer === 'won'),
      answers.filter((answer) => answer !== 'won'),
    ]
    if (won.length > 1) found.twoWinners += 1
    if (won.length === 0) found.noWinner += 1
    const now = await office.bridge().ports.store.find('case', caseId)
    for (const { status, code, current } of lost) {
      losses.add(`${status} ${code}`)
      if (status !== 409 || current?.status !== now?.status || current?.revision !== now?.revision)
        found.badLoss += 1
    }
    const events = await office.bridge().ports.store.eventsOf('case', caseId)
    const decided = events.filter(
      (event) =>
        event.type === 'case.returned' ||
        (event.type === 'case.step-finished' && event.stepId === step.stepId),
    )
    if (decided.length !== 1) found.wrongRecord += 1
    if (decided[0]?.type === 'case.returned') found.rejected += 1
    else found.approved += 1
  }

  for (let done = 0; done < pairs; done += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, pairs - done) }, (_, at) => race(done + at)))

  const { approved, rejected, ...harm } = found
  expect([...losses].sort(), 'who lost is told why').toEqual(['409 case-changed'])
  expect(Math.min(approved, rejected), 'both kinds of decision win sometimes').toBeGreaterThan(0)
  faultLine('R7 decision-race', { runs: pairs, seen: { approved, rejected }, harm })
})

async function ask(office: Office, token: string, { procedure, input }: Call): Promise<'won' | Told> {
  const { status, text } = await office.post(procedure, input, { Authorization: `Bearer ${token}` })
  if (status === 200) return 'won'
  const { message, data } = JSON.parse(text).error
  return { status, message, code: data.domain?.code ?? data.code, current: data.current }
}

async function send(office: Office, token: string, call: Call): Promise<void> {
  const answer = await ask(office, token, call)
  if (answer !== 'won') throw new Error(`${call.procedure}: ${answer.message}`)
}
