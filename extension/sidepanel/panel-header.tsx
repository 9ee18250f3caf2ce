import { useSignal } from '@preact/signals'
import {
  CircleCheck,
  CloudOff,
  CloudUpload,
  LoaderCircle,
  PlugZap,
  Settings,
  TriangleAlert,
  UserRoundCheck,
  X,
} from 'lucide'
import { ageWords, dayAndTime } from '#shared/words/time-words.ts'
import { Icon } from '../ui/icon.tsx'
import { StepMark } from '../ui/step-mark.tsx'
import { PageTroubleNote } from './page-trouble-note.tsx'
import { usePanel } from './panel-context.ts'

/** Older than this, what is shown is grey: nothing here looks live when it is not. */
const STALE_MS = 60_000

export function PanelHeader() {
  const { words } = usePanel()
  const isOpen = useSignal(false)
  return (
    <header class="panel-head">
      <div class="bar">
        <StepMark size={22} />
        <strong>Langkah</strong>
        <LinkState />
        <button
          type="button"
          class="icon-button"
          aria-label={words('settings')}
          title={words('settings')}
          aria-expanded={isOpen.value}
          onClick={() => {
            isOpen.value = !isOpen.value
          }}
        >
          <Icon node={Settings} />
        </button>
      </div>
      <ActingLine />
      {isOpen.value && (
        <PanelSettings
          close={() => {
            isOpen.value = false
          }}
        />
      )}
      <LinkProblemNote />
      <PageTroubleNote />
      <Outbox />
    </header>
  )
}

function LinkState() {
  const { model, words, language } = usePanel()
  const { state, aliveAt } = model.link.value
  const now = model.now.value
  if (state === 'connecting' || aliveAt === undefined) {
    return (
      <span class="link soft" role="status">
        <Icon node={state === 'broken' ? CloudOff : LoaderCircle} size={14} />
        {words('link.connecting')}
      </span>
    )
  }
  if (state === 'broken') {
    const at = dayAndTime(new Date(aliveAt).toISOString(), new Date(now), language)
    return (
      <span class="link tone-bad figures" role="status" title={words('link.stale', { at })}>
        <Icon node={CloudOff} size={14} />
        {words('link.broken', { at })}
      </span>
    )
  }
  const isStale = now - aliveAt > STALE_MS
  return (
    <span class={isStale ? 'link soft figures' : 'link tone-ok figures'} title={words('link.live')}>
      <Icon node={CircleCheck} size={14} />
      {words('link.age', { age: ageWords(aliveAt, now, language) })}
    </span>
  )
}

/** Why the office's server cannot be used, and the one button that helps. */
function LinkProblemNote() {
  const { model, words } = usePanel()
  const { state, problem } = model.link.value
  const address = model.pairing.value?.address
  if (state !== 'broken' || !problem || !address) return null
  const isOld = problem === 'version-mismatch'
  return (
    <p class="note warn strip" role="status">
      <Icon node={PlugZap} />
      <span class="grow">{words(`problem.${problem}`, { address })}</span>
      <button type="button" class="button quiet" onClick={isOld ? model.reloadExtension : model.openSettings}>
        {words(isOld ? 'action.reload' : 'action.test')}
      </button>
    </p>
  )
}

/** In whose right this person acts beside his own: shown as long as it holds. */
function ActingLine() {
  const { model, words } = usePanel()
  const posts = model.board.value?.me.posts ?? []
  return posts
    .filter(({ capacity }) => capacity !== 'own')
    .map(({ postId, capacity, jabatan }) => (
      <p class="acting" key={`${postId} ${capacity}`}>
        <Icon node={UserRoundCheck} size={14} />
        {words('actingAs', { jabatan: jabatan.replaceAll('\n', ' ') })}
      </p>
    ))
}

function PanelSettings({ close }: { close: () => void }) {
  const { model, words, language } = usePanel()
  const pairing = model.pairing.value
  if (!pairing) return null
  return (
    <div class="settings">
      <p>{words('me', { name: pairing.me.name, jabatan: pairing.me.jabatan })}</p>
      <p class="hint">{pairing.address}</p>
      <div class="row">
        {model.board.value && (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              close()
              model.openTab('office')
            }}
          >
            {words('office.show')}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          disabled={model.policy.value.language !== undefined}
          title={model.policy.value.language && words('byOffice')}
          onClick={() => void model.speak(language === 'id' ? 'en' : 'id')}
        >
          {words('language')}
        </button>
        <button type="button" class="button quiet" onClick={model.openSettings}>
          {words('allSettings')}
        </button>
        <button type="button" class="button quiet" onClick={() => void model.unpair()}>
          {words('signOut')}
        </button>
      </div>
    </div>
  )
}

/** What this computer still owes the office, and what the office refused. */
function Outbox() {
  const { model, words } = usePanel()
  const { waiting, refused, isAlmostFull } = model.outbox.value
  return (
    <>
      {waiting.length > 0 && (
        <p class="note warn strip" role="status">
          <Icon node={CloudUpload} />
          <span class="grow">
            {words('outboxWaiting', { count: waiting.length })}
            {isAlmostFull && ` ${words('outboxAlmostFull')}`}
          </span>
          <button type="button" class="button quiet" onClick={() => void model.sendOutbox()}>
            {words('outboxSend')}
          </button>
        </p>
      )}
      {refused.map(({ commandId, sentence }) => (
        <p class="note bad strip" role="alert" key={commandId}>
          <Icon node={TriangleAlert} />
          <span class="grow">{sentence}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={words('dismiss')}
            onClick={() => model.dismissRefused(commandId)}
          >
            <Icon node={X} />
          </button>
        </p>
      ))}
    </>
  )
}
