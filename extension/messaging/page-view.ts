import type { CaseTimes } from '#shared/domain/case-times.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { QueuedCase } from '#shared/schema/queued-cases.ts'
import type { StepKind } from '#shared/schema/sop.ts'

/** How the browser stands to the office's server. */
export type LinkState = 'unpaired' | 'online' | 'offline' | 'signed-out'

type Kelengkapan = NonNullable<CaseCard['current']>['kelengkapan'][number]
type Outcome = NonNullable<CaseCard['current']>['outcomes'][number] & { readonly needsNote: boolean }

export interface PageStep {
  readonly id: string
  readonly no: string
  readonly kegiatan: string
  readonly kind: StepKind
  readonly pelaksana: readonly string[]
  readonly output: readonly string[]
  readonly kelengkapan: readonly Kelengkapan[]
  readonly outcomes: readonly Outcome[]
  /** Where in the portal packs the step is done. */
  readonly portal?: {
    readonly portal: string
    readonly page: string
    readonly anchor: string
    /** The SOP names the anchor; else the page may have one only because the office pointed it out. */
    readonly isNamed: boolean
    /** Whether this person points out anchors for the office. */
    readonly mayMend: boolean
  }
  /** `superior`: paraf, TTD, approval and disposisi are given in the panel, never in a page; `panel`: by me, but there. */
  readonly doneBy: 'me' | 'panel' | 'superior' | 'other'
}

/** What was typed into a form of the card and not sent. */
export interface PageDraft {
  /** The step and what is decided in it. */
  readonly form: string
  readonly text: string
}

/** Everything a page's card may know of a case: what belongs to the person shown on that page, and no more. */
export interface PageCase {
  readonly id: string
  readonly number: string
  readonly sopTitle: string
  readonly applicantName?: string
  /** The row that the person of the page is, where the berkas is a collective one. */
  readonly row?: NonNullable<CaseCard['row']>
  readonly status: CaseCard['status']
  readonly marks: readonly CaseCard['steps'][number]['state'][]
  readonly step?: PageStep
  readonly next?: { readonly no: string; readonly kegiatan: string; readonly pelaksana: readonly string[] }
  readonly holder?: string
  readonly times: CaseTimes
  readonly returnReason?: string
  readonly mayResume: boolean
  readonly draft?: PageDraft
  /** Changes kept on this computer that the office does not have yet. */
  readonly waiting: number
}

export interface PageView {
  readonly link: LinkState
  readonly cases: readonly PageCase[]
  /** When the office last said how these cases stand. */
  readonly asOf?: string
  /** Changes of any case still kept on this computer. */
  readonly waiting: number
  /** This computer has little room left for changes that the office does not have. */
  readonly isAlmostFull?: boolean
  /** What the office refused, newest last, until the person has read it. */
  readonly refused: readonly {
    readonly commandId: string
    readonly caseId: string
    readonly sentence: string
  }[]
}

/** The berkas that waits on the portal next: named, so that a person knows whom to look up, and no NIP of it. */
export interface QueueView extends Pick<QueuedCase, 'caseId' | 'number' | 'row' | 'name'> {
  /** How many wait there. */
  readonly count: number
}
