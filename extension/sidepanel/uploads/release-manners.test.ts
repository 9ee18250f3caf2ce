import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { beginOf, type Manners, mannersOf } from './release-manners.tsx'

function chosen(when: 'now' | 'at', time: string): Manners {
  return { when: signal(when), time: signal(time), rate: signal(''), hours: signal(''), tabs: signal('1') }
}

test.each([
  ['19.00', '19.00'],
  ['7:30', '07.30'],
  ['', ''],
  ['25.00', ''],
])('a run that is to begin at "%s" begins at "%s", and never now instead', (typed, begin) => {
  expect(beginOf(chosen('at', typed))).toBe(begin)
  expect(mannersOf(chosen('at', typed))).toMatchObject({ at: begin })
})

test('one that begins now names no time', () => {
  expect(mannersOf(chosen('now', '19.00'))).not.toHaveProperty('at')
})
