import { ClipboardList, FilePlus2, Inbox, Mail, MessageSquareWarning, Upload } from 'lucide'
import { inboxItems } from '#shared/domain/inbox-items.ts'
import type { Role } from '#shared/schema/account.ts'
import { Icon } from '../ui/icon.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { PanelTab } from './panel-place.ts'

const CASE_ROLES: readonly Role[] = ['petugas', 'tu', 'supervisor']

/** Tabs in reading order, each with the roles that have use of it; none = everybody. */
const TABS: readonly { id: PanelTab; icon: typeof Inbox; roles?: readonly Role[] }[] = [
  { id: 'inbox', icon: Inbox },
  { id: 'board', icon: ClipboardList, roles: CASE_ROLES },
  { id: 'open', icon: FilePlus2, roles: ['petugas', 'tu'] },
  { id: 'letters', icon: Mail, roles: CASE_ROLES },
  { id: 'pengaduan', icon: MessageSquareWarning },
  { id: 'uploads', icon: Upload, roles: ['ops', 'supervisor'] },
]

export function PanelTabs() {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const count = inboxItems(board.me, {
    cases: [...board.cases.value.values()].map((card) => card.value),
    letters: [...board.letters.value.values()].map((card) => card.value),
    pengaduan: [...board.pengaduan.value.values()].map((card) => card.value),
    uploads: [...board.uploads.value.values()].map((card) => card.value),
  }).length
  return (
    <nav class="tabs" aria-label="Langkah">
      {TABS.filter(({ roles }) => !roles || roles.some((role) => board.me.roles.includes(role))).map(
        ({ id, icon }) => (
          <button
            type="button"
            key={id}
            aria-current={model.tab.value === id ? 'page' : undefined}
            onClick={() => model.openTab(id)}
          >
            <Icon node={icon} size={18} />
            <span>{words(`tab.${id}`)}</span>
            {id === 'inbox' && count > 0 && <b class="count figures">{count}</b>}
          </button>
        ),
      )}
    </nav>
  )
}
