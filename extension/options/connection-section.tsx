import { CircleCheck, ClipboardCopy, Clock, PlugZap } from 'lucide'
import type { LinkProblem } from '../settings/link-problem.ts'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { type ConnectionFindings, clockFault, connectionProblem } from './connection-findings.ts'
import { connectionReport, reportText } from './connection-report.ts'
import { useOptions } from './options-context.ts'
import type { OptionsWords } from './options-words.ts'

const ACTIONS = {
  'not-installed': 'action.retry',
  'not-running': 'action.retry',
  blocked: 'action.allow',
  'not-paired': 'action.pair',
  revoked: 'action.pair',
  'version-mismatch': 'action.reload',
  'other-program': 'action.retry',
  network: 'action.retry',
} as const satisfies Record<LinkProblem, string>

/** "Uji koneksi": which of eight things is wrong, what helps, and a report to copy. */
export function ConnectionSection() {
  const { model, words } = useOptions()
  const findings = model.findings.value
  const isTesting = model.isTesting.value
  return (
    <section>
      <h2>{words('test.title')}</h2>
      <div class="row">
        <button type="button" class="button primary" disabled={isTesting} onClick={() => void model.test()}>
          <Icon node={PlugZap} />
          {words(isTesting ? 'test.running' : 'test.run')}
        </button>
      </div>
      {findings && (
        <div class="result" aria-busy={isTesting}>
          <div class="said" role="status">
            <Result findings={findings} />
            <ClockNote findings={findings} />
          </div>
          <Report findings={findings} />
        </div>
      )}
    </section>
  )
}

function Result({ findings }: { findings: ConnectionFindings }) {
  const { model, words } = useOptions()
  const problem = connectionProblem(findings)
  const { address } = findings
  if (!problem) {
    return (
      <p class="note ok">
        <Icon node={CircleCheck} />
        <span>{words('test.ok', { address, name: model.name.value ?? '' })}</span>
      </p>
    )
  }
  return (
    <>
      <Problem text={words(`problem.${problem}`, { address })} />
      {model.isDenied.value && <p class="hint">{words('test.denied')}</p>}
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={model.isTesting.value}
          onClick={() => void model.act(problem)}
        >
          {words(ACTIONS[problem])}
        </button>
      </div>
    </>
  )
}

function ClockNote({ findings }: { findings: ConnectionFindings }) {
  const { words } = useOptions()
  const ahead = clockFault(findings.probe)
  if (ahead === undefined) return null
  return (
    <p class="note warn">
      <Icon node={Clock} />
      <span>{words(ahead > 0 ? 'test.clockAhead' : 'test.clockBehind', { by: length(ahead, words) })}</span>
    </p>
  )
}

function length(ms: number, words: OptionsWords): string {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  return words('test.length', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

function Report({ findings }: { findings: ConnectionFindings }) {
  const { model, words } = useOptions()
  const lines = connectionReport(findings, words)
  return (
    <details open>
      <summary>{words('test.report')}</summary>
      <dl class="report">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="row">
        <button type="button" class="button" onClick={() => void model.copy(reportText(lines))}>
          <Icon node={ClipboardCopy} />
          {words('test.copy')}
        </button>
        <span class="soft" role="status">
          {model.isCopied.value && words('test.copied')}
        </span>
      </div>
    </details>
  )
}
