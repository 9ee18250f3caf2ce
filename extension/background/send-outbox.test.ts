import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { BridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { WaitingCommand } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'
import { linkStateItem } from './link-state.ts'
import { createOutbox } from './outbox.ts'
import { createOutboxSender, RETRY_MS } from './send-outbox.ts'

beforeEach(() => fakeBrowser.reset())

const pairing: Pairing = {
  address: 'http://127.0.0.1:7417',
  token: 'lgk_test',
  deviceId: 'd',
  expiresAt: '2027-01-01T00:00:00.000Z',
  me: { id: 'rina', name: 'Rina Wulandari', jabatan: 'Analis', roles: ['petugas'], fulfils: [] },
}

function aCommand(itemId: string, accountId = 'rina'): WaitingCommand {
  const command = {
    commandId: crypto.randomUUID(),
    caseId: 'c',
    stepId: 's',
    itemId,
    verdict: 'ada',
  } as const
  return {
    queued: { type: 'judgeKelengkapan', command },
    accountId,
    nip: '1',
    at: '2026-11-23T01:00:00.000Z',
  }
}

const unreachable: BridgeFailure = { kind: 'unreachable' }
const refusal = (sentence: string): BridgeFailure => ({ kind: 'refused', code: 'case-closed', sentence })

function setUp(fails: (itemId: string, attempt: number) => BridgeFailure | undefined = () => undefined) {
  const outbox = createOutbox()
  const sent: string[] = []
  const settled: string[] = []
  const takenIn: string[] = []
  let now = 1_000_000
  let paired: Pairing | undefined = pairing
  const itemOf = ({ queued }: WaitingCommand) =>
    queued.type === 'judgeKelengkapan' ? queued.command.itemId : ''
  const send = createOutboxSender({
    outbox,
    link: linkStateItem,
    pairing: async () => paired,
    async deliver(_pairing, entry) {
      const itemId = itemOf(entry)
      sent.push(itemId)
      return fails(itemId, sent.filter((each) => each === itemId).length)
    },
    onRecorded: async (entries) => {
      // Whatever shows the case must find the command in the outbox or in what is known, never in neither.
      const { waiting } = await outbox.read()
      expect(waiting.slice(0, entries.length)).toEqual(entries)
      takenIn.push(entries.map(itemOf).join(''))
    },
    onSettled: async (nip) => {
      settled.push(`${nip} after ${sent.join('')}`)
    },
    foreignSentence: async () => 'akun lain',
    now: () => now,
  })
  return {
    outbox,
    sent,
    settled,
    takenIn,
    send,
    later: (ms: number) => {
      now += ms
    },
    unpair: () => {
      paired = undefined
    },
  }
}

test('sends in the order in which it was done, one at a time', async () => {
  const { outbox, sent, settled, send } = setUp()
  for (const item of ['a', 'b', 'c']) await outbox.add(aCommand(item))
  await Promise.all([send(), send()])
  expect(sent).toEqual(['a', 'b', 'c'])
  expect(settled, 'who shows it looks again once').toEqual(['1 after abc'])
  expect((await outbox.read()).waiting).toEqual([])
})

test('a long queue is taken in by fifties, and what went before a refusal or a failure at once', async () => {
  const { outbox, sent, takenIn, send } = setUp((item, attempt) => {
    if (item === 'R') return refusal('Berkas sudah ditutup.')
    return item === 'f' && attempt === 1 ? unreachable : undefined
  })
  for (const item of ['a'.repeat(120), 'Rb', 'f'].join('')) await outbox.add(aCommand(item))
  await send()
  expect(takenIn).toEqual(['a'.repeat(50), 'a'.repeat(50), 'a'.repeat(20), 'b'])
  expect(sent).toHaveLength(123)
  expect((await outbox.read()).waiting, 'what the server may not have stays').toHaveLength(1)
})

test('what comes while it sends goes out too', async () => {
  const { outbox, sent, send } = setUp()
  await outbox.add(aCommand('a'))
  const sending = send()
  await outbox.add(aCommand('b'))
  await sending
  await send()
  expect(sent).toEqual(['a', 'b'])
})

test('a refused command goes to the refusals with its sentence, and the rest goes on', async () => {
  const { outbox, sent, send } = setUp((item) =>
    item === 'a' ? refusal('Berkas sudah ditutup.') : undefined,
  )
  for (const item of ['a', 'b']) await outbox.add(aCommand(item))
  await send()
  expect(sent).toEqual(['a', 'b'])
  const { waiting, refused } = await outbox.read()
  expect(waiting).toEqual([])
  expect(refused.map(({ sentence }) => sentence)).toEqual(['Berkas sudah ditutup.'])
})

test('a server that cannot be reached: nothing is lost or overtaken, and there is one try in five seconds', async () => {
  const { outbox, sent, send, later } = setUp((_item, attempt) => (attempt === 1 ? unreachable : undefined))
  for (const item of ['a', 'b']) await outbox.add(aCommand(item))
  await send()
  await send()
  later(RETRY_MS - 1)
  await send()
  expect(sent).toEqual(['a'])
  expect((await linkStateItem.read())?.state).toBe('offline')
  later(1)
  // The same command failed once: its second attempt passes, then b fails and passes in its turn.
  await send()
  expect(sent).toEqual(['a', 'a', 'b'])
  later(RETRY_MS)
  await send()
  expect(sent).toEqual(['a', 'a', 'b', 'b'])
  expect((await outbox.read()).waiting).toEqual([])
})

test('a clock that is set back by two hours after a failure does not keep it from sending', async () => {
  const { outbox, sent, send, later } = setUp((_item, attempt) => (attempt === 1 ? unreachable : undefined))
  await outbox.add(aCommand('a'))
  await send()
  later(-2 * 3_600_000)
  await send()
  expect(sent).toEqual(['a', 'a'])
  expect((await outbox.read()).waiting).toEqual([])
})

test('after 401 there is no further try until the person pairs anew', async () => {
  const { outbox, sent, send, later } = setUp((_item, attempt) =>
    attempt === 1 ? { kind: 'signed-out' } : undefined,
  )
  await outbox.add(aCommand('a'))
  await send()
  later(3_600_000)
  await send()
  expect(sent).toEqual(['a'])
  await linkStateItem.remove()
  await send()
  expect(sent).toEqual(['a', 'a'])
  expect((await outbox.read()).waiting).toEqual([])
})

test('a command made under another account is never sent as this one', async () => {
  const { outbox, sent, send } = setUp()
  await outbox.add(aCommand('a', 'someone-else'))
  await outbox.add(aCommand('b'))
  await send()
  expect(sent).toEqual(['b'])
  expect((await outbox.read()).refused.map(({ sentence }) => sentence)).toEqual(['akun lain'])
})

test('an unpaired browser keeps what it has', async () => {
  const { outbox, sent, send, unpair } = setUp()
  await outbox.add(aCommand('a'))
  unpair()
  await send()
  expect(sent).toEqual([])
  expect((await outbox.read()).waiting).toHaveLength(1)
})
