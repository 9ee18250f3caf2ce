import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { OrganisationRow } from '#shared/schema/organisation-command.ts'
import { FICTIONAL_NIP } from '../factories.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

const PEOPLE = ['tuti', 'tono', 'lain']
const NAME = 'Punya Budi Santoso'
const filter = { text: 'Budi Santoso', nip: FICTIONAL_NIP, status: ['open' as const], sort: 'due' as const }

let office: Office
let tokens: Record<string, string>
beforeEach(async () => {
  office = await openOffice()
  tokens = {}
  for (const id of PEOPLE) tokens[id] = await office.person(id, ['petugas'])
})
afterEach(() => office[Symbol.asyncDispose]())

const filters = (id: string) => office.client(tokens[id] ?? '').filters
const commandId = () => randomUUID()
const aSaving = (name = NAME, shared = false) => ({
  ...{ commandId: commandId(), filterId: randomUUID() },
  ...{ name, filter, shared },
})
const namesFor = async (id: string) => (await filters(id).list.query()).map(({ name }) => name)

/** The first two sit in one bidang, the third in another. */
async function importStructure(): Promise<void> {
  const unitOf = (id: string) => (id === 'lain' ? 'b' : 'a')
  const rows = PEOPLE.map((id, at) =>
    OrganisationRow.parse({
      ...{ line: at + 3, unitCode: unitOf(id), unitName: `Bidang ${unitOf(id)}`, unitKind: 'bidang' },
      ...{ parentCode: 'badan', postCode: `p-${id}`, title: `Analis ${id}`, account: id, from: '2025-01-01' },
    }),
  )
  const badan = { line: 2, unitCode: 'badan', unitName: 'BKPSDM Contoh', unitKind: 'badan' }
  const head = OrganisationRow.parse({ ...badan, postCode: 'kaban', title: 'Kepala Badan', head: 'ya' })
  const admin = office.client(office.adminToken)
  await admin.organisation.import.mutate({
    ...{ commandId: commandId(), rows: [head, ...rows], timeZone: 'Asia/Jakarta', seenRevision: 0 },
  })
}

test('a filter is kept over a restart as it was saved, lists berkas, is replaced and removed', async () => {
  const saving = aSaving()
  const { seq } = await filters('tuti').save.mutate(saving)
  expect(await filters('tuti').save.mutate(saving)).toEqual({ seq })
  await office.restart()
  const { filterId: id } = saving
  const card = { id, name: NAME, filter, shared: false, isOwn: true, ownerName: 'Nama tuti' }
  expect(await filters('tuti').list.query()).toEqual([card])
  expect(await office.client(tokens.tuti ?? '').cases.list.query(card.filter)).toMatchObject({ total: 0 })

  const replacing = { ...aSaving('Terlambat'), filterId: id, filter: { due: 'late' as const } }
  await filters('tuti').save.mutate(replacing)
  expect(await filters('tuti').list.query()).toEqual([
    { ...card, name: 'Terlambat', filter: { due: 'late' } },
  ])
  const removing = { commandId: commandId(), filterId: id }
  const removed = await filters('tuti').remove.mutate(removing)
  expect(await filters('tuti').remove.mutate(removing)).toEqual(removed)
  await office.restart()
  expect(await filters('tuti').list.query()).toEqual([])
  for (const { commandId } of [saving, replacing])
    expect(await office.bridge().ports.store.subject(`text:${commandId}`)).toBeUndefined()
  expect(await codeOf(filters('tuti').save.mutate({ ...aSaving(), filterId: id }))).toBe('filter-not-found')
})

test('a shared filter is seen by all who handle berkas, and by the unit alone once there is a structure', async () => {
  await filters('tuti').save.mutate(aSaving('Bersama', true))
  await filters('tuti').save.mutate(aSaving('Sendiri'))
  await filters('tono').save.mutate(aSaving('Antrean'))
  expect(await Promise.all(PEOPLE.map(namesFor))).toEqual([
    ['Bersama', 'Sendiri'],
    ['Antrean', 'Bersama'],
    ['Bersama'],
  ])
  await importStructure()
  expect(await Promise.all(PEOPLE.map(namesFor))).toEqual([
    ['Bersama', 'Sendiri'],
    ['Antrean', 'Bersama'],
    [],
  ])
  expect((await filters('tono').list.query())[1]).toMatchObject({ isOwn: false, ownerName: 'Nama tuti' })
})

test('what cannot be saved or removed is refused and changes nothing', async () => {
  const mine = aSaving(NAME, true)
  await filters('tuti').save.mutate(mine)
  const { filterId } = mine
  const refused: [call: () => Promise<unknown>, code: string][] = [
    [() => filters('tuti').save.mutate(aSaving(NAME.toUpperCase())), 'filter-name-taken'],
    [() => filters('tono').save.mutate({ ...aSaving(), filterId }), 'filter-not-yours'],
    [() => filters('tono').remove.mutate({ commandId: commandId(), filterId }), 'filter-not-yours'],
    [
      () => filters('tuti').remove.mutate({ commandId: commandId(), filterId: randomUUID() }),
      'filter-not-found',
    ],
    [() => filters('tono').save.mutate({ ...aSaving(), commandId: mine.commandId }), 'command-reused'],
  ]
  for (const [call, code] of refused) expect(await codeOf(call())).toBe(code)
  expect((await office.post('filters.save', aSaving(), {})).status).toBe(401)
  const withPage = { ...aSaving('Halaman'), filter: { ...filter, limit: 5 } }
  const signed = { Authorization: `Bearer ${tokens.tuti}` }
  expect((await office.post('filters.save', withPage, signed)).status).toBe(400)
  // The id of the command that saved it removes nothing.
  await filters('tuti').remove.mutate({ commandId: mine.commandId, filterId })
  expect(await namesFor('tuti')).toEqual([NAME])
})

test('an account has 50 filters at most; one that is removed makes room', async () => {
  const saved = Array.from({ length: 50 }, (_, at) => aSaving(`Saringan ${at}`))
  for (const each of saved) await filters('tuti').save.mutate(each)
  expect(await codeOf(filters('tuti').save.mutate(aSaving('Lebih')))).toBe('filter-too-many')
  const [first] = saved
  if (!first) throw new Error('none saved')
  await filters('tuti').save.mutate({ ...first, commandId: commandId(), name: 'Nama baru' })
  await filters('tuti').remove.mutate({ commandId: commandId(), filterId: first.filterId })
  expect(await codeOf(filters('tuti').save.mutate(aSaving('Lebih')))).toBe('accepted')
  expect(await namesFor('tono')).toEqual([])
})

test('a removal whose key was not destroyed before the bridge ended is finished at its next start', async () => {
  const { filterId, ...saving } = aSaving()
  await filters('tuti').save.mutate({ filterId, ...saving })
  const { store, clock } = office.bridge().ports
  const { subjectId = '' } = (await store.find('filter', filterId)) ?? {}
  const id = commandId()
  await store.transact(id, async (tx) =>
    tx.append([
      {
        type: 'filter.removed',
        ...{ at: clock.now().toISOString(), actorId: 'tuti', commandId: id, filterId },
      },
    ]),
  )
  expect(await store.subject(subjectId)).toBeDefined()
  await office.restart()
  expect(await office.bridge().ports.store.subject(subjectId)).toBeUndefined()
})

test('neither name nor conditions lie in the journal or in an event', async () => {
  const saving = aSaving()
  await filters('tuti').save.mutate(saving)
  const { store } = office.bridge().ports
  const events = await store.eventsOf('filter', saving.filterId)
  const journal = await readFile(join(office.dataDir, 'journal.jsonl'), 'latin1')
  expect(journal).toContain('filter.saved')
  expect(events).toHaveLength(1)
  for (const text of [journal, JSON.stringify(events)]) {
    expect(text).not.toContain('Budi')
    expect(text).not.toContain(FICTIONAL_NIP)
  }
})
