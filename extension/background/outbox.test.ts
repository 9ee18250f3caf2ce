import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { WaitingCommand } from '../settings/outbox-item.ts'
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
  await Promise.all([outbox.recorded(one.queued.command.commandId), outbox.add(two)])
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
  const content = createOutbox()
  let isFull = true
  const outbox = createOutbox({
    read: async () => content.read(),
    write: async (value) => {
      if (isFull) throw new Error('QUOTA_BYTES quota exceeded')
      await fakeBrowser.storage.local.set({ outbox: value })
    },
    remove: async () => {},
    watch: () => {},
  })
  await expect(outbox.add(aWaitingCommand('a'))).rejects.toThrow('quota')
  isFull = false
  const second = aWaitingCommand('b')
  await outbox.add(second)
  expect((await outbox.read()).waiting).toEqual([second])
})
