import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import type { NewEvent } from '#shared/schema/event.ts'
import { decodeLine, encodeLine, journalStart } from './journal-line.ts'
import { keyedForm, plainForm } from './line-form.ts'

import { sealSubject } from './sealed-subject.ts'

const form = keyedForm(Buffer.alloc(32, 7))

const event: NewEvent = {
  type: 'register.number-taken',
  at: '2026-11-23T01:00:00.000Z',
  actorId: 'tu',
  commandId: 'c1',
  series: 'berkas',
  year: 2026,
  number: 1,
}
const text = { id: 's1', personId: 's1', kind: 'text' as const, data: { isi: 'satu\ndua "tiga" é' } }
const body = {
  seq: 1,
  group: 1,
  commandId: 'c1',
  prev: journalStart.hash,
  at: '2026-11-23T01:00:00.000Z',
  events: [event],
  subjects: [sealSubject(text, 0, createSecretKey(Buffer.alloc(32, 1)))],
}

/** A line whose digest is right, whatever its text. */
function sealed(open: string): Buffer {
  return Buffer.from(`${open},"mac":"${form.digest(open)}"}`)
}

function withoutEnd(line: string): Buffer {
  return Buffer.from(line.slice(0, -1))
}

test('a line is one line, and reads back as it was with the hash that the next must name', () => {
  const { line, hash: digest } = encodeLine(body, form)
  expect(line.indexOf('\n')).toBe(line.length - 1)
  expect(decodeLine(withoutEnd(line), form)).toEqual({ ok: true, body: { v: 3, ...body }, hash: digest })
  expect(JSON.parse(line)).toMatchObject({ v: 3, mac: digest })
})

test('a line of the form before, which names no group, is still one of ours', () => {
  const { group: _, ...before } = body
  const open = JSON.stringify({ v: 2, ...before }).slice(0, -1)
  expect(decodeLine(sealed(open), form)).toEqual({
    ok: true,
    body: { v: 2, ...before },
    hash: form.digest(open),
  })
})

test('each flipped bit is seen', () => {
  const line = withoutEnd(encodeLine(body, form).line)
  for (let bit = 0; bit < line.length * 8; bit++) {
    const spoiled = Buffer.from(line)
    spoiled[bit >> 3] = (line[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(decodeLine(spoiled, form)).toEqual({ ok: false, fault: 'broken' })
  }
})

test('the same value written in another way is not the same line', () => {
  const text = encodeLine(body, form).line.trimEnd()
  expect(decodeLine(Buffer.from(text.replace('{"v":3', '{ "v":3')), form)).toEqual({
    ok: false,
    fault: 'broken',
  })
})

test('a line made under another key, or under none, is not one of ours', () => {
  const plain = encodeLine({ ...body, subjects: [text] }, plainForm)
  for (const { line } of [encodeLine(body, keyedForm(Buffer.alloc(32, 8))), plain]) {
    expect(decodeLine(withoutEnd(line), form)).toEqual({ ok: false, fault: 'broken' })
  }
})

test.each([
  ['', 'broken'],
  ['{}', 'broken'],
  [sealed('{"v":2'), 'foreign'],
  [sealed('not json'), 'foreign'],
  [sealed('{"v":3'), 'foreign'],
  [sealed('{"v":4'), 'newer'],
  [sealed('{"v":1'), 'foreign'],
])('%s is %s', (line, fault) => {
  expect(decodeLine(Buffer.from(line), form)).toEqual({ ok: false, fault })
})
