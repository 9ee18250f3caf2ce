import { type BoardStatus, boardStatuses } from './board-filter.ts'
import type { BoardGroup } from './board-group.ts'

export type PanelTab = 'inbox' | 'board' | 'open' | 'letters' | 'pengaduan' | 'uploads' | 'office'

/** The board as rows, as the drawing of an SOP, or in figures. */
export type BoardLook = 'list' | 'flow' | 'load'

/** Where somebody is in the panel, and what the board is narrowed to. */
export interface PanelPlace {
  readonly tab: PanelTab
  readonly caseId?: string | undefined
  readonly letterId?: string | undefined
  readonly status: BoardStatus
  readonly sopId: string
  /** A saved filter. */
  readonly filterId: string
  readonly look: BoardLook
  readonly group?: BoardGroup | undefined
}

const tabs: readonly PanelTab[] = ['inbox', 'board', 'open', 'letters', 'pengaduan', 'uploads', 'office']
const looks: readonly BoardLook[] = ['list', 'flow', 'load']
const ID = /^[A-Za-z0-9.-]{1,80}$/

/** As it stands behind the `#` of the panel's address. What is searched for, often a name, never stands there. */
export function placeHash(place: PanelPlace): string {
  const { tab, caseId, letterId, status, sopId, filterId, look, group } = place
  const parts = new URLSearchParams({
    ...(caseId && { berkas: caseId }),
    ...(letterId && { surat: letterId }),
    ...(status !== 'running' && { keadaan: status }),
    ...(sopId && { sop: sopId }),
    ...(filterId && { saringan: filterId }),
    ...(look !== 'list' && { tampilan: look }),
    ...(group?.kind === 'holder' && { pemegang: group.id }),
    ...(group?.kind === 'unit' && { unit: group.id }),
    ...(group?.kind === 'step' && { kegiatan: group.id, 'kegiatan-sop': group.sopId }),
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
    look: looks.find((each) => each === parts.get('tampilan')) ?? 'list',
    group: readGroup(id),
  }
}

function readGroup(id: (key: string) => string | undefined): BoardGroup | undefined {
  const [holder, unit, step, sopId] = ['pemegang', 'unit', 'kegiatan', 'kegiatan-sop'].map(id)
  if (holder) return { kind: 'holder', id: holder }
  if (unit) return { kind: 'unit', id: unit }
  return step && sopId ? { kind: 'step', id: step, sopId } : undefined
}
