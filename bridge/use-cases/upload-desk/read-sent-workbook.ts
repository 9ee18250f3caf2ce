import type { Ports } from '#bridge/ports/ports.ts'
import type { SentFile, SentWorkbook, WorkbookReading } from '#bridge/ports/workbook-desk.ts'
import { personOfUpload, personOfUploadFile } from '#shared/domain/person-of-upload.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { type KeptKind, TableKind } from '#shared/schema/document.ts'
import type { CheckWorkbook, NamedFile } from '#shared/schema/upload-desk.ts'
import { findUpload } from '../decide-on-upload.ts'
import { refuseWorkbook } from './refuse-workbook.ts'

const MANIFEST = /^manifest\.(csv|xlsx)$/

/**
 * Reads what was sent under the id of a run. What was sent and is not there any more counts as missing: whoever sent it
 * sends it again. Once the run is planned, what lies under its id is for those who may see it.
 */
export async function readSentWorkbook(
  ports: Ports,
  actor: Actor,
  { runId, flow, workbook, files }: CheckWorkbook,
): Promise<WorkbookReading> {
  if (await ports.store.find('upload', runId)) await findUpload(ports.store, actor, runId)
  const personId = personOfUpload(runId)
  const { name } = workbook
  const table = await readTable(ports, personId, workbook.hash)
  const list = files?.find((file) => MANIFEST.test(file.name))
  const manifest =
    list && 'hash' in list
      ? { name: list.name, bytes: (await readTable(ports, personId, list.hash)).bytes }
      : undefined
  const sent: SentWorkbook = {
    ...{ flow, name: nameOf(name, table.kind), bytes: table.bytes, manifest },
    files: files && (await findFiles(ports, runId, files)),
  }
  return ports.workbooks.check(sent).catch(refuseWorkbook)
}

async function readTable({ documents }: Ports, personId: string, hash: string) {
  const kept = await documents.read({ personId, hash })
  const kind = TableKind.options.find((each) => each === kept?.kind)
  if (!kept || !kind) throw new DomainError('document-not-found')
  return { kind, bytes: kept.bytes }
}

/** The ending says how it is read, so it must be what the bytes are. */
export function nameOf(name: string, kind: KeptKind): string {
  return name.toLowerCase().endsWith(`.${kind}`) ? name : `${name}.${kind}`
}

async function findFiles(
  { documents }: Ports,
  runId: string,
  files: readonly NamedFile[],
): Promise<SentFile[]> {
  const found = await Promise.all(
    files.map(async (file): Promise<SentFile | undefined> => {
      if ('fault' in file) return faultyFile(file)
      const { name, hash } = file
      const kept = await documents.find({ personId: personOfUploadFile(runId, hash), hash })
      return kept?.kind === 'pdf'
        ? { name, hash, size: kept.size, isPdf: true, isEncrypted: false }
        : undefined
    }),
  )
  return found.filter((file) => file !== undefined)
}

function faultyFile({ name, fault, size }: Extract<NamedFile, { fault: unknown }>): SentFile {
  return { name, hash: '', size, isPdf: fault !== 'not-pdf', isEncrypted: fault === 'encrypted' }
}
