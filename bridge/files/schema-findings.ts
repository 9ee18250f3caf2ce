import type * as z from 'zod/mini'
import type { DocumentPath, Finding, LineOf } from '#shared/schema/finding.ts'
import { placeOf } from '#shared/schema/place-of.ts'

type Issue = z.core.$ZodIssue

const typeNames: Record<string, string> = {
  string: 'teks (beri tanda kutip bila berupa angka)',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'true atau false',
  array: 'daftar',
  object: 'kelompok "kunci: nilai"',
}

/** What a file on disk is, for the sentences: its name, its plain value, and the way back to its lines. */
interface CheckedFile {
  file: string
  value: unknown
  lineOf: LineOf
}

/** The issues zod found in a file that an office edits, as findings with place and next action. */
export function schemaFindings(issues: readonly Issue[], { file, value, lineOf }: CheckedFile): Finding[] {
  const finding = (code: string, path: DocumentPath, message: string): Finding => {
    const line = lineOf(path)
    return {
      file,
      ...(line !== undefined && { line }),
      code,
      severity: 'error',
      where: placeOf(path),
      message,
    }
  }
  return issues.flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code !== 'unrecognized_keys') return [finding('bad-value', path, sentence(issue, path, value))]
    return issue.keys.map((key) =>
      finding(
        'unknown-key',
        [...path, key],
        `Kunci "${key}" tidak dikenal di sini; periksa ejaannya, atau hapus.`,
      ),
    )
  })
}

function sentence(issue: Issue, path: DocumentPath, root: unknown): string {
  const value = path.reduce(childOf, root)
  if (value === undefined) return `Isian "${placeOf(path)}" wajib ada; tambahkan.`
  switch (issue.code) {
    case 'invalid_type':
      return `Isian ini harus berupa ${typeNames[issue.expected] ?? issue.expected}; perbaiki.`
    case 'invalid_value':
      return `Isian "${String(value)}" tidak dikenal; pilih salah satu: ${issue.values.map(String).join(', ')}.`
    case 'too_small':
      if (issue.origin !== 'number' && issue.origin !== 'int') return 'Isian ini tidak boleh kosong; isi.'
      return `Angka ini harus ${issue.inclusive ? 'paling sedikit' : 'lebih dari'} ${issue.minimum}; perbaiki.`
    case 'too_big':
      return `Isian ini paling banyak ${issue.maximum}${issue.origin === 'string' ? ' huruf' : ''}; pendekkan.`
    case 'invalid_format':
      if (issue.format === 'date') return 'Tanggal harus ditulis seperti 2026-11-23; perbaiki.'
      if (path.at(-1) === 'id') return 'Id hanya memakai huruf kecil, angka dan tanda hubung; perbaiki.'
      return 'Bentuk isian ini tidak diterima; perbaiki.'
    default:
      return 'Isian ini tidak diterima; periksa dan perbaiki.'
  }
}

function childOf(parent: unknown, key: string | number): unknown {
  if (typeof parent !== 'object' || parent === null) return undefined
  return Object.hasOwn(parent, key) ? Reflect.get(parent, key) : undefined
}
