import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { applyEvent } from '#shared/domain/apply-event.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import { type RecordKind, type Records, recordOf } from '#shared/schema/records.ts'
import { brokenInvariants } from './case-invariants.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'
import { RandomInput } from './random-input.ts'
import { seeded } from './seeded.ts'
import { openWalkOffice, type WalkOffice } from './walk-office.ts'
import { likelyPaths, likelyPerson, walkScene, walkValues } from './walk-values.ts'

const commands = faultRuns({ short: 1_500, full: 20_000 })
const seed = Number(process.env.LANGKAH_SEED ?? 7)
/** Berkas that are walked on at a time: few enough to get far, many enough to meet each other. */
const inHand = 12
/** Every record anew from nothing but the log. */
async function replay({
  ports: { store },
}: WalkOffice): Promise<Map<string, { kind: RecordKind; id: string; record: Records[RecordKind] }>> {
  const records = new Map<string, { kind: RecordKind; id: string; record: Records[RecordKind] }>()
  let cursor = 0
  for (;;) {
    const events = await store.eventsAfter(cursor, 1000)
    for (const event of events) {
      const { kind, id } = recordOf(event)
      const key = `${kind}:${id}`
      records.set(key, { kind, id, record: applyEvent(records.get(key)?.record, event) })
    }
    cursor = events.at(-1)?.seq ?? cursor
    if (events.length < 1000) return records
  }
}

async function differences(
  office: WalkOffice,
  records: Awaited<ReturnType<typeof replay>>,
): Promise<string[]> {
  const found: string[] = []
  for (const [key, { kind, id, record }] of records)
    if (!isDeepStrictEqual(await office.ports.store.find(kind, id), record)) found.push(key)
  return found
}

test(`R7 ${commands} random commands on the five SOPs: no illegal state, and the log makes the same records again`, async () => {
  const office = await openWalkOffice()
  const random = seeded(seed)
  let scene = await walkScene(office, undefined)
  const inputs = new RandomInput({
    ...{ random, now: office.now },
    valuesFor: (place) => walkValues(scene)(place),
  })
  const byPath = new Map(office.mutations.map((procedure) => [procedure.path, procedure]))
  const open: string[] = []
  const illegal: string[] = []
  const counted = { done: 0, refused: 0 }
  const [asked, done, steps] = [new Set<string>(), new Set<string>(), new Set<string>()]
  let cursor = office.ports.store.lastSeq()

  for (let n = 0; n < commands; n++) {
    const { store, catalogue } = office.ports
    office.passTime(inputs.below(20))
    const opensOne = open.length < inHand && inputs.below(4) === 0
    scene = await walkScene(office, opensOne ? undefined : inputs.oneOf(open))
    const likely = opensOne ? ['cases.open'] : likelyPaths(scene)
    // Every eighth is the next of all there are, so that none is left out; the others take the berkas on.
    const isLikely = likely.length > 0 && n % 8 !== 0
    const path = isLikely ? inputs.oneOf(likely) : office.mutations[(n >> 3) % office.mutations.length]?.path
    const procedure = byPath.get(path ?? '')
    if (!procedure) throw new Error(`there is no procedure ${path}`)
    const person =
      isLikely || inputs.below(2) > 0 ? likelyPerson(scene, procedure.path) : inputs.oneOf(office.people)
    const outcome = await office.call(
      person ?? '',
      procedure.path,
      procedure.input && inputs.of(procedure.input),
    )
    asked.add(procedure.path)
    if (outcome.kind === 'unexpected') illegal.push(`${procedure.path}: ${outcome.error}`)
    else counted[outcome.kind] += 1
    if (outcome.kind === 'done') done.add(procedure.path)

    const events: readonly StoredEvent[] = await store.eventsAfter(cursor, 1000)
    cursor = store.lastSeq()
    for (const id of new Set(events.map(recordOf).flatMap(({ kind, id }) => (kind === 'case' ? id : [])))) {
      const changed = await store.find('case', id)
      if (!changed) continue
      if (!open.includes(id)) open.push(id)
      const witness = {
        sop: catalogue.sop(changed.sop.id, changed.sop.version),
        events: await store.eventsOf('case', id),
      }
      if (changed.current) steps.add(`${changed.sop.id}/${changed.current}`)
      illegal.push(...brokenInvariants(changed, witness).map((fault) => `after ${procedure.path} ${fault}`))
      const isOver = changed.status === 'closed' || (changed.status === 'ended' && inputs.below(2) === 0)
      if (isOver || changed.visits.length > 60) open.splice(open.indexOf(id), 1)
    }
    if (illegal.length > 0) break
  }

  const numbers = new Set<string>()
  let cases = 0
  for await (const some of office.ports.store.eachCase())
    for (const { number } of some) {
      cases += 1
      numbers.add(number)
    }
  const remade = await replay(office)
  const differing = await differences(office, remade)
  await office.reopen()
  differing.push(...(await differences(office, remade)))
  await office.close()

  expect(illegal, `seed ${seed}`).toEqual([])
  expect(differing).toEqual([])
  expect([...byPath.keys()].filter((path) => !asked.has(path))).toEqual([])
  faultLine('R7 random-walk', {
    runs: commands,
    seen: { ...counted, cases, steps: steps.size, kindsDone: done.size },
    harm: { illegal: illegal.length, sameNumbers: cases - numbers.size, differing: differing.length },
  })
})
