import { describe, expect, test, vi } from 'vitest'
import type { PortalPage } from '#shared/schema/portal.ts'
import { overlayId } from '#shared/text/overlay-id.ts'
import type { PageCase, PageView } from '../messaging/page-view.ts'
import type { Reply } from '../messaging/protocol.ts'
import type { PageReading } from '../page/read-page.ts'
import { createOverlayModel } from './overlay-model.ts'

const A = '198703152010012005'
const B = '199207252015032003'

const page: PortalPage = {
  id: 'peremajaan',
  title: 'Peremajaan',
  path: '/',
  landmark: { role: 'heading', name: 'x' },
  states: [],
  subjects: [],
  fields: [],
  anchors: {},
}
const shows = (nip: string): PageReading => ({ kind: 'shown', page, subject: { ok: true, nip } })

function aCase(id: string, verdict: 'belum' | 'ada' = 'belum'): PageCase {
  return {
    id,
    number: '0001/2026',
    sopTitle: 'Layanan contoh',
    status: 'open',
    marks: ['current'],
    step: {
      id: 'periksa',
      no: '1',
      kegiatan: 'Memeriksa',
      kind: 'decision',
      pelaksana: [],
      output: [],
      kelengkapan: [{ id: 'surat', text: 'Surat', kind: 'dokumen', verdict }],
      outcomes: [],
      doneBy: 'me',
    },
    times: {
      asOf: 0,
      status: 'open',
      minutes: { office: 0, applicant: 0, outside: 0 },
      hours: { spans: [], closings: [] },
    },
    mayResume: false,
    waiting: 0,
  }
}
const viewOf = (...cases: PageCase[]): PageView => ({ link: 'online', cases, waiting: 0, refused: [] })

/** A background that answers when the test says so. */
function setUp() {
  const asked: { type: string; data: unknown; answer: (reply: Reply<unknown> | Error) => void }[] = []
  let isAlive = true
  let time = 1_000
  const model = createOverlayModel({
    ask: ((type: string, data: unknown) =>
      new Promise((resolve, reject) => {
        asked.push({
          type,
          data,
          answer: (reply) => (reply instanceof Error ? reject(reply) : resolve(reply)),
        })
      })) as never,
    newId: () => crypto.randomUUID(),
    text: overlayId,
    isAlive: () => isAlive,
    now: () => time,
  })
  async function reply(index: number, value: PageView | Error | { sentence: string }): Promise<void> {
    const answer =
      value instanceof Error
        ? value
        : 'sentence' in value
          ? { ok: false as const, ...value }
          : { ok: true as const, value }
    asked[index]?.answer(answer)
    await new Promise<void>((resolve) => queueMicrotask(resolve))
    await Promise.resolve()
    await Promise.resolve()
  }
  return {
    model,
    asked,
    reply,
    goOn: (ms: number) => {
      time += ms
    },
    orphan: () => {
      isAlive = false
    },
  }
}

describe('a changed person', () => {
  test('clears the card before anything is asked', async () => {
    const { model, reply } = setUp()
    model.see(shows(A))
    await reply(0, viewOf(aCase('1')))
    expect(model.chosen.value?.id).toBe('1')
    model.see({ kind: 'loading', page })
    expect(model.view.value).toBeUndefined()
    expect(model.chosen.value).toBeUndefined()
  })

  test('never gets the answer that was meant for the one before', async () => {
    const { model, reply } = setUp()
    model.see(shows(A))
    model.see(shows(B))
    await reply(1, viewOf(aCase('of-b')))
    await reply(0, viewOf(aCase('of-a')))
    expect(model.chosen.value?.id).toBe('of-b')
  })

  test('is told to the background, and so is nobody', () => {
    const { model, asked } = setUp()
    model.see(shows(A))
    model.see({ kind: 'shown', page, subject: { ok: false, reason: 'several' } })
    model.see({ kind: 'shown', page, subject: { ok: false, reason: 'absent' } })
    expect(asked.map(({ data }) => data)).toEqual([{ nip: A }, {}])
  })
})

test('a tick asks anew only where the clocks cannot go on by themselves: the computer’s clock was put back', async () => {
  const { model, asked, reply, goOn } = setUp()
  model.see(shows(A))
  const shown = aCase('1')
  await reply(0, viewOf({ ...shown, times: { ...shown.times, asOf: 1_000 } }))
  goOn(30_000)
  model.tick()
  expect(asked).toHaveLength(1)
  goOn(-60_000)
  model.tick()
  expect(asked.map(({ type }) => type)).toEqual(['casesOnPage', 'casesOnPage'])
})

test('of several cases none is chosen for the person', async () => {
  const { model, reply } = setUp()
  model.see(shows(A))
  await reply(0, viewOf(aCase('1'), aCase('2')))
  expect(model.chosen.value).toBeUndefined()
  model.choose('2')
  expect(model.chosen.value?.id).toBe('2')
})

test('a verdict names the case and can be taken back with one click', async () => {
  const { model, asked, reply } = setUp()
  model.see(shows(A))
  await reply(0, viewOf(aCase('1')))
  const judging = model.judge('periksa', 'surat', 'ada')
  expect(asked[1]).toMatchObject({
    type: 'judgeKelengkapan',
    data: { caseId: '1', stepId: 'periksa', itemId: 'surat', verdict: 'ada' },
  })
  await reply(1, viewOf(aCase('1', 'ada')))
  await judging
  expect(model.given.value?.before).toBe('belum')
  const undoing = model.undo()
  expect(asked[2]?.data).toMatchObject({ verdict: 'belum' })
  await reply(2, viewOf(aCase('1')))
  await undoing
  expect(model.given.value).toBeUndefined()
})

test('two clicks are one command', async () => {
  const { model, asked, reply } = setUp()
  model.see(shows(A))
  await reply(0, viewOf(aCase('1')))
  void model.finish({ stepId: 'periksa' })
  void model.finish({ stepId: 'periksa' })
  expect(asked).toHaveLength(2)
})

test('a refusal is shown with its sentence and changes nothing', async () => {
  const { model, reply } = setUp()
  model.see(shows(A))
  await reply(0, viewOf(aCase('1')))
  const judging = model.judge('periksa', 'surat', 'ada')
  await reply(1, { sentence: 'Tidak bisa.' })
  await judging
  expect(model.notice.value).toBe('Tidak bisa.')
  expect(model.chosen.value?.step?.kelengkapan[0]?.verdict).toBe('belum')
  expect(model.given.value).toBeUndefined()
})

test('an updated extension is said, not thrown', async () => {
  const { model, reply, orphan } = setUp()
  model.see(shows(A))
  await reply(0, viewOf(aCase('1')))
  orphan()
  const judging = model.judge('periksa', 'surat', 'ada')
  await reply(1, new Error('Extension context invalidated.'))
  await judging
  expect(model.isOrphan.value).toBe(true)
})

test('the clocks go on without asking anybody', async () => {
  const { model, asked, reply, goOn } = setUp()
  model.see(shows(A))
  await reply(0, viewOf(aCase('a')))
  goOn(30_000)
  model.tick()
  expect(model.now.value).toBe(31_000)
  expect(asked).toHaveLength(1)
})

test('the next berkas is offered where nothing of this page is mine to do, and gone to on a person’s word', async () => {
  const { model, asked, reply } = setUp()
  model.see({ kind: 'unknown' })
  expect(asked).toHaveLength(0)
  model.see(shows(A))
  const mine = aCase('1')
  await reply(0, viewOf(mine))
  expect(asked).toHaveLength(1)
  const finishing = model.finish({ stepId: 'periksa' })
  const after = mine.step && { ...mine, step: { ...mine.step, doneBy: 'superior' as const } }
  await reply(1, viewOf(after ?? mine))
  await finishing
  expect(asked[2]?.type).toBe('nextInQueue')
  const next = { caseId: '2', number: '0002/2026', name: 'Agus Salim', count: 4 }
  asked[2]?.answer({ ok: true, value: next })
  await vi.waitFor(() => expect(model.queued.value).toEqual(next))
  const going = model.findNext()
  expect(asked[3]).toMatchObject({ type: 'goToNext', data: { caseId: '2', page: 'peremajaan' } })
  await reply(3, { sentence: 'Antrean sudah berubah.' })
  expect(await going).toBeUndefined()
  expect(model.hint.value).toBe('Antrean sudah berubah.')
  model.see(shows(B))
  expect([model.queued.value, model.hint.value]).toEqual([undefined, undefined])
})

test('a page that names nobody offers the first of the queue', async () => {
  const { model, asked, reply } = setUp()
  model.see({ kind: 'shown', page, subject: { ok: false, reason: 'absent' } })
  await reply(0, viewOf())
  expect(asked.map(({ type }) => type)).toEqual(['casesOnPage', 'nextInQueue'])
  expect(model.view.value).toBeUndefined()
})
