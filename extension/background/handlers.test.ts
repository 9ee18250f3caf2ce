import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { compileCalendar } from '#shared/business-time/compile-calendar.ts'
import { caseCard } from '#shared/domain/case-card.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { deskId } from '#shared/text/desk-id.ts'
import { idOfDesk } from '#shared/text/id.ts'
import { overlayId } from '#shared/text/overlay-id.ts'
import { pickerId } from '#shared/text/picker-id.ts'
import { aCalendar, aSop, FICTIONAL_NIP, MONDAY } from '../../test/factories.ts'
import type { Asker } from '../messaging/answer.ts'
import type { PageView } from '../messaging/page-view.ts'
import type { Reply } from '../messaging/protocol.ts'
import { cardPlaces } from '../settings/card-places.ts'
import { openLetterItem } from '../settings/open-letter.ts'
import { pageTroubleItem } from '../settings/page-trouble.ts'
import type { Pairing } from '../settings/pairing.ts'
import { pickingItem } from '../settings/picking-item.ts'
import { createCaseCache, type KnownCases } from './case-cache.ts'
import { createHandlers } from './handlers.ts'
import { createOutbox } from './outbox.ts'
import { createPageDrafts } from './page-drafts.ts'
import { createTabSubjects } from './tab-subjects.ts'

beforeEach(() => fakeBrowser.reset())

const sop = aSop()
const calendar = compileCalendar(aCalendar(), [])
const OTHER_NIP = '199207252015032003'
const me = {
  id: 'rina',
  name: 'Rina Wulandari',
  jabatan: 'Analis',
  roles: ['petugas' as const],
  fulfils: ['contoh/analis'],
}
const expiresAt = '2027-01-01T00:00:00.000Z'
const pairing: Pairing = { address: 'http://127.0.0.1:7417', token: 'lgk_test', deviceId: 'd', expiresAt, me }
const page: Asker = { from: 'page', tabId: 7, windowId: 1, host: 'portal.test' }

/** A case of the example SOP that stands in "periksa". */
function aCaseInCheck(id: string): CaseFile {
  const at = MONDAY.toISOString()
  return {
    id,
    number: '0001/2026',
    sop: { id: sop.id, version: sop.version },
    calendar: { id: 'perpres-21-2023-wib', version: 1 },
    applicant: { kind: 'asn', subjectId: 'person:1' },
    openedAt: at,
    openedBy: 'rina',
    status: 'open',
    current: 'periksa',
    visits: [{ stepId: 'periksa', startedAt: at, kelengkapan: {} }],
    clock: [{ owner: 'office', from: at }],
    disposisi: [],
    signings: [],
    returns: [],
    revision: 2,
  }
}

function knownOf(caseFile: CaseFile, row?: CaseCard['row']): KnownCases {
  const made = caseCard(caseFile, {
    sop,
    calendar,
    subjectOf: () => ({ name: 'Dewi Lestari', nip: FICTIONAL_NIP }),
    personOf: () => ({ name: '', jabatan: '' }),
    now: MONDAY,
  })
  const card = { ...made, ...(row && { row }) }
  return { asOf: MONDAY.toISOString(), me, cases: [{ card, caseFile }], sops: [sop] }
}

/** A background whose server has one case of `FICTIONAL_NIP`, and one of another person. */
function setUp({ isUp = true, row }: { isUp?: boolean; row?: CaseCard['row'] } = {}) {
  const room = { isAlmostFull: false, isFull: false }
  const own = aCaseInCheck(crypto.randomUUID())
  const foreign = aCaseInCheck(crypto.randomUUID())
  const outbox = createOutbox()
  let sends = 0
  const handlers = createHandlers({
    outbox,
    cache: createCaseCache(),
    tabs: createTabSubjects(),
    drafts: createPageDrafts(),
    pairing: async () => pairing,
    linkState: async () => (isUp ? 'online' : 'offline'),
    packOf: async () => undefined,
    wordsOf: async () => overlayId,
    sentencesOf: async () => ({ ...idOfDesk, ...deskId }),
    usulan: { match: async () => [], record: async () => undefined, link: async () => false },
    openLetter: openLetterItem,
    picking: pickingItem,
    pickerWords: async () => pickerId,
    ...{ injectPicker: async () => true, mendAnchor: async () => undefined },
    ...{ onMended: async () => {}, forgetPacks: async () => {}, fetchQueue: async () => undefined },
    ...{ trouble: pageTroubleItem, reportLost: () => {}, places: cardPlaces },
    fetchCases: async (nip) => {
      if (!isUp) return undefined
      return knownOf(nip === FICTIONAL_NIP ? own : foreign, row)
    },
    send: async () => {
      sends += 1
    },
    lookAgain: async () => {},
    ...{ room: async () => room, tell: async () => {} },
    furtherHosts: async () => [],
    isPortalOn: async () => true,
    openPanel: async () => {},
    language: async () => 'id',
    calendars: async () => (wanted) => (wanted.id === calendar.id ? calendar : undefined),
    now: () => MONDAY,
  })
  const judge = (caseFile: CaseFile, itemId: string, asker = page) =>
    handlers.judgeKelengkapan(
      { commandId: crypto.randomUUID(), caseId: caseFile.id, stepId: 'periksa', itemId, verdict: 'ada' },
      asker,
    )
  return {
    own,
    foreign,
    outbox,
    room,
    handlers,
    judge,
    look: (nip: string | undefined) => handlers.casesOnPage(nip === undefined ? {} : { nip }, page),
    sends: () => sends,
    goDown: () => {
      isUp = false
    },
  }
}

function verdicts(reply: Reply<PageView>): Record<string, string> {
  const items = reply.ok ? (reply.value.cases[0]?.step?.kelengkapan ?? []) : []
  return Object.fromEntries(items.map(({ id, verdict }) => [id, verdict]))
}

describe('on the page of a person who is one row of a collective berkas', () => {
  const give = async (row: NonNullable<CaseCard['row']>) => {
    const { own, outbox, handlers, judge, look } = setUp({ row })
    await look(FICTIONAL_NIP)
    const judged = await judge(own, 'surat')
    await judge(own, 'rekap')
    const onStep = { commandId: crypto.randomUUID(), caseId: own.id, stepId: 'periksa' }
    // What a page says of rows does not count: the background knows whose page it is.
    await handlers.finishStep({ ...onStep, row: 59, outcomeId: 'benar' }, page)
    const { waiting } = await outbox.read()
    return { judged, rows: waiting.map(({ queued }) => [queued.type, queued.command.row]) }
  }

  test('what is done is done to that row, and shown at once; its step is finished for all', async () => {
    const { judged, rows } = await give({ no: 17, total: 60, isWithBerkas: true })
    expect(verdicts(judged)).toMatchObject({ surat: 'ada', rekap: 'belum' })
    expect(judged.ok && judged.value.cases[0]?.row).toMatchObject({ no: 17, total: 60 })
    expect(rows).toEqual([
      ['judgeKelengkapan', 17],
      ['judgeKelengkapan', 17],
      ['finishStep', undefined],
    ])
  })

  test('a row that comes after its berkas finishes its own step', async () => {
    const { rows } = await give({ no: 17, total: 60, isWithBerkas: false })
    expect(rows.at(-1)).toEqual(['finishStep', 17])
  })
})

describe('a verdict given on a page', () => {
  test('is kept on this computer before it is answered, shown at once, and sent', async () => {
    const { own, outbox, judge, look, sends } = setUp()
    await look(FICTIONAL_NIP)
    const reply = await judge(own, 'surat')
    expect((await outbox.read()).waiting).toHaveLength(1)
    expect(verdicts(reply)).toMatchObject({ surat: 'ada', rekap: 'belum' })
    expect(reply.ok && reply.value.waiting).toBe(1)
    expect(sends()).toBe(1)
  })

  test('is shown on top of earlier ones that still wait, also while the server is away', async () => {
    const { own, judge, look, goDown } = setUp()
    await look(FICTIONAL_NIP)
    goDown()
    await judge(own, 'surat')
    const reply = await judge(own, 'rekap')
    expect(verdicts(reply)).toMatchObject({ surat: 'ada', rekap: 'ada' })
    expect(verdicts(await look(FICTIONAL_NIP))).toMatchObject({ surat: 'ada', rekap: 'ada' })
  })

  test('that the rules refuse is not kept, and the reason is a sentence', async () => {
    const { own, outbox, judge, look } = setUp()
    await look(FICTIONAL_NIP)
    await judge(own, 'surat')
    const reply = await judge(own, 'surat')
    expect(reply).toMatchObject({ ok: false, sentence: expect.stringContaining('Surat pengantar') })
    expect((await outbox.read()).waiting).toHaveLength(1)
  })
})

describe('a tab may touch only the cases of the person it showed last', () => {
  test('not those of somebody else', async () => {
    const { foreign, outbox, judge, look } = setUp()
    await look(FICTIONAL_NIP)
    expect((await judge(foreign, 'surat')).ok).toBe(false)
    expect((await outbox.read()).waiting).toEqual([])
  })

  test('not its own any more once it shows another person, or nobody', async () => {
    const { own, outbox, judge, look } = setUp()
    await look(FICTIONAL_NIP)
    await look(OTHER_NIP)
    expect((await judge(own, 'surat')).ok).toBe(false)
    await look(undefined)
    expect((await judge(own, 'surat')).ok).toBe(false)
    expect((await outbox.read()).waiting).toEqual([])
  })

  test('and another tab has no part in it', async () => {
    const { own, judge, look } = setUp()
    await look(FICTIONAL_NIP)
    expect((await judge(own, 'surat', { ...page, tabId: 8 })).ok).toBe(false)
  })
})

test('a page is told nothing of the case but what its card shows', async () => {
  const { look } = setUp()
  const text = JSON.stringify(await look(FICTIONAL_NIP))
  for (const secret of ['lgk_test', 'person:1', FICTIONAL_NIP, 'openedBy', 'fulfils']) {
    expect(text).not.toContain(secret)
  }
  expect(text).toContain('Dewi Lestari')
})

describe('the time of a step', () => {
  const timeOf = (reply: Reply<PageView>) => (reply.ok ? reply.value.cases[0]?.times : undefined)

  test('is measured in working minutes, with the hours by which the page goes on', async () => {
    const { look } = setUp()
    const times = timeOf(await look(FICTIONAL_NIP))
    expect(times?.step).toMatchObject({
      due: MONDAY.getTime() + 2 * 3_600_000,
      time: { total: 120, used: 0 },
    })
    expect(times?.service?.waktu).toEqual({ value: 2, unit: 'hari' })
    expect(times?.hours.spans[0]?.[1]).toBeGreaterThan(MONDAY.getTime())
  })

  test('that began here, while the server is away, has its due moment at once', async () => {
    const { own, judge, look, goDown, handlers } = setUp()
    await look(FICTIONAL_NIP)
    goDown()
    await judge(own, 'surat')
    const returned = await handlers.returnToApplicant(
      {
        ...{ commandId: crypto.randomUUID(), caseId: own.id, stepId: 'periksa', outcomeId: 'tidak-sah' },
        ...{ reasonCode: 'keabsahan', reason: 'Surat pengantar belum ditandatangani' },
      },
      page,
    )
    expect(timeOf(returned)).toMatchObject({ status: 'returned', owner: 'applicant' })
    expect(timeOf(returned)?.step).toBeUndefined()
    const back = await handlers.resumeCase({ commandId: crypto.randomUUID(), caseId: own.id }, page)
    expect(timeOf(back)?.step).toMatchObject({ due: MONDAY.getTime() + 2 * 3_600_000, time: { used: 0 } })
  })
})

describe('a computer with little room left', () => {
  test('says so while it still takes in', async () => {
    const { own, room, look, judge } = setUp()
    await look(FICTIONAL_NIP)
    room.isAlmostFull = true
    expect(await judge(own, 'surat')).toMatchObject({ ok: true, value: { isAlmostFull: true } })
  })

  test('takes in nothing more once it is full, and says what to do', async () => {
    const { own, room, outbox, look, judge } = setUp()
    await look(FICTIONAL_NIP)
    room.isFull = true
    expect(await judge(own, 'surat')).toEqual({
      ok: false,
      sentence: expect.stringContaining('Sambungkan ke server kantor'),
    })
    expect((await outbox.read()).waiting).toEqual([])
  })
})

test('what is typed into a card is kept for the case of its page, and for no other', async () => {
  const { own, foreign, handlers, look } = setUp()
  await look(FICTIONAL_NIP)
  const draft = { form: 'periksa/return', text: 'Surat belum' }
  await handlers.keepDraft({ caseId: own.id, draft }, page)
  await handlers.keepDraft({ caseId: foreign.id, draft }, page)
  expect(await look(FICTIONAL_NIP)).toMatchObject({ value: { cases: [{ draft }] } })
  expect(await look(OTHER_NIP)).not.toMatchObject({ value: { cases: [{ draft }] } })
  await look(FICTIONAL_NIP)
  await handlers.keepDraft({ caseId: own.id }, page)
  expect(await look(FICTIONAL_NIP)).not.toMatchObject({ value: { cases: [{ draft }] } })
})
