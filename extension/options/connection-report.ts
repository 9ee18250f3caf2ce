import { type ConnectionFindings, connectionProblem } from './connection-findings.ts'
import type { OptionsWords } from './options-words.ts'

/** One line of the report: what, and how it is. */
export type ReportLine = readonly [label: string, value: string]

/** What was found out, to be read over the phone or sent to the admin: no name, no token, nothing of a berkas. */
export function connectionReport(findings: ConnectionFindings, words: OptionsWords): ReportLine[] {
  const { probe, address, loopback, managed, wrong } = findings
  const problem = connectionProblem(findings)
  const isTrue = (value: boolean) => words(value ? 'yes' : 'no')
  return [
    [words('report.at'), findings.at],
    [words('report.result'), problem ?? words('ok')],
    [words('report.address'), address],
    [words('report.owner'), ownerOf(findings, words)],
    [
      words('report.version'),
      words('report.versionValue', { version: findings.extensionVersion, protocol: findings.protocol }),
    ],
    [words('report.browser'), findings.browser],
    [words('report.paired'), isTrue(findings.isPaired)],
    [words('report.allowed'), isTrue(findings.isAllowed)],
    [words('report.loopback'), loopback === 'unknown' ? words('unknown') : loopback],
    [
      words('report.clock'),
      probe.clockAheadMs === undefined
        ? words('unknown')
        : words('report.clockValue', { seconds: Math.round(probe.clockAheadMs / 1000) }),
    ],
    [
      words('report.managed'),
      managed.length + wrong.length === 0
        ? words('no')
        : [...managed, ...wrong.map((key) => `${key} (!)`)].join(', '),
    ],
    [words('report.waiting'), String(findings.waiting)],
  ]
}

export function reportText(lines: readonly ReportLine[]): string {
  return ['Langkah', ...lines.map(([label, value]) => `${label}: ${value}`)].join('\n')
}

function ownerOf({ probe }: ConnectionFindings, words: OptionsWords): string {
  if (probe.protocol !== undefined) return words('report.ownerBridge', { protocol: probe.protocol })
  return probe.owner ?? words('report.ownerNone')
}
