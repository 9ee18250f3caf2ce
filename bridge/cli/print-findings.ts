import type { Finding } from '#shared/schema/finding.ts'
import { wrapText } from './text-table.ts'

const names = { error: 'kesalahan', warning: 'peringatan', question: 'pertanyaan' }
const indent = '    '

/** Findings as a person reads them: by file, each with its place and its sentence, then the count. */
export function printFindings(findings: readonly Finding[]): string {
  const files = [...new Set(findings.map(({ file }) => file))]
  const parts = files.map((file) =>
    [file, ...findings.filter((finding) => finding.file === file).map(printFinding)].join('\n'),
  )
  return [...parts, countOf(findings)].join('\n\n')
}

function printFinding({ line, severity, code, where, message }: Finding): string {
  const place = line === undefined ? where : `baris ${line}, ${where}`
  const sentence = wrapText(message, 100).map((text) => `${indent}${text}`)
  return [`  ${names[severity]} · ${place} · ${code}`, ...sentence].join('\n')
}

function countOf(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return `${count('error')} kesalahan, ${count('warning')} peringatan, ${count('question')} pertanyaan`
}
