import { readFile, stat } from 'node:fs/promises'
import type { Finding } from '#shared/schema/finding.ts'
import { parseYaml, type YamlReading } from './parse-yaml.ts'

const maxYamlBytes = 1_000_000

const sentences = {
  'cannot-read': 'Berkas tidak dapat dibaca; periksa nama dan izin bacanya.',
  'not-a-file': 'Ini bukan berkas; sebutkan sebuah berkas YAML.',
  'too-large': 'Berkas lebih dari 1 MB; pecah menjadi beberapa berkas.',
  'not-utf8': 'Berkas bukan teks UTF-8; simpan ulang dengan penyandian UTF-8.',
}

/** Reads one YAML file of at most 1 MB, under the rules of `parseYaml`. Never throws for what lies on the disk. */
export async function readYaml(file: string): Promise<YamlReading> {
  const content = await readText(file)
  if ('text' in content) return parseYaml(file, content.text)
  const finding: Finding = {
    file,
    code: content.code,
    severity: 'error',
    where: 'berkas',
    message: sentences[content.code],
  }
  return { ok: false, file, findings: [finding] }
}

async function readText(file: string): Promise<{ text: string } | { code: keyof typeof sentences }> {
  let bytes: Buffer
  try {
    const found = await stat(file) // before it is opened: a pipe would wait for a writer
    if (!found.isFile()) return { code: 'not-a-file' }
    if (found.size > maxYamlBytes) return { code: 'too-large' }
    bytes = await readFile(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: 'cannot-read' }
    throw error
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { code: 'not-utf8' }
  }
}
