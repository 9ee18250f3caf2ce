import { createHash, createHmac, type KeyObject } from 'node:crypto'
import { open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import {
  DocumentDamaged,
  type DocumentName,
  type Documents,
  type KeptDocument,
} from '#bridge/ports/documents.ts'
import { errorCode, isRefusalToWrite, StoreUnwritable } from '#bridge/ports/store-problem.ts'
import { AskedFiles } from './asked-files.ts'
import { makeDataFolder } from './make-data-folder.ts'
import type { PersonKey, PersonVault } from './person-vault.ts'
import { headLength, sealDocument, sealedOverhead, unsealDocument, unsealKind } from './sealed-document.ts'
import { sweepFolder } from './sweep-folder.ts'

/**
 * Documents as files `documents/…/KEY/NAME`: KEY is the number of the person's key, NAME a keyed digest of the hash,
 * so that nobody without the key can tell whether a document he holds lies here too.
 */
export function createDocumentsFolder(folder: string, vault: PersonVault): Documents {
  const underway = new Map<string, Promise<void>>()
  const asked = new AskedFiles()

  async function write(file: string, document: KeptDocument, { key, hash }: Place): Promise<void> {
    try {
      await makeDataFolder(dirname(file))
      await writeFileDurably(file, await sealDocument(document, hash, key))
    } catch (error) {
      throw isRefusalToWrite(error) ? new StoreUnwritable(file, error) : error
    }
  }

  /** Two that keep the same at once share one writing. */
  async function writeOnce(file: string, document: KeptDocument, place: Place): Promise<void> {
    if (await isWhole(file, place)) return
    const writing = underway.get(file) ?? write(file, document, place)
    underway.set(file, writing)
    try {
      await writing
    } finally {
      underway.delete(file)
    }
  }

  return {
    async keep({ personId, ...document }) {
      const hash = createHash('sha256').update(document.bytes).digest('hex')
      const person = await vault.keyFor(personId)
      const file = fileOf(folder, hash, person)
      asked.note(file)
      await writeOnce(file, document, { key: person.key, hash })
      return hash
    },
    async find({ personId, hash }) {
      const person = vault.findKey(personId)
      if (!person) return undefined
      const file = fileOf(folder, hash, person)
      asked.note(file)
      return findIn(file, { key: person.key, hash })
    },
    async read({ personId, hash }) {
      const person = vault.findKey(personId)
      return person && readFrom(fileOf(folder, hash, person), { key: person.key, hash })
    },
    async sweep({ named, before }) {
      asked.forgetOld()
      const files = new Set<string>()
      for await (const { personId, hash } of named) {
        const person = vault.findKey(personId)
        if (person) files.add(fileOf(folder, hash, person))
      }
      const isWanted = (file: string): boolean => files.has(file) || asked.has(file)
      return sweepFolder(folder, { isWanted, isGone: (number) => vault.isGone(number), before })
    },
  }
}

/** Of a person whose key is gone: what lies there can be read by nobody, so that a crash before this does no harm. */
export async function removeDocuments(folder: string, number: number): Promise<void> {
  await rm(join(folder, folderOf(number)), { recursive: true, force: true })
}

/** By the number of the key of a person; a thousand folders in each. */
function folderOf(number: number): string {
  return join(String(Math.floor(number / 1000)), String(number))
}

type Place = { readonly key: KeyObject } & Pick<DocumentName, 'hash'>

function fileOf(folder: string, hash: string, { number, key }: PersonKey): string {
  return join(folder, folderOf(number), createHmac('sha256', key).update(`document ${hash}`).digest('hex'))
}

async function findIn(file: string, { key, hash }: Place) {
  try {
    await using handle = await open(file, 'r')
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0)
    const kind = await unsealKind(buffer.subarray(0, bytesRead), hash, key)
    return { kind, size: (await handle.stat()).size - sealedOverhead }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new DocumentDamaged(file, error)
  }
}

async function readFrom(file: string, { key, hash }: Place): Promise<KeptDocument | undefined> {
  try {
    return await unsealDocument(await readFile(file), hash, key)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new DocumentDamaged(file, error)
  }
}

/** One that is damaged is written anew by whoever brings it again. */
async function isWhole(file: string, place: Place): Promise<boolean> {
  try {
    return (await readFrom(file, place)) !== undefined
  } catch (error) {
    if (error instanceof DocumentDamaged) return false
    throw error
  }
}
