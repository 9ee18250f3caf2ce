import { describe, expect, test, vi } from 'vitest'
import { createAnswer, type Handlers, type Sender } from './answer.ts'
import { protocol } from './protocol.ts'

const own = {
  id: 'own-id',
  origin: 'chrome-extension://own-id',
  isPortalHost: (host: string) => host === 'portal.test' || Promise.resolve(host === 'granted.test'),
}
const page: Sender = {
  id: 'own-id',
  origin: 'https://portal.test',
  url: 'https://portal.test/old',
  frameId: 0,
  tab: { id: 7, windowId: 1, url: 'https://portal.test/new' },
}
const panel: Sender = {
  id: 'own-id',
  origin: 'chrome-extension://own-id',
  url: 'chrome-extension://own-id/sidepanel.html',
}

function setUp() {
  const handler = vi.fn(async () => ({ ok: true, value: undefined }) as const)
  const handlers = Object.fromEntries(Object.keys(protocol).map((type) => [type, handler]))
  return { handler, answer: createAnswer(handlers as unknown as Handlers, own) }
}

const look = { type: 'casesOnPage', data: { nip: '198703152010012005' } }

describe('a message is handed on', () => {
  test('from the top frame of a portal page, with who asks taken from the sender', async () => {
    const { handler, answer } = setUp()
    await answer(look, page)
    expect(handler).toHaveBeenCalledWith(look.data, {
      from: 'page',
      tabId: 7,
      windowId: 1,
      host: 'portal.test',
    })
  })

  test('from a page whose tab address the browser does not tell', async () => {
    const { handler, answer } = setUp()
    await answer(look, { ...page, tab: { id: 7, windowId: 1 } })
    expect(handler).toHaveBeenCalledOnce()
  })

  test('from a page whose host the person has granted, once the browser has said so', async () => {
    const { handler, answer } = setUp()
    const granted = { ...page, origin: 'https://granted.test', url: undefined, tab: { id: 7, windowId: 1 } }
    await answer(look, granted)
    expect(handler).toHaveBeenCalledWith(look.data, {
      ...{ from: 'page', tabId: 7, windowId: 1 },
      host: 'granted.test',
    })
  })

  test('from a page of the extension, everything', async () => {
    const { handler, answer } = setUp()
    await answer({ type: 'sendOutbox', data: {} }, panel)
    expect(handler).toHaveBeenCalledWith({}, { from: 'extension' })
  })
})

describe('a message gets no answer', () => {
  const verdict = {
    type: 'judgeKelengkapan',
    data: {
      commandId: crypto.randomUUID(),
      caseId: crypto.randomUUID(),
      stepId: 's',
      itemId: 'i',
      verdict: 'ada',
    },
  }
  test.each<[string, unknown, Sender]>([
    ['another extension', look, { ...page, id: 'other-id' }],
    ['another extension with our origin', look, { ...panel, id: 'other-id' }],
    [
      'a page of another host',
      look,
      { ...page, origin: 'https://evil.test', url: 'https://evil.test/', tab: { id: 7 } },
    ],
    [
      'a host that only ends alike',
      look,
      { ...page, origin: 'https://portal.test.evil.test', url: undefined, tab: { id: 7 } },
    ],
    ['plain http', look, { ...page, origin: 'http://portal.test', url: undefined, tab: { id: 7 } }],
    ['a frame inside the page', look, { ...page, frameId: 3 }],
    ['a tab that shows another site by now', look, { ...page, tab: { id: 7, url: 'https://evil.test/' } }],
    ['an origin that is not the address', look, { ...page, origin: 'https://evil.test' }],
    ['no tab', look, { ...page, tab: undefined }],
    ['a page asking what only the panel may', { type: 'sendOutbox', data: {} }, page],
    ['a page telling of changes', { type: 'caseChanged', data: {} }, page],
    ['an unknown type', { type: 'approve', data: {} }, panel],
    ['a name of every object', { type: 'constructor', data: {} }, panel],
    ['no data', { type: 'casesOnPage' }, page],
    ['a NIP of 17 digits', { type: 'casesOnPage', data: { nip: '19870315201001200' } }, page],
    ['an unknown verdict', { ...verdict, data: { ...verdict.data, verdict: 'mungkin' } }, page],
    ['a key too many', { ...verdict, data: { ...verdict.data, actorId: 'admin' } }, page],
    ['a key beside the message', { ...verdict, actorId: 'admin' }, page],
    ['text', 'judgeKelengkapan', page],
    ['nothing', undefined, page],
  ])('from %s', async (_name, message, sender) => {
    const { handler, answer } = setUp()
    expect(await answer(message, sender)).toBeUndefined()
    expect(handler).not.toHaveBeenCalled()
  })
})
