import { LineCounter, parseAllDocuments } from 'yaml'
import type { Finding, LineOf } from '#shared/schema/finding.ts'
import { checkYamlLimits } from './check-yaml-limits.ts'
import { findForbiddenNode } from './find-forbidden-node.ts'
import { createLineOf } from './line-of.ts'

/** A file as plain data with the way back to its lines, or what keeps it from being data. */
export type YamlReading =
  | { ok: true; file: string; value: unknown; lineOf: LineOf }
  | { ok: false; file: string; findings: Finding[] }

const sentences = {
  empty: 'Berkas kosong; isi atau hapus berkas ini.',
  syntax: 'Baris ini bukan YAML yang benar; periksa spasi di awal baris, titik dua dan tanda kutip.',
  tag: 'Tag YAML (!nama) tidak diterima; hapus tandanya.',
  alias: 'Alias YAML (*nama) tidak diterima; tuliskan isinya langsung di sini.',
  'duplicate-key': 'Kunci ini tertulis dua kali di bagian yang sama; hapus salah satu.',
  'bad-key': 'Kunci harus satu kata biasa; tulis dalam bentuk "kunci: nilai".',
  'several-documents': 'Ada lebih dari satu dokumen YAML (---); simpan masing-masing dalam berkas sendiri.',
  'nested-too-deep': 'Susunan bertingkat terlalu dalam; sederhanakan bagian ini.',
  'too-many-parts': 'Isi berkas terlalu banyak; pecah menjadi beberapa berkas.',
}

/**
 * Reads a text as one YAML 1.2 document. Refuses what an office does not need and an attacker does: aliases, tags,
 * several documents, doubled keys, nesting and lengths beyond any hand. `file` is the name used in the findings.
 */
export function parseYaml(file: string, text: string): YamlReading {
  const lines = new LineCounter()
  const refuse = (code: keyof typeof sentences, line: number): YamlReading => ({
    ok: false,
    file,
    findings: [{ file, line, code, severity: 'error', where: `baris ${line}`, message: sentences[code] }],
  })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)

  const excess = checkYamlLimits(text)
  if (excess) return refuse(excess.code, text.slice(0, excess.offset).split('\n').length)

  // Doubled keys are looked for by `findForbiddenNode`: the parser would compare every key with every other.
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  const [document, second] = Array.from(documents)
  if (!document) return refuse('empty', 1)
  if (second) return refuse('several-documents', lineAt(second.range[0]))
  const fault = document.errors[0] ?? document.warnings[0]
  if (fault) return refuse(fault.code === 'TAG_RESOLVE_FAILED' ? 'tag' : 'syntax', lineAt(fault.pos[0]))
  const forbidden = findForbiddenNode(document)
  if (forbidden) return refuse(forbidden.code, lineAt(forbidden.offset))

  const value: unknown = document.toJS({ maxAliasCount: 0 })
  if (value === null) return refuse('empty', 1)
  return { ok: true, file, value, lineOf: createLineOf(document, lineAt) }
}
