import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readDeviceToken } from '#bridge/use-cases/device-token.ts'
import { followLive } from './live-reader.ts'
import { type Office, openOffice } from './office.ts'

const sopId = 'singkawang-ip-asn'

let office: Office
let tu: string
let kabid: string
beforeEach(async () => {
  office = await openOffice()
  tu = await office.person('tu', ['tu'], [`${sopId}/petugas-administrasi`])
  kabid = await office.person('kabid', ['supervisor'])
})
afterEach(() => office[Symbol.asyncDispose]())

const lastSeq = () => office.bridge().ports.store.lastSeq()
const follow = (token: string, after = lastSeq()) => followLive(office.bridge().url, token, after)

function openCase(caseId: string = randomUUID()) {
  const applicant = { kind: 'opd' as const, name: 'Dinas Contoh' }
  return office.client(tu).cases.open.mutate({ commandId: randomUUID(), caseId, sopId, applicant })
}

function openPengaduan(officer: string) {
  return office.client(tu).pengaduan.record.mutate({
    ...{ commandId: randomUUID(), pengaduanId: randomUUID(), channel: 'Loket', officer },
    ...{ class: 'permintaan-informasi', content: 'Kapan selesai?' },
  })
}

describe('the live feed', () => {
  test('tells a supervisor what happened, with the card as it stands', async () => {
    using live = await follow(kabid)
    const { seq, card } = await openCase()
    expect(await live.next()).toMatchObject({ kind: 'case', seq, card: { id: card.id, status: 'open' } })
    const step = { commandId: randomUUID(), caseId: card.id, stepId: 'sampaikan-berkas' }
    await office.client(tu).cases.finishStep.mutate(step)
    expect(await live.next()).toMatchObject({ seq: seq + 1, card: { current: { id: 'agendakan-berkas' } } })
  })

  test('left and joined again it brings exactly what was missed, in order, across a restart', async () => {
    const before = lastSeq()
    const opened = [await openCase(), await openCase(), await openCase()]
    const seqs = opened.map(({ seq }) => seq)
    using whole = await follow(kabid, before)
    for (const seq of seqs) expect((await whole.next()).seq).toBe(seq)

    await office.restart()
    const [first, ...missed] = seqs
    using rest = await follow(kabid, first)
    for (const seq of missed) expect((await rest.next()).seq).toBe(seq)
    const later = await openCase()
    expect((await rest.next()).seq).toBe(later.seq)
  })

  test('without a cursor it begins at the beginning', async () => {
    const { seq } = await openCase()
    using live = await follow(kabid, 0)
    expect((await live.next()).seq).toBe(seq)
  })

  test('nothing is lost between the board and the feed while others write', async () => {
    const writes = Array.from({ length: 30 }, () => openCase())
    const board = await office.client(kabid).board.read.query()
    const known = new Set(board.cases.map(({ id }) => id))
    using live = await follow(kabid, board.lastSeq)
    const all = (await Promise.all(writes)).map(({ card }) => card.id)
    while (all.some((id) => !known.has(id))) {
      const change = await live.next()
      if (change.kind === 'case') known.add(change.card.id)
    }
    expect([...known].sort()).toEqual(all.sort())
  })

  test('nobody hears of what he may not see', async () => {
    const officer = await office.person('pengelola', ['pengelola-pengaduan'])
    const ops = await office.person('ops', ['ops'])
    using forOps = await follow(ops)
    using forOfficer = await follow(officer)
    using forKabid = await follow(kabid)
    const opened = await openCase()
    const recorded = await openPengaduan('pengelola')
    const hash = 'b'.repeat(64)
    const planned = await office.client(ops).uploads.plan.mutate({
      ...{ commandId: randomUUID(), runId: randomUUID(), flow: 'siasn-riwayat' },
      workbook: { name: 'x.xlsx', hash },
      rows: [{ line: 2, data: { nama: 'Budi' }, state: 'ready' }],
    })
    expect(await forOps.next()).toMatchObject({ kind: 'upload', seq: planned.seq })
    expect(await forOfficer.next()).toMatchObject({ kind: 'pengaduan', seq: recorded.seq })
    expect(await forKabid.next()).toMatchObject({ kind: 'case', seq: opened.seq })
    expect(await forKabid.next()).toMatchObject({ kind: 'upload', seq: planned.seq })
  })

  test('one event reaches a hundred readers, each once', async () => {
    const tokens = [
      tu,
      kabid,
      ...(await Promise.all(['a', 'b', 'c'].map((id) => office.person(id, ['petugas'])))),
    ]
    const readers = await Promise.all(Array.from({ length: 100 }, (_, i) => follow(tokens[i % 5] ?? tu)))
    const [one, two] = [await openCase(), await openCase()]
    for (const reader of readers) {
      expect((await reader.next()).seq).toBe(one.seq)
      expect((await reader.next()).seq).toBe(two.seq)
      reader[Symbol.dispose]()
    }
  })
})

describe('a stream ends', () => {
  const endsWithin = async (ended: Promise<void>) => {
    const startedAt = performance.now()
    await ended
    expect(performance.now() - startedAt).toBeLessThan(1000)
  }

  test('at once when its device is revoked, and the token opens none again', async () => {
    using live = await follow(kabid)
    using other = await follow(tu)
    const { deviceId } = readDeviceToken(kabid)
    const admin = office.client(office.adminToken)
    await admin.admin.revokeDevice.mutate({ commandId: randomUUID(), deviceId })
    await endsWithin(live.ended)
    expect((await follow(kabid)).status).toBe(401)
    const { seq } = await openCase()
    expect((await other.next()).seq).toBe(seq)
  })

  test('when its account is disabled', async () => {
    using live = await follow(kabid)
    const admin = office.client(office.adminToken)
    await admin.admin.disableAccount.mutate({ commandId: randomUUID(), accountId: 'kabid' })
    await endsWithin(live.ended)
  })

  test('when its owner signs out', async () => {
    using live = await follow(kabid)
    await office.client(kabid).session.signOut.mutate()
    await endsWithin(live.ended)
  })

  test('when the bridge stops, which does not wait for it', async () => {
    using live = await follow(kabid)
    const startedAt = performance.now()
    await office.restart()
    expect(performance.now() - startedAt).toBeLessThan(2000)
    await live.ended
  })
})

test('a quiet stream pings, and ends at the ping after its device has expired', async () => {
  await using quick = await openOffice({ pingMs: 20 })
  const token = await quick.person('kabid', ['supervisor'])
  using live = await followLive(quick.bridge().url, token, 0)
  await live.pinged()
  await live.pinged()
  quick.now = new Date(quick.now.getTime() + 31 * 86_400_000)
  await live.ended
})

describe('is refused', () => {
  test.each([
    ['a cursor that is no number', 'abc', 400],
    ['a negative cursor', '-1', 400],
    ['a cursor beyond the log', '999999', 409],
  ])('%s', async (_, cursor, status) => {
    const headers = { Authorization: `Bearer ${kabid}`, 'Last-Event-ID': cursor }
    const answer = await fetch(`${office.bridge().url}/live`, { headers })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringMatching(/muat ulang papan\.$/) },
    })
  })

  test('the twenty-first stream of a device, until one of the others has gone', async () => {
    const streams = await Promise.all(Array.from({ length: 20 }, () => follow(kabid)))
    expect(streams.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect((await follow(kabid)).status).toBe(429)
    streams[0]?.[Symbol.dispose]()
    await streams[0]?.ended
    await expect.poll(async () => (await follow(kabid)).status).toBe(200)
    for (const stream of streams) stream[Symbol.dispose]()
  })
})

test('a reader that takes nothing holds back no one else', async () => {
  const { port } = office.bridge()
  const stalled = connect(port, '127.0.0.1').pause()
  stalled.on('error', () => stalled.destroy())
  stalled.write(
    `GET /live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${tu}\r\nLast-Event-ID: 0\r\n\r\n`,
  )
  using live = await follow(kabid)
  for (let i = 0; i < 40; i++) {
    const { seq } = await openCase()
    expect((await live.next()).seq).toBe(seq)
  }
  stalled.destroy()
})
