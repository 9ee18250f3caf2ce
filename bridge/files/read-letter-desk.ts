import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import type { Finding } from '#shared/schema/finding.ts'
import { type LetterDesk, LetterDeskFile, type RegisterBook } from '#shared/schema/letter-desk.ts'
import { listYamlFiles } from './list-yaml-files.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'

const builtInFolder = fileURLToPath(new URL('../../shared/registers/', import.meta.url))

export interface LetterDeskShelf {
  readonly desk: LetterDesk
  /** Errors of the files that could not be used; the others still work. */
  readonly findings: readonly Finding[]
}

/** Reads the built-in registers and instructions, and those in `dataDir/registers`: registers win by id. */
export async function readLetterDesk(dataDir: string): Promise<LetterDeskShelf> {
  const builtIn = await readFolder(builtInFolder)
  const own = await readFolder(join(dataDir, 'registers'))
  const findings = [...builtIn.findings, ...own.findings]
  const books = new Map<string, RegisterBook>(builtIn.files.flatMap(({ value }) => value.registers.map(byId)))
  for (const { file, value } of own.files) {
    for (const book of value.registers) {
      const finding = faultOf(book, books.get(book.id), file)
      if (finding) findings.push(finding)
      else books.set(book.id, book)
    }
  }
  const files = [...builtIn.files, ...own.files].map(({ value }) => value)
  const instructions = [...new Set(files.flatMap((file) => file.instructions))]
  const desk = { registers: [...books.values()], instructions }
  return { desk, findings }
}

function byId(book: RegisterBook): [string, RegisterBook] {
  return [book.id, book]
}

/** What a built-in register is for is fixed; the numbers of berkas and pengaduan are sorted by their built-in form. */
function faultOf(book: RegisterBook, builtIn: RegisterBook | undefined, file: string): Finding | undefined {
  if (!builtIn) {
    if (book.direction === 'incoming' || book.direction === 'outgoing') return undefined
    return fault(file, book.id, `Register "${book.id}" hanya boleh incoming atau outgoing; perbaiki arahnya.`)
  }
  const isLetters = builtIn.direction === 'incoming' || builtIn.direction === 'outgoing'
  if (book.direction !== builtIn.direction) {
    return fault(file, book.id, `Arah register "${book.id}" tetap ${builtIn.direction}; perbaiki arahnya.`)
  }
  if (isLetters || book.format === builtIn.format) return undefined
  return fault(file, book.id, `Bentuk nomor "${book.id}" tetap ${builtIn.format}; kembalikan seperti itu.`)
}

function fault(file: string, where: string, message: string): Finding {
  return { file, code: 'register-fixed', severity: 'error', where, message }
}

async function readFolder(folder: string) {
  const files: { file: string; value: LetterDeskFile }[] = []
  const findings: Finding[] = []
  for (const file of await listYamlFiles(folder)) {
    const reading = await readYaml(file)
    if (!reading.ok) {
      findings.push(...reading.findings)
      continue
    }
    const parsed = z.safeParse(LetterDeskFile, reading.value)
    if (parsed.success) files.push({ file, value: parsed.data })
    else findings.push(...schemaFindings(parsed.error.issues, reading))
  }
  return { files, findings }
}
