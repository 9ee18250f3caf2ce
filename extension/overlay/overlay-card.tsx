import { useSignal } from '@preact/signals'
import { ChevronRight, MoveHorizontal, PanelRightOpen } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { advanceTimes } from '#shared/domain/advance-times.ts'
import { caseTone } from '#shared/domain/deadline-tone.ts'
import { Icon } from '../ui/icon.tsx'
import { StepMark } from '../ui/step-mark.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { CaseActions } from './case-actions.tsx'
import { CaseBody } from './case-body.tsx'
import { CasePicker } from './case-picker.tsx'
import { LetterPart } from './letter-part.tsx'
import { NextCase } from './next-case.tsx'
import { StateLine } from './state-line.tsx'
import { UsulanPart } from './usulan-part.tsx'

/** The card at the edge of a BKN page. A page that the pack does not know shows none. */
export function OverlayCard(props: CardProps) {
  const { model, words } = props
  const reading = model.reading.value
  if (reading.kind === 'unknown') return null
  if (model.isFolded.value) return <FoldedTab model={model} words={words} />
  return (
    <section class="card" aria-label={words('card')}>
      <header class="head">
        <StepMark />
        <strong class="name">Langkah</strong>
        <HeadButton
          label={words('keysOf')}
          keys="?"
          act={() => {
            model.hint.value = model.hint.value === words('keys') ? undefined : words('keys')
          }}
        >
          ?
        </HeadButton>
        <HeadButton label={words('moveOver')} keys="m" act={model.moveOver}>
          <Icon node={MoveHorizontal} />
        </HeadButton>
        <HeadButton label={words('openPanel')} act={model.openPanel}>
          <Icon node={PanelRightOpen} />
        </HeadButton>
        <HeadButton label={words('fold')} act={model.fold} class="fold">
          <Icon node={ChevronRight} />
        </HeadButton>
      </header>
      {reading.kind === 'shown' && reading.page.usulan && <UsulanPart {...props} />}
      <CardContent {...props} />
      <NextCase {...props} />
    </section>
  )
}

interface HeadButtonProps {
  readonly label: string
  readonly act: () => void
  /** The single key that does the same while the card has focus. */
  readonly keys?: string
  readonly class?: string
  readonly children: ComponentChildren
}

function HeadButton({ label, act, keys, class: more = '', children }: HeadButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${more}`}
      title={label}
      aria-label={label}
      aria-keyshortcuts={keys}
      onClick={byPerson(act)}
    >
      {children}
    </button>
  )
}

function CardContent(props: CardProps) {
  const { model, words } = props
  const reading = model.reading.value
  const view = model.view.value
  if (model.isOrphan.value) return <Message>{words('updated')}</Message>
  if (reading.kind === 'off') return <Message>{words('off', { reason: reading.reason })}</Message>
  if (reading.kind !== 'shown') return <LoadingPage words={words} />
  if (reading.page.letter) return <LetterPart letter={props.letter.value} words={words} />
  if (!reading.subject.ok) {
    if (reading.page.subjects.length === 0)
      return <Message>{words('noSubjects', { page: reading.page.title })}</Message>
    const key = (
      { absent: 'subjectAbsent', several: 'subjectSeveral', malformed: 'subjectMalformed' } as const
    )[reading.subject.reason]
    return <Message>{words(key)}</Message>
  }
  if (!view) return <Loading text={words('loading')} />
  if (view.link === 'unpaired' || view.link === 'signed-out') {
    return (
      <Message>
        {words(view.link === 'unpaired' ? 'unpaired' : 'signedOut')}
        <button type="button" class="button primary" onClick={byPerson(model.openPanel)}>
          {words('openPanel')}
        </button>
      </Message>
    )
  }
  if (view.cases.length === 0) {
    return <Message>{words(view.asOf ? 'noCases' : 'offlineUnknown')}</Message>
  }
  return (
    <>
      <div class="body">{model.chosen.value ? <CaseBody {...props} /> : <CasePicker {...props} />}</div>
      <CaseActions {...props} />
      <StateLine {...props} view={view} />
    </>
  )
}

function FoldedTab({ model, words }: Pick<CardProps, 'model' | 'words'>) {
  const { step, times } = model.chosen.value ?? {}
  const isLate = times && caseTone(advanceTimes(times, model.now.value)) === 'bad'
  return (
    <button
      type="button"
      class={isLate ? 'tab late' : 'tab'}
      aria-label={words('unfold')}
      title={words('unfold')}
      onClick={byPerson(model.fold)}
    >
      <StepMark size={24} />
      {step && <span class="figures">{step.no}</span>}
    </button>
  )
}

function Message({ children }: { children: ComponentChildren }) {
  return <div class="message">{children}</div>
}

/** Longer than this, a page that should be known is not merely slow: within five seconds a person is told. */
const PATIENCE_MS = 4_000

function LoadingPage({ words }: Pick<CardProps, 'words'>) {
  const isLong = useSignal(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      isLong.value = true
    }, PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [isLong])
  return <Loading text={words(isLong.value ? 'pageUnclear' : 'loading')} />
}

function Loading({ text }: { text: string }) {
  return (
    <div class="message soft" role="status">
      {text}
    </div>
  )
}
