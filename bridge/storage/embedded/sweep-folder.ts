import { rmSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SweptDocuments } from '#bridge/ports/documents.ts'
import { errorCode } from '#bridge/ports/store-problem.ts'

interface FolderSweep {
  readonly isWanted: (file: string) => boolean
  /** Whether the key of that number was destroyed. */
  readonly isGone: (key: number) => boolean
  /** What was written later stays. */
  readonly before: Date
}

/** Sweeps `folder/THOUSAND/KEY/NAME`. What has another form was put there by somebody else and is left alone. */
export async function sweepFolder(folder: string, sweep: FolderSweep): Promise<SweptDocuments> {
  let [files, bytes] = [0, 0]
  for (const thousand of await numbersIn(folder)) {
    for (const number of await numbersIn(join(folder, thousand))) {
      const ofKey = join(folder, thousand, number)
      const swept = sweep.isGone(Number(number)) ? await sweepAll(ofKey) : await sweepSome(ofKey, sweep)
      files += swept.files
      bytes += swept.bytes
    }
  }
  return { files, bytes }
}

/** Nobody can read it any more. */
async function sweepAll(folder: string): Promise<SweptDocuments> {
  let [files, bytes] = [0, 0]
  for (const name of await namesIn(folder)) {
    files += 1
    bytes += (await statOf(join(folder, name)))?.size ?? 0
  }
  await rm(folder, { recursive: true, force: true })
  return { files, bytes }
}

async function sweepSome(folder: string, { isWanted, before }: FolderSweep): Promise<SweptDocuments> {
  let [files, bytes] = [0, 0]
  for (const name of await namesIn(folder)) {
    const file = join(folder, name)
    if (isWanted(file)) continue
    const found = await statOf(file)
    // Asked again on the spot: between this look and the removal nobody gets his turn.
    if (!found || found.mtime >= before || isWanted(file)) continue
    rmSync(file, { force: true })
    files += 1
    bytes += found.size
  }
  return { files, bytes }
}

async function numbersIn(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter((name) => /^\d+$/.test(name))
}

async function namesIn(folder: string): Promise<string[]> {
  return unlessGone(readdir(folder), [])
}

function statOf(file: string) {
  return unlessGone(stat(file), undefined)
}

/** A document may be put in its place, or its person forgotten, while the folder is looked through. */
async function unlessGone<Found, Else>(look: Promise<Found>, otherwise: Else): Promise<Found | Else> {
  try {
    return await look
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return otherwise
    throw error
  }
}
