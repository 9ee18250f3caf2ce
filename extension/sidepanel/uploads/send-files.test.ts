import { expect, test } from 'vitest'
import type { DomainErrorCode } from '#shared/errors.ts'
import type { SentDocument } from '../../bridge-client/document-door.ts'
import type { CallResult } from '../call-bridge.ts'
import { sendFiles } from './send-files.ts'

const files = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'].map((name) => new File([name], name))
const kept = async (file: Blob): Promise<CallResult<SentDocument>> => ({
  ok: true,
  value: { hash: `hash of ${await file.text()}`, kind: 'pdf', size: file.size },
})
const refusal = (code: DomainErrorCode): CallResult<never> => ({
  ok: false,
  failure: { kind: 'refused', code, sentence: code },
})

function sender(send: (file: Blob) => Promise<CallResult<SentDocument>>) {
  const heard: number[] = []
  return { heard, send, onDone: (done: number) => heard.push(done), pause: async () => {} }
}

test('names each file in its order, and says how far it has come', async () => {
  const tools = sender(kept)
  const sent = await sendFiles(files, tools)
  expect(sent).toEqual({ ok: true, value: files.map(({ name }) => ({ name, hash: `hash of ${name}` })) })
  expect(tools.heard).toEqual([1, 2, 3, 4, 5])
})

test('a file that the server does not keep is named with its fault, and the others go on', async () => {
  const sent = await sendFiles(
    files,
    sender(async (file) => ((await file.text()) === 'b.pdf' ? refusal('document-encrypted') : kept(file))),
  )
  expect(sent.ok && sent.value[1]).toEqual({ name: 'b.pdf', fault: 'encrypted', size: 5 })
  expect(sent.ok && sent.value).toHaveLength(5)
})

test('a server with too much to do is tried again; one that is gone ends it', async () => {
  let tries = 0
  const busy = sender(async (file) => (++tries < 3 ? refusal('document-too-many-at-once') : kept(file)))
  expect((await sendFiles(files.slice(0, 1), busy)).ok).toBe(true)
  expect(tries).toBe(3)
  const gone = { ok: false, failure: { kind: 'unreachable' } } as const
  expect(
    await sendFiles(
      files,
      sender(async () => gone),
    ),
  ).toEqual(gone)
})
