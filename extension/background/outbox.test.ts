import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { outboxReader, refusedItems, type WaitingCommand, waitingItems } from '../settings/outbox-item.ts'
import { createOutbox } from './outbox.ts'

beforeEach(() => fakeBrowser.reset())

function aWaitingCommand(itemId: string, caseId = crypto.randomUUID()): WaitingCommand {
  const command = {
    commandId: crypto.randomUUID(),
    caseId,
    stepId: 'periksa',
    itemId,
    verdict: 'ada',
  } as const
  return {
    queued: { type: 'judgeKelengkapan', command },
    accountId: 'rina',
    nip: '198703152010012005',
    at: '2026-11-23T01:00:00.000Z',
  }
}

test('what was added is there after the worker died, in its order', async () => {
  const [one, two, three] = [aWaitingCommand('a'), aWaitingCommand('b'), aWaitingCommand('c')]
  const outbox = createOutbox()
  await Promise.all([outbox.add(one), outbox.add(two), outbox.add(three)])
  expect((await createOutbox().read()).waiting).toEqual([one, two, three])
})

test('the same command twice waits once', async () => {
  const outbox = createOutbox()
  const command = aWaitingCommand('a')
  await outbox.add(command)
  await outbox.add(command)
  expect((await outbox.read()).waiting).toHaveLength(1)
})

test('adding while another is settled loses neither', async () => {
  const outbox = createOutbox()
  const [one, two] = [aWaitingCommand('a'), aWaitingCommand('b')]
  await outbox.add(one)
  await Promise.all([outbox.recorded([one.queued.command.commandId]), outbox.add(two)])
  expect((await outbox.read()).waiting).toEqual([two])
})

test('a refused command leaves the queue and stays readable until it is dismissed', async () => {
  const outbox = createOutbox()
  const command = aWaitingCommand('a')
  const { commandId, caseId } = command.queued.command
  await outbox.add(command)
  await outbox.refused(command, 'Sudah ditutup.')
  expect(await outbox.read()).toEqual({
    waiting: [],
    refused: [{ commandId, caseId, nip: command.nip, sentence: 'Sudah ditutup.' }],
  })
  await outbox.dismiss(commandId)
  expect((await outbox.read()).refused).toEqual([])
})

test('a write that fails is not called kept, and the next one still works', async () => {
  let isFull = true
  const outbox = createOutbox({
    refused: refusedItems,
    waiting: {
      ...waitingItems,
      write: async (key, value) => {
        if (isFull) throw new Error('QUOTA_BYTES quota exceeded')
        await waitingItems.write(key, value)
      },
    },
  })
  await expect(outbox.add(aWaitingCommand('a'))).rejects.toThrow('quota')
  isFull = false
  const second = aWaitingCommand('b')
  await outbox.add(second)
  expect((await outbox.read()).waiting).toEqual([second])
})

test('a worker that dies between refusing and forgetting shows the refusal once', async () => {
  const [one, two] = [aWaitingCommand('a'), aWaitingCommand('b')]
  const dying = createOutbox({
    refused: refusedItems,
    waiting: { ...waitingItems, remove: () => Promise.reject(new Error('the worker is gone')) },
  })
  await dying.add(one)
  await dying.add(two)
  await expect(dying.refused(one, 'Sudah ditutup.')).rejects.toThrow('gone')
  const next = createOutbox()
  expect((await next.read()).waiting, 'it is sent once more').toEqual([one, two])
  await next.refused(one, 'Sudah ditutup.')
  expect(await next.read()).toMatchObject({ waiting: [two], refused: [{ sentence: 'Sudah ditutup.' }] })
})

test('what is taken in after all was sent still comes last where something was refused', async () => {
  const outbox = createOutbox()
  const [one, two] = [aWaitingCommand('a'), aWaitingCommand('b')]
  await outbox.add(one)
  await outbox.refused(one, 'Sudah ditutup.')
  const again = createOutbox()
  await again.add(two)
  await again.refused(two, 'Juga.')
  expect((await createOutbox().read()).refused.map(({ sentence }) => sentence)).toEqual([
    'Sudah ditutup.',
    'Juga.',
  ])
})

test('who only shows it follows every change', async () => {
  let used = 0
  Object.assign(fakeBrowser.storage.local, { getBytesInUse: async () => used })
  const seen: string[] = []
  const { signal } = new AbortController()
  outboxReader.watch((content) => {
    seen.push(`${content?.waiting.length} waiting, ${content?.refused.length} refused`)
  }, signal)
  const outbox = createOutbox()
  const one = aWaitingCommand('a')
  await outbox.add(one)
  await outbox.refused(one, 'Sudah ditutup.')
  await vi.waitFor(() => expect(seen.at(-1)).toBe('0 waiting, 1 refused'))
  expect(await outboxReader.read()).toMatchObject({ refused: [{}], isAlmostFull: false })
  used = 8_388_608
  expect(await outboxReader.read(), 'four fifths of ten MiB').toMatchObject({ isAlmostFull: true })
})
