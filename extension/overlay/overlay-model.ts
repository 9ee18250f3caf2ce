import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { timesReach } from '#shared/domain/advance-times.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import type { ask as askBackground } from '../messaging/ask.ts'
import type { PageCase, PageDraft, PageView, QueueView } from '../messaging/page-view.ts'
import type { Answers, InputOf, MessageType, Reply } from '../messaging/protocol.ts'
import type { PageReading } from '../page/read-page.ts'
import type { CardPlace } from '../settings/card-places.ts'

type CaseCommand = 'judgeKelengkapan' | 'finishStep' | 'returnToApplicant' | 'resumeCase'
type Verdict = InputOf<'judgeKelengkapan'>['verdict']
/** What a command says beside its own number and the case, which the model adds. */
type Said<K extends CaseCommand> = Omit<InputOf<K>, 'commandId' | 'caseId'>

/** What is typed is kept after this long, with what has been typed until then. */
const DRAFT_MS = 200

export interface OverlayTools {
  readonly ask: typeof askBackground
  readonly newId: () => string
  readonly text: OverlayText
  /** Where the person put the card on this site before. */
  readonly place?: CardPlace | undefined
  /** Whether this script still belongs to a living extension. */
  readonly isAlive: () => boolean
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** A verdict just given, for as long as it can be taken back with one click. */
export interface GivenVerdict {
  readonly stepId: string
  readonly itemId: string
  readonly before: Verdict
  readonly after: Verdict
}

export type OverlayModel = ReturnType<typeof createOverlayModel>

/** What the card on a page shows and does. It holds the cases of the person on the page, and of nobody else. */
export function createOverlayModel({ ask, newId, text, place, isAlive, now: readClock }: OverlayTools) {
  const reading = signal<PageReading>({ kind: 'unknown' })
  const view = signal<PageView | undefined>(undefined)
  const queued = signal<QueueView | undefined>(undefined)
  /** What came of the last key or of going on, beside what the step itself says. */
  const hint = signal<string | undefined>(undefined)
  const chosenId = signal<string | undefined>(undefined)
  const notice = signal<string | undefined>(undefined)
  const given = signal<GivenVerdict | undefined>(undefined)
  const isBusy = signal(false)
  const isFolded = signal(place?.isFolded ?? false)
  const edge = signal(place?.edge ?? 'right')
  const isOrphan = signal(false)
  const now = signal(readClock())
  /** Null as long as no page was shown. */
  let person: string | undefined | null = null
  /** Answers of an earlier look are dropped: they may be about another person. */
  let look = 0

  const chosen: ReadonlySignal<PageCase | undefined> = computed(() => {
    const cases = view.value?.cases ?? []
    return cases.find(({ id }) => id === chosenId.value) ?? (cases.length === 1 ? cases[0] : undefined)
  })

  const hasSeen = (next: PageReading) => JSON.stringify(next) === JSON.stringify(reading.peek())

  /** Takes in what the page shows now. Another person clears the card before anything else happens. */
  function see(next: PageReading): void {
    const nip = next.kind === 'shown' && next.subject.ok ? next.subject.nip : undefined
    // What looks the same is not drawn again.
    if (!hasSeen(next)) reading.value = next
    if (nip === person || (person === null && next.kind !== 'shown')) return
    person = nip
    queued.value = undefined
    hint.value = undefined
    view.value = undefined
    chosenId.value = undefined
    given.value = undefined
    notice.value = undefined
    void refresh()
  }

  /** Asks again how the cases stand; a silent background leaves what is shown. */
  async function refresh(): Promise<void> {
    look += 1
    const mine = look
    const reply = await tell('casesOnPage', person ? { nip: person } : {})
    if (mine !== look) return
    if (person && reply?.ok) view.value = reply.value
    await lookForNext()
  }

  /** Where nothing of this page is mine to do, the next berkas of the portal is offered. */
  async function lookForNext(): Promise<void> {
    const mine = look
    const isMine = view.value?.cases.some(({ status, step }) => status === 'open' && step?.doneBy === 'me')
    const reply = isMine ? undefined : await tell('nextInQueue', {})
    if (mine === look) queued.value = reply?.ok ? reply.value : undefined
  }

  async function give<K extends CaseCommand>(type: K, said: Said<K>): Promise<boolean> {
    const caseId = chosen.value?.id
    if (caseId === undefined || isBusy.value) return false
    isBusy.value = true
    const before = person
    // `said` is the rest of the same command; TypeScript cannot put a generic Omit back together.
    const input = { ...said, commandId: newId(), caseId } as unknown as InputOf<K>
    const reply = (await tell(type, input)) as Reply<PageView> | undefined
    isBusy.value = false
    if (person !== before) return false
    notice.value = reply && !reply.ok ? reply.sentence : undefined
    if (!reply?.ok) return false
    look += 1
    view.value = reply.value
    void lookForNext()
    return true
  }

  async function judge(stepId: string, itemId: string, verdict: Verdict): Promise<void> {
    const item = chosen.value?.step?.kelengkapan.find(({ id }) => id === itemId)
    if (!item || item.verdict === verdict) return
    const done = await give('judgeKelengkapan', { stepId, itemId, verdict })
    if (done) given.value = { stepId, itemId, before: item.verdict, after: verdict }
  }

  async function undo(): Promise<void> {
    const last = given.value
    if (!last) return
    if (await give('judgeKelengkapan', { stepId: last.stepId, itemId: last.itemId, verdict: last.before })) {
      given.value = undefined
    }
  }

  async function tell<K extends MessageType>(
    type: K,
    input: InputOf<K>,
  ): Promise<Reply<Answers[K]> | undefined> {
    try {
      return await ask(type, input)
    } catch (error) {
      if (!isAlive()) isOrphan.value = true
      else if (view.value) notice.value = `${text.failed} (${error instanceof Error ? error.name : '?'})`
      return undefined
    }
  }

  function keepPlace(): void {
    void tell('keepPlace', { edge: edge.value, isFolded: isFolded.value })
  }

  /** Of this page, by case; what the background knew before it stands in the view. */
  const drafts = new Map<string, PageDraft | undefined>()
  /** Cases of which a draft is about to be kept. */
  const typing = new Set<string>()

  /** Keeps what is typed within half a second, however fast one types on; undefined = sent or given up. */
  function keepDraft(draft: PageDraft | undefined): void {
    const caseId = chosen.value?.id
    if (caseId === undefined || (!draft && !draftOf(chosen.value))) return
    drafts.set(caseId, draft)
    if (typing.has(caseId)) return
    typing.add(caseId)
    setTimeout(() => {
      typing.delete(caseId)
      const latest = drafts.get(caseId)
      void tell('keepDraft', { caseId, ...(latest && { draft: latest }) })
    }, DRAFT_MS)
  }

  function draftOf(of: PageCase | undefined): PageDraft | undefined {
    return of && (drafts.has(of.id) ? drafts.get(of.id) : of.draft)
  }

  return {
    reading,
    keepDraft,
    checkAlive: () => {
      isOrphan.value = !isAlive()
    },
    /** What was typed into a form of the chosen case and not sent. */
    draft: () => draftOf(chosen.peek()),
    view,
    chosen,
    queued,
    hint,
    notice,
    given,
    isBusy,
    isFolded,
    edge,
    isOrphan,
    now: now as ReadonlySignal<number>,
    see,
    /** Whether a page that is read so says nothing new. */
    hasSeen,
    refresh,
    /** Moves the clocks on, here alone, for as long as what is known reaches; else they are asked for. */
    tick: () => {
      now.value = readClock()
      const shown = view.value?.cases ?? []
      if (shown.some(({ times }) => !timesReach(times, now.value))) void refresh()
    },
    judge,
    undo,
    choose: (caseId: string | undefined) => {
      chosenId.value = caseId
      given.value = undefined
    },
    finish: (said: Said<'finishStep'>) => give('finishStep', said),
    giveBack: (said: Said<'returnToApplicant'>) => give('returnToApplicant', said),
    resume: () => give('resumeCase', {}),
    /** Has the element picker put into the page; answers why not, where it cannot be. */
    async pick(page: string, anchor: string): Promise<string | undefined> {
      const reply = await tell('startPicker', { page, anchor })
      return reply && !reply.ok ? reply.sentence : undefined
    },
    /** Where the queued berkas is looked up, once a person asks; undefined where it is queued no more, which is said. */
    async findNext(): Promise<Answers['goToNext'] | undefined> {
      const [next, now] = [queued.peek(), reading.peek()]
      if (!next) return undefined
      const page = now.kind === 'shown' ? now.page.id : ''
      const reply = await tell('goToNext', { caseId: next.caseId, ...(next.row && { row: next.row }), page })
      if (reply && !reply.ok) hint.value = reply.sentence
      return reply?.ok ? reply.value : undefined
    },
    tellLost: (page: string, anchor: string) => void tell('anchorLost', { page, anchor }),
    tellCovered: (isCovered: boolean) => void tell('cardCovered', { isCovered }),
    openPanel: () => void tell('openPanel', {}),
    fold: () => {
      isFolded.value = !isFolded.value
      keepPlace()
    },
    /** To the other edge of the window. */
    moveOver: () => {
      edge.value = edge.value === 'right' ? 'left' : 'right'
      keepPlace()
    },
    dismissNotice: () => {
      notice.value = undefined
    },
    async dismissRefused(commandId: string): Promise<void> {
      const reply = await tell('dismissRefused', { commandId })
      if (reply?.ok && person) view.value = reply.value
    },
  }
}
