import type { FileFault, NamedFile } from '#shared/schema/upload-desk.ts'
import type { SentDocument } from '../../bridge-client/document-door.ts'
import type { CallResult } from '../call-bridge.ts'

/** The server takes four at once, from everybody together: one is left for others. */
const AT_ONCE = 3

/** What the door says no to, and what that means of the file. Any other no ends the sending. */
const FAULTS: Readonly<Record<string, FileFault>> = {
  'document-empty': 'empty',
  'document-too-large': 'too-large',
  'document-encrypted': 'encrypted',
  'document-kind-refused': 'not-pdf',
  'document-disguised': 'not-pdf',
  'document-polyglot': 'not-pdf',
  'document-damaged': 'not-pdf',
}

export interface FileSender {
  send(file: Blob): Promise<CallResult<SentDocument>>
  /** After each file; `done` of all that were given. */
  onDone(done: number): void
  /** Before a try that follows a server with too much to do. */
  pause(): Promise<void>
}

/**
 * Sends files a few at a time and answers with what names each, in their order: its hash, or why it was not kept. The first
 * failure that is not the file's own ends it.
 */
export async function sendFiles(
  files: readonly File[],
  sender: FileSender,
): Promise<CallResult<NamedFile[]>> {
  const named: NamedFile[] = []
  let next = 0
  let done = 0
  let failed: CallResult<never> | undefined
  async function work(): Promise<void> {
    for (let at = next++; at < files.length && !failed; at = next++) {
      const file = files[at]
      if (!file) return
      const result = await sendOne(file, sender)
      if (!result.ok) failed = result
      else named[at] = result.value
      sender.onDone(++done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return failed ?? { ok: true, value: named }
}

async function sendOne(file: File, sender: FileSender): Promise<CallResult<NamedFile>> {
  const { name, size } = file
  for (;;) {
    const result = await sender.send(asSent(file))
    if (result.ok) return { ok: true, value: { name, hash: result.value.hash } }
    const { failure } = result
    const code = failure.kind === 'refused' ? failure.code : undefined
    if (code !== 'document-too-many-at-once') {
      const fault = code === undefined ? undefined : FAULTS[code]
      return fault === undefined ? result : { ok: true, value: { name, fault, size } }
    }
    await sender.pause()
  }
}

/** Said by its ending: what a system calls a CSV differs from computer to computer. */
export function asSent(file: File): Blob {
  const [, ending = 'pdf'] = /\.(xlsx|csv|pdf)$/i.exec(file.name.toLowerCase()) ?? []
  return file.slice(0, file.size, TYPES[ending])
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
