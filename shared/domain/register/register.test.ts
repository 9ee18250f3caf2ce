import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventOf } from '#shared/schema/event.ts'
import type { NumberWish, Register } from '#shared/schema/register.ts'
import { applied, MONDAY, people, uuid } from '../../../test/factories.ts'
import type { Decision } from '../decision.ts'
import { applyRegisterEvent } from './apply-register-event.ts'
import { freeNumber } from './free-number.ts'
import { decideMarkGap } from './mark-gap.ts'
import { openNumbers } from './open-numbers.ts'
import { printNumber } from './print-number.ts'
import { decideReserveNumbers } from './reserve-numbers.ts'
import { decideStartRegister } from './start-register.ts'

const on = { commandId: uuid(1), series: 'surat-masuk', year: 2026 }
const ask = <C extends object>(command: C) => ({
  command: { ...on, ...command },
  actor: people.tu,
  now: MONDAY,
})
const start = (register: Register | undefined, next: number) => decideStartRegister(register, ask({ next }))
const reserve = (register: Register | undefined, from: number, to: number) =>
  decideReserveNumbers(register, ask({ from, to }))
const gap = (register: Register | undefined, from: number, to: number) =>
  decideMarkGap(register, ask({ from, to, reason: 'Salah tulis' }))
const becomes = (register: Register | undefined, decision: Decision) =>
  applied('register', register, decision)

/** Takes a number as `wish` says and answers with the register and what was given out. */
function take(register: Register | undefined, wish?: NumberWish): { register: Register; given: string } {
  const free = freeNumber(register, wish)
  if (!free.ok) throw new Error(`refused: ${free.code}`)
  const { number, suffix } = free
  const event: EventOf<'register.number-taken'> = {
    ...{ type: 'register.number-taken', at: MONDAY.toISOString(), actorId: 'tu' },
    ...{ ...on, number, ...(suffix && { suffix }) },
  }
  return { register: applyRegisterEvent(register, event), given: `${number}${suffix ?? ''}` }
}

const takenTo = (count: number) => {
  let register: Register | undefined
  for (let at = 0; at < count; at++) ({ register } = take(register))
  return register
}

test('a year that began in a paper book goes on with the number that was set, which may be mended until it is used', () => {
  const started = becomes(undefined, start(undefined, 412))
  const mended = becomes(started, start(started, 421))
  const { register, given } = take(mended)
  expect([given, register.first]).toEqual(['421', 421])
  expect(start(register, 500)).toMatchObject({ ok: false, code: 'register-running', place: { next: '422' } })
})

test('numbers written by hand are left free until they are entered, and the next ones go on behind them', () => {
  const off = becomes(takenTo(3), reserve(takenTo(3), 4, 7))
  expect(openNumbers(off)).toEqual([{ from: 4, to: 7 }])
  const five = take(off, { kind: 'reserved', number: 5 })
  expect(openNumbers(five.register)).toEqual([
    { from: 4, to: 4 },
    { from: 6, to: 7 },
  ])
  expect(take(five.register).given).toBe('8')
  const marked = becomes(five.register, gap(five.register, 6, 6))
  expect(openNumbers(marked)).toEqual([
    { from: 4, to: 4 },
    { from: 7, to: 7 },
  ])
  expect(take(marked, { kind: 'reserved', number: 7 }).given).toBe('7')
})

test('numbers are put in between with letters', () => {
  const first = take(takenTo(123), { kind: 'sisipan', after: 123 })
  const second = take(first.register, { kind: 'sisipan', after: 123 })
  expect([first.given, second.given, take(second.register).given]).toEqual(['123a', '123b', '124'])
})

const three = takenTo(3)
const off = becomes(three, reserve(three, 4, 7))
describe('what would break a register is refused by name', () => {
  const wish = (register: Register | undefined, asked: NumberWish) => freeNumber(register, asked)
  const all = Array.from({ length: 26 }).reduce<Register | undefined>(
    (register) => take(register, { kind: 'sisipan', after: 1 }).register,
    three,
  )
  test.each([
    ['numbers that leave a hole', reserve(three, 6, 7), 'register-would-break'],
    ['numbers that are taken', reserve(three, 3, 5), 'number-taken'],
    ['a range the wrong way round', reserve(three, 5, 4), 'number-range-wrong'],
    ['a range without end', reserve(three, 4, 1004), 'number-range-wrong'],
    ['a gap over taken numbers', gap(three, 2, 2), 'number-taken'],
    ['a gap behind a hole', gap(three, 6, 6), 'register-would-break'],
    [
      'a number that nobody wrote by hand',
      wish(three, { kind: 'reserved', number: 9 }),
      'number-not-reserved',
    ],
    [
      'a number entered twice',
      wish(take(off, { kind: 'reserved', number: 5 }).register, { kind: 'reserved', number: 5 }),
      'number-taken',
    ],
    ['a number put in behind none', wish(three, { kind: 'sisipan', after: 4 }), 'number-not-there'],
    ['the 27th put in behind one', wish(all, { kind: 'sisipan', after: 1 }), 'sisipan-exhausted'],
  ])('%s', (_what, decision, code) => {
    expect(decision).toMatchObject({ ok: false, code })
  })
})

test('the reason of a gap stands in no event', () => {
  const decision = gap(three, 4, 4)
  expect(decision).toMatchObject({ ok: true, subjects: [{ data: { text: 'Salah tulis' } }] })
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('Salah')
})

const aMove = fc.record({
  what: fc.constantFrom('take', 'take', 'reserve', 'gap', 'reserved', 'sisipan', 'start'),
  at: fc.nat({ max: 40 }),
  length: fc.nat({ max: 4 }),
})

test('whatever is done, no number is given out twice and every one is taken, marked, open or in the paper book', () => {
  const run = fc.property(fc.array(aMove, { maxLength: 60 }), (moves) => {
    let register: Register | undefined
    const given: string[] = []
    for (const { what, at, length } of moves) {
      if (what === 'start' || what === 'reserve' || what === 'gap') {
        const decisions = {
          start: () => start(register, at + 1),
          reserve: () => reserve(register, at, at + length),
          gap: () => gap(register, at, at + length),
        }
        const decision = decisions[what]()
        if (decision.ok) register = becomes(register, decision)
        continue
      }
      const wishes = {
        take: undefined,
        reserved: { kind: 'reserved', number: at },
        sisipan: { kind: 'sisipan', after: at },
      } as const
      if (!freeNumber(register, wishes[what]).ok) continue
      const got = take(register, wishes[what])
      register = got.register
      given.push(got.given)
    }
    expect(new Set(given).size).toBe(given.length)
    const kept = register ?? { id: '', last: 0, taken: 0 }
    const accounted = new Set([
      ...given.filter((each) => /^\d+$/.test(each)).map(Number),
      ...[...openNumbers(kept), ...(kept.gaps ?? [])].flatMap(({ from, to }) =>
        Array.from({ length: to - from + 1 }, (_, step) => from + step),
      ),
    ])
    const first = kept.first ?? 1
    const expected = Array.from({ length: Math.max(0, kept.last - first + 1) }, (_, step) => first + step)
    expect([...accounted].sort((one, other) => one - other)).toEqual(expected)
  })
  fc.assert(run, { seed: 20_261_123, numRuns: 500 })
})

test.each([
  ['{nomor:4}/{tahun}', '0042/2026'],
  ['800/{nomor:4}/{kode}/{tahun}', '800/0042/BKPSDM/2026'],
  ['{klasifikasi}/{nomor}/{kode}/{bulan-romawi}/{tahun}', '800.1/42/BKPSDM/XI/2026'],
])('%s is printed %s', (format, printed) => {
  const parts = { number: 42, date: '2026-11-23', classification: '800.1', code: 'BKPSDM' }
  expect(printNumber(format, parts)).toEqual({ ok: true, printed })
})

test('a sisipan is printed behind its number, a part that is missing is named', () => {
  const parts = { number: 123, suffix: 'a', date: '2026-01-02' }
  expect(printNumber('{nomor:4}/{tahun}', parts)).toEqual({ ok: true, printed: '0123a/2026' })
  expect(printNumber('{klasifikasi}/{nomor}', parts)).toEqual({ ok: false, part: 'klasifikasi' })
})
