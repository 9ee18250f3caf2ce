import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import type { HostRef } from '#shared/schema/disposisi-command.ts'
import { dayAndTime } from '#shared/words/time-words.ts'
import { BranchActions } from './branch-actions.tsx'
import { usePanel } from './panel-context.ts'
import type { ReceiveHost } from './receive-host.ts'
import { SheetLine } from './sheet-line.tsx'

interface TreeProps {
  readonly on: HostRef
  readonly tree: readonly DisposisiCard[]
  readonly receive: ReceiveHost
}

/** The disposisi of a berkas or a letter, newest first, each with those that came of it beneath. */
export function DisposisiTree(props: TreeProps) {
  const isHere = (id: string | undefined) => props.tree.some((each) => each.id === id)
  const roots = props.tree
    .filter(({ parentId }) => !isHere(parentId))
    .toSorted((one, other) => other.issuedAt.localeCompare(one.issuedAt))
  return <Branches {...props} branches={roots} />
}

function Branches({ branches, ...props }: TreeProps & { branches: readonly DisposisiCard[] }) {
  if (branches.length === 0) return null
  return (
    <ul class="branches">
      {branches.map((branch) => (
        <li key={branch.id}>
          <Branch {...props} branch={branch} />
          <Branches {...props} branches={props.tree.filter(({ parentId }) => parentId === branch.id)} />
        </li>
      ))}
    </ul>
  )
}

function Branch({ branch, on, receive }: TreeProps & { branch: DisposisiCard }) {
  const { model, words, language } = usePanel()
  const now = new Date(model.now.value)
  const to = withJabatan(branch.toName, branch.toJabatan)
  const isFirst = branch.issueId === undefined || branch.issueId === branch.id
  const isWaiting = branch.state === 'unread' || branch.state === 'read'
  return (
    <div class="sheet">
      <p class="row-title">
        <strong>{words('disposisi.line', { from: branch.fromName, to })}</strong>
        {branch.coordinator && <span class="badge">{words('disposisi.isCoordinator')}</span>}
        {branch.urgency !== 'biasa' && <span class="badge">{words(`urgency.${branch.urgency}`)}</span>}
        {branch.security !== 'biasa' && <span class="badge">{words(`security.${branch.security}`)}</span>}
      </p>
      <p>{branch.instructions.join('; ')}</p>
      {branch.note && <p>{branch.note}</p>}
      {branch.report && <p>{words('disposisi.report', { report: branch.report })}</p>}
      <p class={`hint figures${isWaiting ? ' tone-warn' : ''}`}>
        {dayAndTime(branch.issuedAt, now, language)} ·{' '}
        {branch.readAt && branch.state === 'read'
          ? words('disposisi.read', { at: dayAndTime(branch.readAt, now, language) })
          : words(`disposisi.state.${branch.state}`)}
        {branch.dueAt && ` · ${words('clock.due', { due: dayAndTime(branch.dueAt, now, language) })}`}
      </p>
      {branch.sheet && isFirst && (
        <SheetLine
          on={on}
          actId={branch.issueId ?? branch.id}
          doer={branch.from}
          sheet={branch.sheet}
          receive={receive}
        />
      )}
      <BranchActions branch={branch} on={on} receive={receive} />
    </div>
  )
}
