import { type BoardStatus, boardStatuses } from './board-filter.ts'

export type PanelTab = 'inbox' | 'board' | 'open' | 'letters' | 'pengaduan' | 'uploads' | 'office'

/** Where somebody is in the panel, and what the board is narrowed to. */
export interface PanelPlace {
  readonly tab: PanelTab
  readonly caseId?: string | undefined
  readonly letterId?: string | undefined
  readonly status: BoardStatus
  readonly sopId: string
  /** A saved filter. */
  readonly filterId: string
}

const tabs: readonly PanelTab[] = ['inbox', 'board', 'open', 'letters', 'pengaduan', 'uploads', 'office']
const ID = /^[A-Za-z0-9-]{1,80}$/

/** As it stands behind the `#` of the panel's address. What is searched for, often a name, never stands there. */
export function placeHash({ tab, caseId, letterId, status, sopId, filterId }: PanelPlace): string {
  const parts = new URLSearchParams({
    ...(caseId && { berkas: caseId }),
    ...(letterId && { surat: letterId }),
    ...(status !== 'running' && { keadaan: status }),
    ...(sopId && { sop: sopId }),
    ...(filterId && { saringan: filterId }),
  })
  const query = parts.toString()
  return `#${tab}${query === '' ? '' : `?${query}`}`
}

/** Whatever in it is unknown counts as not said. */
export function readPlace(hash: string): PanelPlace {
  const [name, query] = hash.replace(/^#/, '').split('?', 2)
  const parts = new URLSearchParams(query)
  const id = (key: string) => {
    const value = parts.get(key) ?? ''
    return ID.test(value) ? value : undefined
  }
  return {
    tab: tabs.find((each) => each === name) ?? 'inbox',
    caseId: id('berkas'),
    letterId: id('surat'),
    status: boardStatuses.find((each) => each === parts.get('keadaan')) ?? 'running',
    sopId: id('sop') ?? '',
    filterId: id('saringan') ?? '',
  }
}
