import { readFile, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import * as z from 'zod/mini'
import type { OfficeSettings } from '#bridge/ports/office-settings.ts'
import { inspectDocument } from '#shared/documents/inspect-document.ts'
import type { Finding, LineOf } from '#shared/schema/finding.ts'
import { Office } from '#shared/schema/office.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'

export const OFFICE_FILE = 'kantor.yaml'
const MOST_LOGO_BYTES = 1_000_000

export interface OfficeReading extends OfficeSettings {
  readonly findings: readonly Finding[]
}

/** Reads `kantor.yaml` and the logo it names. Without the file there is no office and no finding. */
export async function readOffice(dataDir: string): Promise<OfficeReading> {
  const file = join(dataDir, OFFICE_FILE)
  if (!(await stat(file).catch(() => undefined))) return { findings: [] }
  const yaml = await readYaml(file)
  if (!yaml.ok) return { findings: yaml.findings }
  const parsed = z.safeParse(Office, yaml.value)
  if (!parsed.success) return { findings: schemaFindings(parsed.error.issues, yaml) }
  const office = parsed.data
  if (office.logo === undefined) return { office, findings: [] }
  const logo = await readLogo(dataDir, office.logo)
  if ('bytes' in logo) return { office, logo, findings: [] }
  return { office, findings: [logoFinding(file, logo.fault, yaml.lineOf)] }
}

const logoSentences = {
  'logo-outside':
    'Logo harus berada di dalam folder data; salin ke sana, lalu tulis jalurnya dari folder itu.',
  'logo-missing': 'Logo tidak ada di tempat itu; periksa namanya, atau hapus baris ini.',
  'logo-too-large': 'Logo lebih dari 1 MB; perkecil gambarnya.',
  'logo-not-picture': 'Logo bukan gambar PNG atau JPG yang utuh; simpan ulang sebagai PNG.',
}
type LogoFault = keyof typeof logoSentences

type Logo = NonNullable<OfficeSettings['logo']> | { readonly fault: LogoFault }

async function readLogo(dataDir: string, path: string): Promise<Logo> {
  if (!isInside(path)) return { fault: 'logo-outside' }
  const root = await realpath(dataDir)
  const real = await realpath(join(root, path)).catch(() => undefined)
  if (real === undefined) return { fault: 'logo-missing' }
  if (!isInside(relative(root, real))) return { fault: 'logo-outside' } // by a link
  const found = await stat(real)
  if (!found.isFile()) return { fault: 'logo-missing' }
  if (found.size > MOST_LOGO_BYTES) return { fault: 'logo-too-large' }
  const bytes = await readFile(real)
  for (const kind of ['png', 'jpg'] as const) {
    if (inspectDocument(bytes, kind).ok) return { kind, bytes }
  }
  return { fault: 'logo-not-picture' }
}

function isInside(path: string): boolean {
  const parts = path.split(/[/\\]/)
  return !isAbsolute(path) && !/^([A-Za-z]:|[/\\])/.test(path) && !parts.includes('..')
}

function logoFinding(file: string, code: LogoFault, lineOf: LineOf): Finding {
  const line = lineOf(['logo'])
  const message = logoSentences[code]
  return { file, ...(line !== undefined && { line }), code, severity: 'error', where: 'logo', message }
}
