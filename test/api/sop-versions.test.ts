import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MONDAY } from '../factories.ts'
import { codeOf } from './code-of.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let siti: string
let kaban: string
let supervisor: string
beforeEach(async () => {
  office = await openOffice()
  siti = await office.person('siti', ['petugas', 'tu'])
  kaban = await office.person('kaban', ['pengesah-sop', 'petugas'])
  supervisor = await office.person('kabid', ['supervisor'])
})
afterEach(() => office[Symbol.asyncDispose]())

/** The office's own version of the Medan SOP, with what is changed in its text. */
async function write(version: number, change: (text: string) => string = (text) => text): Promise<void> {
  const text = await readFile('shared/sop/medan-pemantauan-evaluasi.v1.yaml', 'utf8')
  await mkdir(join(office.dataDir, 'sop'), { recursive: true })
  const own = text.replace(/^id: .*$/m, 'id: kantor').replace(/^version: .*$/m, `version: ${version}`)
  await writeFile(join(office.dataDir, 'sop', `kantor.v${version}.yaml`), change(own))
  await office.bridge().ports.catalogue.refresh()
}

async function stateOf(version: number) {
  const all = await office.client(siti).sops.status.query()
  return all.find((each) => each.id === 'kantor' && each.version === version)
}

async function submit(version: number, token = siti) {
  const hash = (await stateOf(version))?.hash ?? ''
  const command = { commandId: randomUUID(), sopId: 'kantor', version, hash }
  return office.client(token).sops.submit.mutate(command)
}

const publish = (version: number, more: object = {}, token = kaban) =>
  office.client(token).sops.publish.mutate({ commandId: randomUUID(), sopId: 'kantor', version, ...more })

const open = (sopVersion?: number, sopId = 'kantor') =>
  office.client(siti).cases.open.mutate({
    ...{ commandId: randomUUID(), caseId: randomUUID(), sopId },
    ...(sopVersion !== undefined && { sopVersion }),
    applicant: { kind: 'none' },
  })

describe('a version of the office', () => {
  test('is a draft until another person than its author approves it', async () => {
    await write(1)
    expect(await stateOf(1)).toMatchObject({ state: 'draft', origin: 'office' })
    expect(await codeOf(open())).toBe('sop-not-published')
    expect(await codeOf(publish(1))).toBe('sop-not-draft')
    expect(await submit(1)).toMatchObject({ state: 'submitted', record: { submittedBy: 'siti' } })
    expect(await codeOf(open(1))).toBe('sop-not-published')
    expect(await codeOf(publish(1, {}, siti))).toBe('role-missing')

    await submit(1, kaban)
    expect(await codeOf(publish(1))).toBe('sop-needs-another-person')
    await submit(1)
    const published = await publish(1, { nomor: '065/12/2026', signedOn: '2026-11-20' })
    expect(published).toMatchObject({
      state: 'published',
      record: { published: { by: 'kaban', nomor: '065/12/2026', effectiveOn: '2026-11-23' } },
    })
    expect((await open()).card.sop).toMatchObject({ id: 'kantor', version: 1 })
  })

  test('is approved as it was submitted, and what is approved outlives the change and the loss of its file', async () => {
    await write(1)
    await submit(1)
    await write(1, (text) => text.replace(/^title: .*$/m, 'title: Diubah diam-diam'))
    expect(await codeOf(publish(1))).toBe('sop-changed')
    expect(await stateOf(1)).toMatchObject({ state: 'changed' })
    await submit(1)
    await publish(1)

    await write(1, (text) => text.replace(/^title: .*$/m, 'title: Diubah lagi'))
    expect(await stateOf(1)).toMatchObject({
      state: 'published',
      title: 'Diubah diam-diam',
      fileChanged: true,
    })
    expect((await open()).card.sop.title).toBe('Diubah diam-diam')
    await rm(join(office.dataDir, 'sop'), { recursive: true })
    await office.restart()
    expect(await stateOf(1)).toMatchObject({ state: 'published', title: 'Diubah diam-diam' })
    expect((await open()).card.sop.title).toBe('Diubah diam-diam')
  })

  test('that was tampered with where it is kept is refused', async () => {
    await write(1)
    await submit(1)
    await publish(1)
    const file = join(office.dataDir, 'sop-dipakai', 'kantor.v1.json')
    const kept = await readFile(file, 'utf8')
    await writeFile(file, kept.replace(/"title": "[^"]*"/, '"title": "Palsu"'))
    await office.restart()
    expect(await stateOf(1)).toMatchObject({ state: 'changed' })
    expect(await codeOf(open())).toBe('sop-changed')
  })

  test('supersedes the one before it on its day, and not earlier; berkas stay on theirs', async () => {
    await write(1)
    await submit(1)
    await publish(1)
    const { card } = await open()
    await write(2)
    await submit(2)
    await publish(2, { effectiveOn: '2026-11-25' })
    expect(await stateOf(2)).toMatchObject({ state: 'scheduled' })
    expect(await codeOf(open(2))).toBe('sop-not-in-force')
    expect((await open()).card.sop.version).toBe(1)

    office.now = new Date(MONDAY.getTime() + 2 * 86_400_000)
    expect([(await stateOf(1))?.state, (await stateOf(2))?.state]).toEqual(['superseded', 'published'])
    expect(await codeOf(open(1))).toBe('sop-superseded')
    expect((await open()).card.sop.version).toBe(2)
    const running = await office.client(siti).cases.byId.query({ caseId: card.id })
    expect(running.card.sop.version).toBe(1)

    const withdraw = { commandId: randomUUID(), sopId: 'kantor', version: 2, reason: 'Salah naskah' }
    await office.client(kaban).sops.withdraw.mutate(withdraw)
    expect([(await stateOf(1))?.state, (await stateOf(2))?.state]).toEqual(['published', 'withdrawn'])
    expect(await codeOf(open(2))).toBe('sop-withdrawn')
    expect(await codeOf(submit(2))).toBe('sop-not-draft')
  })

  test('of a built-in id leaves the built-in one in force until it is approved itself', async () => {
    const id = 'medan-pemantauan-evaluasi'
    await write(2, (text) => text.replace(/^id: .*$/m, `id: ${id}`))
    expect((await open(undefined, id)).card.sop).toMatchObject({ id, version: 1 })
    expect(await codeOf(open(2, id))).toBe('sop-not-published')
    const offered = await office.client(siti).sops.list.query()
    expect(offered.filter((sop) => sop.id === id).map(({ version }) => version)).toEqual([1])
    const all = await office.client(siti).sops.list.query({ all: true })
    expect(all.filter((sop) => sop.id === id).map(({ version }) => version)).toEqual([1, 2])
    const builtIn = { commandId: randomUUID(), sopId: id, version: 1, hash: 'a'.repeat(64) }
    expect(await codeOf(office.client(siti).sops.submit.mutate(builtIn))).toBe('sop-built-in')
  })
})

describe('running berkas', () => {
  async function twoVersions() {
    const [first] = (await readFile('shared/sop/medan-pemantauan-evaluasi.v1.yaml', 'utf8')).match(
      /(?<=steps:\n {2}- id: )\S+/,
    ) ?? ['']
    await write(1)
    await submit(1)
    await publish(1)
    const opened = [await open(), await open()]
    await write(2, (text) => text.replaceAll(new RegExp(`\\b${first}\\b`, 'g'), 'himpun-bahan'))
    return { first, caseIds: opened.map(({ card }) => card.id) }
  }

  const migrate = (caseIds: string[] | undefined, steps: Record<string, string>, more: object = {}) =>
    office.client(supervisor).sops.migrateCases.mutate({
      ...{ commandId: randomUUID(), from: { id: 'kantor', version: 1 }, to: { id: 'kantor', version: 2 } },
      ...{ steps, reason: 'Versi baru disahkan', ...(caseIds && { caseIds }) },
      ...more,
    })

  test('are moved by a mapping, each with its result; a hole is named and moves nothing', async () => {
    const { first, caseIds } = await twoVersions()
    expect(await codeOf(migrate(undefined, {}))).toBe('sop-not-published')
    await submit(2)
    await publish(2)
    const before = office.bridge().ports.store.lastSeq()
    const holes = await migrate(undefined, {})
    expect(holes.map(({ refusal }) => refusal?.code)).toEqual(['migration-hole', 'migration-hole'])
    expect(holes[0]?.refusal?.message).toContain(`(${first})`)
    const dry = await migrate(undefined, { [first]: 'himpun-bahan' }, { dryRun: true })
    expect(dry.every(({ refusal, to }) => refusal === undefined && to !== undefined)).toBe(true)
    expect(office.bridge().ports.store.lastSeq()).toBe(before)

    const [one = '', other = ''] = caseIds
    const commandId = randomUUID()
    const results = await migrate([one], { [first]: 'himpun-bahan' }, { commandId })
    expect(results).toMatchObject([{ caseId: one }])
    const moved = await office.client(siti).cases.byId.query({ caseId: one })
    expect(moved.card).toMatchObject({ sop: { version: 2 }, current: { id: 'himpun-bahan' } })
    expect(moved.formerSops.map(({ version }) => version)).toEqual([1])
    expect(Object.values(moved.texts)).toContain('Versi baru disahkan')
    const stayed = await office.client(siti).cases.byId.query({ caseId: other })
    expect(stayed.card.sop.version).toBe(1)

    // The same command again moves nothing twice, also after a restart, where the log makes the same record.
    await migrate([one], { [first]: 'himpun-bahan' }, { commandId })
    await office.restart()
    const again = await office.client(siti).cases.byId.query({ caseId: one })
    expect(again.caseFile).toEqual(moved.caseFile)
    expect(again.events).toEqual(moved.events)
  })
})
