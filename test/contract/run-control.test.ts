import { describe, expect, test } from 'vitest'
import { RowSkipped } from '#bridge/ports/upload-failures.ts'
import type { PortalRow, UploadPortal } from '#bridge/ports/upload-portal.ts'
import { createPace } from '#bridge/uploads/pace.ts'
import { rehearseRows } from '#bridge/uploads/rehearse-rows.ts'
import { runUpload } from '#bridge/uploads/run-upload.ts'
import { Checkpoints } from './checkpoints.ts'
import { MemoryClock } from './memory-clock.ts'
import { createMemoryPortal, MemoryPortalServer, type MemoryTraps } from './memory-portal.ts'
import { MemoryUploadLog } from './memory-upload-log.ts'
import { memoryCanary, nightTools } from './night-tools.ts'

const rows: PortalRow[] = Array.from({ length: 6 }, (_, at) => ({
  id: `r${at + 2}`,
  line: at + 2,
  data: { nip: '198703152010012005', nomor: `B/${at + 1}`, berkasHash: 'ab'.repeat(32) },
}))

/** A run that is leased and started, its portal and its clock. */
function aDesk(traps: MemoryTraps = {}) {
  const clock = new MemoryClock(new Date('2026-11-23T12:00:00Z'), new Checkpoints())
  const log = new MemoryUploadLog(rows, clock, new Checkpoints())
  const server = new MemoryPortalServer(clock, traps)
  log.start()
  const states = () => Object.values(log.run.rows).map(({ state }) => state)
  const held = () =>
    rows.map(({ data }) => server.records.filter(({ number }) => number === data.nomor).length)
  return { clock, log, server, portal: createMemoryPortal(server), states, held }
}

/** The portal, doing something at its nth click first. */
function atClick(portal: UploadPortal, nth: number, act: () => void): UploadPortal {
  let clicks = 0
  return {
    ...portal,
    async send(row, notAfter) {
      clicks += 1
      if (clicks === nth) act()
      return portal.send(row, notAfter)
    },
  }
}

describe('a person', () => {
  test('pauses at any row: the row under way is brought to its end, the next are not begun', async () => {
    const { clock, log, portal, states, held } = aDesk()
    const portals = [atClick(portal, 2, () => log.stop('pause'))]
    expect(await runUpload(nightTools(log, clock, { portals }))).toBe('paused')
    expect(log.run.status).toBe('paused')
    expect(states()).toEqual(['proven', 'proven', 'ready', 'ready', 'ready', 'ready'])
    log.start()
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('finished')
    expect(held()).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('cancels at any row: what was not sent is cancelled, what was sent stays proven', async () => {
    const { clock, log, portal, states, held } = aDesk()
    const portals = [atClick(portal, 3, () => log.stop('cancel'))]
    await runUpload(nightTools(log, clock, { portals }))
    expect(log.run.status).toBe('cancelled')
    expect(states()).toEqual(['proven', 'proven', 'proven', 'cancelled', 'cancelled', 'cancelled'])
    expect(held()).toEqual([1, 1, 1, 0, 0, 0])
  })

  test('cancels a run that nobody holds at once', () => {
    const { log, clock } = aDesk()
    void clock.until(new Date('2026-11-23T13:00:00Z'), new AbortController().signal)
    log.stop('cancel')
    expect(log.run.status).toBe('cancelled')
  })
})

describe('a process that lost its lease', () => {
  test('writes nothing and clicks nothing more', async () => {
    const { clock, log, portal, held } = aDesk()
    const rowEvents = () => log.events.filter(({ type }) => type === 'upload.row-changed').length
    let atTakeOver = 0
    const losing = atClick(portal, 2, () => {
      log.takeOver()
      atTakeOver = rowEvents()
    })
    expect(await runUpload(nightTools(log, clock, { portals: [losing] }))).toBe('lost')
    expect(atTakeOver).toBeGreaterThan(0)
    expect(rowEvents()).toBe(atTakeOver)
    expect(held()).toEqual([1, 1, 0, 0, 0, 0])
  })

  test('that was frozen past it before the click does not click', async () => {
    const { clock, log, server, portal } = aDesk()
    const signal = new AbortController().signal
    const frozen: UploadPortal = {
      ...portal,
      async send(row, notAfter) {
        await clock.until(new Date(clock.now().getTime() + 3_600_000), signal)
        return portal.send(row, notAfter)
      },
    }
    expect(await runUpload(nightTools(log, clock, { portals: [frozen] }))).toBe('lost')
    expect(server.records).toEqual([])
    expect(log.run.rows.r2?.state).toBe('sending')
    log.start('proses 2')
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('finished')
    expect(server.records).toHaveLength(rows.length)
  })
})

describe('a portal', () => {
  test('that turns us away stops the run at once, and it goes on later', async () => {
    const { clock, log, server, portal, held } = aDesk({ refusesFrom: 9 })
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('paused')
    expect(log.run).toMatchObject({ status: 'paused', waitingFor: 'portal-refuses', detail: 'HTTP 429' })
    server.forgive()
    log.start()
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('finished')
    expect(held()).toEqual([1, 1, 1, 1, 1, 1])
  })

  test('that cannot be asked gets each row once, and a person looks', async () => {
    const { clock, log, portal, states, held } = aDesk({ isMute: true, failAfterCommitOnce: ['B/2'] })
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('finished')
    expect(held()).toEqual([1, 1, 1, 1, 1, 1])
    expect(states()).toEqual(rows.map(() => 'needs-person'))
    expect(log.run.rows.r2).toMatchObject({ why: 'cannot-be-asked', detail: 'Dokumen Sukses Tersimpan' })
  })

  test('that says TMS or BTS is data, with its verdict', async () => {
    const { clock, log, portal } = aDesk()
    const deciding: UploadPortal = {
      ...portal,
      send: async () => ({ kind: 'refused', text: 'TMS - Masa kerja', verdict: 'tms', reasonId: 61 }),
    }
    await runUpload(nightTools(log, clock, { portals: [deciding] }))
    expect(log.run.rows.r2).toMatchObject({
      state: 'refused',
      why: 'refused-tms',
      detail: 'TMS - Masa kerja (alasan 61)',
    })
  })
})

describe('a sign-in that is wanted', () => {
  function aDeskWithCalls(waitForSignIn: UploadPortal['waitForSignIn']) {
    const desk = aDesk({ sessionEndsAfter: 4 })
    const calls: string[] = []
    const caller = {
      call: (until: Date) => void calls.push(`call ${until.toISOString()}`),
      say: (sentence: string) => void calls.push(sentence),
      release: () => void calls.push('release'),
    }
    const patience = { settleMs: 5_000, nextPassMs: 60_000, backOffMs: [2_000], signInMs: 20 }
    const portals = [{ ...desk.portal, waitForSignIn }]
    return { ...desk, calls, tools: nightTools(desk.log, desk.clock, { portals, caller, patience }) }
  }

  test('calls the person, tells him what the portal says no to, and lets him go', async () => {
    const { server, calls, log, tools } = aDeskWithCalls(async (_signal, say) => {
      say('Kode OTP itu sudah kedaluwarsa.')
      server.signIn()
    })
    expect(await runUpload(tools)).toBe('finished')
    const waited = log.events.find(
      (event) => event.type === 'upload.status-changed' && event.waitingFor === 'sign-in',
    )
    const until = Date.parse(waited?.at ?? '') + 20
    expect(waited).toMatchObject({ detail: new Date(until).toISOString() })
    expect(calls).toEqual([
      `call ${new Date(until).toISOString()}`,
      'Kode OTP itu sudah kedaluwarsa.',
      'release',
    ])
  })

  test('that nobody comes for lets the run stand still at its row, and it goes on later', async () => {
    const { server, calls, log, clock, portal, held, tools } = aDeskWithCalls(
      (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve())),
    )
    expect(await runUpload(tools)).toBe('paused')
    expect(log.run).toMatchObject({ status: 'paused', waitingFor: 'sign-in' })
    expect(calls.at(-1)).toBe('release')
    server.signIn()
    log.start()
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('finished')
    expect(held()).toEqual([1, 1, 1, 1, 1, 1])
  })
})

describe('the canary', () => {
  const known = { title: 'Tambah', fields: [{ role: 'textbox', name: 'Jenis Diklat', required: true }] }

  test('cancels a run whose form has lost a field that is filled, and names it', async () => {
    const { clock, log, portal, states, server } = aDesk({ renamedField: 'No. Sertifikat' })
    expect(await runUpload(nightTools(log, clock, { portals: [portal] }))).toBe('cancelled')
    expect(log.run).toMatchObject({ waitingFor: 'form-changed', detail: 'Nomor Sertifikat' })
    expect(states()).toEqual(rows.map(() => 'cancelled'))
    expect(server.records).toEqual([])
  })

  test('cancels a run whose form is not the last good one, until a person accepts it', async () => {
    const one = aDesk()
    const canary = memoryCanary(known)
    expect(await runUpload(nightTools(one.log, one.clock, { portals: [one.portal], canary }))).toBe(
      'cancelled',
    )
    expect(one.log.run.detail).toBe('Nomor Sertifikat (baru)')
    const other = aDesk()
    const accepting = memoryCanary(known, true)
    const tools = nightTools(other.log, other.clock, { portals: [other.portal], canary: accepting })
    expect(await runUpload(tools)).toBe('finished')
    expect((await accepting.memory.lastGood('kursus'))?.fields).toHaveLength(2)
  })
})

test.each([2, 3, 4])(
  '%i tabs share the rows, wait for one sign-in together, and file each once',
  async (tabs) => {
    const { clock, log, server, held, states } = aDesk({
      sessionEndsAfter: 8,
      lyingOnce: ['B/4'],
      lateMs: 4_000,
    })
    const portals = Array.from({ length: tabs }, () => createMemoryPortal(server))
    expect(await runUpload(nightTools(log, clock, { portals }))).toBe('finished')
    expect(held()).toEqual([1, 1, 1, 1, 1, 1])
    expect(states()).toEqual(rows.map(() => 'proven'))
    const waits = log.events.filter(
      (event) => event.type === 'upload.status-changed' && event.status === 'waiting-for-person',
    )
    expect(waits).toHaveLength(1)
  },
)

test('politeness: no more rows a minute than allowed, and none outside the hours', async () => {
  const { clock, log, portal } = aDesk()
  const opens = Date.parse('2026-11-23T12:30:00Z')
  const pace = createPace({
    clock,
    perMinute: 2,
    allowedFrom: (at) => new Date(Math.max(at.getTime(), opens)),
  })
  await runUpload(nightTools(log, clock, { portals: [portal], pace }))
  const sent = log.events.flatMap((event) =>
    event.type === 'upload.row-changed' && event.state === 'sending' ? [Date.parse(event.at)] : [],
  )
  expect(sent).toHaveLength(6)
  expect(Math.min(...sent)).toBeGreaterThanOrEqual(opens)
  for (const [at, moment] of sent.entries())
    if (at > 1) expect(moment - (sent[at - 1] ?? 0)).toBeGreaterThanOrEqual(30_000)
  const waits = log.events.filter(
    (event) => event.type === 'upload.status-changed' && event.waitingFor === 'office-hours',
  )
  expect(waits.length).toBeGreaterThan(0)
})

test('a rehearsal fills and shows every form, sends nothing and says what cannot be filled', async () => {
  const { clock, server, portal } = aDesk({ unknownOption: ['B/3'], sessionEndsAfter: 2 })
  const { evidence, signal } = nightTools(aDesk().log, clock, { portals: [] })
  let asked = 0
  const onSignIn = () => {
    asked += 1
  }
  const rehearsed = await rehearseRows(rows, { portal, evidence, clock, signal, say: () => {}, onSignIn })
  expect(rehearsed.map(({ ok }) => ok)).toEqual([true, true, false, true, true, true])
  expect(rehearsed[2]).toMatchObject({ why: 'option-not-found' })
  expect(asked).toBe(1)
  expect(server.records).toEqual([])
})

test('what the portal needs no more is left out with its reason, and nothing is sent for it', async () => {
  const { clock, log, portal, states, held } = aDesk()
  const choosy: UploadPortal = {
    ...portal,
    async prepare(row) {
      if (row.line === 3) throw new RowSkipped('day-full', '7 Jam 30 Menit')
      return portal.prepare(row)
    },
  }
  expect(await runUpload(nightTools(log, clock, { portals: [choosy] }))).toBe('finished')
  expect(states()).toEqual(['proven', 'cancelled', 'proven', 'proven', 'proven', 'proven'])
  expect(log.run.rows.r3).toMatchObject({ why: 'day-full', detail: '7 Jam 30 Menit', attempts: 0 })
  expect(held()).toEqual([1, 0, 1, 1, 1, 1])
})

test('of what is only read the values and their meaning are kept, and nothing is sent', async () => {
  const { clock, log, portal, held } = aDesk()
  const values = { Kinerja: '25' }
  const reading: UploadPortal = {
    ...portal,
    findByKey: async () => ({ text: 'Kinerja: 25', values, why: 'score-agrees' }),
  }
  expect(await runUpload(nightTools(log, clock, { portals: [reading] }))).toBe('finished')
  expect(log.run.rows.r2).toMatchObject({ state: 'proven', why: 'score-agrees', proof: { values } })
  expect(held()).toEqual([0, 0, 0, 0, 0, 0])
})
