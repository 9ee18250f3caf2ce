import { expect, test } from 'vitest'
import { createInProcessWakeUp } from './in-process-wake-up.ts'

test('every ring reaches each listener until its signal aborts', () => {
  const wakeUp = createInProcessWakeUp()
  const leaves = new AbortController()
  const heard: string[] = []
  wakeUp.onRing(() => heard.push('stays'), new AbortController().signal)
  wakeUp.onRing(() => heard.push('leaves'), leaves.signal)
  wakeUp.ring()
  leaves.abort()
  wakeUp.ring()
  expect(heard).toEqual(['stays', 'leaves', 'stays'])
})

test('a listener whose signal is aborted already is never called', () => {
  const wakeUp = createInProcessWakeUp()
  const heard: string[] = []
  wakeUp.onRing(() => heard.push('late'), AbortSignal.abort())
  wakeUp.ring()
  expect(heard).toEqual([])
})
