import { CircleCheck, CloudOff, CloudUpload, TriangleAlert, X } from 'lucide'
import { dayAndTime } from '#shared/words/time-words.ts'
import type { PageView } from '../messaging/page-view.ts'
import { Icon } from '../ui/icon.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'

/** Where the truth lies now: here, at the office, or refused; never one green tick for all. */
export function StateLine({ model, words, language, view }: CardProps & { view: PageView }) {
  return (
    <footer class="foot">
      {model.notice.value && (
        <p class="note bad" role="alert">
          <Icon node={TriangleAlert} />
          <span class="grow">{model.notice.value}</span>
          <Dismiss words={words} act={model.dismissNotice} />
        </p>
      )}
      {view.refused.map(({ commandId, sentence }) => (
        <p class="note bad" role="alert" key={commandId}>
          <Icon node={TriangleAlert} />
          <span class="grow">{sentence}</span>
          <Dismiss words={words} act={() => void model.dismissRefused(commandId)} />
        </p>
      ))}
      {view.isAlmostFull && (
        <p class="note warn" role="status">
          <Icon node={TriangleAlert} />
          {words('almostFull')}
        </p>
      )}
      <p class="state" role="status">
        {view.waiting > 0 ? (
          <>
            <Icon node={CloudUpload} size={14} />
            {words('waiting', { count: view.waiting })}
          </>
        ) : view.link === 'offline' ? (
          <>
            <Icon node={CloudOff} size={14} />
            {words('offline', { at: view.asOf ? dayAndTime(view.asOf, new Date(), language) : '' })}
          </>
        ) : (
          <>
            <Icon node={CircleCheck} size={14} />
            {words('recorded')}
          </>
        )}
      </p>
    </footer>
  )
}

function Dismiss({ words, act }: Pick<CardProps, 'words'> & { act: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words('dismiss')}
      title={words('dismiss')}
      onClick={byPerson(act)}
    >
      <Icon node={X} />
    </button>
  )
}
