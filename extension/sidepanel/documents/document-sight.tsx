import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DocumentAbout } from '../../bridge-client/document-door.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { DocumentView } from './document-view.tsx'
import { openFile } from './open-file.ts'
import { sha256Of } from './sha256-of.ts'

export interface NamedDocument {
  readonly hash: string
  readonly label: string
}

export interface SightProps {
  readonly about: DocumentAbout
  /** At least one. */
  readonly documents: readonly NamedDocument[]
  /**
   * Hash of the one in view, for an act that names what its doer looked at. It is set once the bytes are here and are
   * those that the record names, and is empty again when the document is put away. Absent: the act names none.
   */
  readonly inView?: Signal<string | undefined>
}

/** The documents that an act is about, one of them in view. A single one opens by itself; of several the person picks. */
export function DocumentSight({ about, documents, inView }: SightProps) {
  const { model, words } = usePanel()
  const command = useCommand()
  const shown = useSignal<(NamedDocument & { readonly file: Blob }) | undefined>(undefined)

  function putAway(): void {
    shown.value = undefined
    if (inView) inView.value = undefined
  }
  async function look(document: NamedDocument): Promise<void> {
    putAway()
    const file = await command.runAny(() => model.readDocument(about, document.hash))
    if (!file) return
    if ((await sha256Of(file)) !== document.hash) {
      command.problem.value = words('documents.otherBytes')
      return
    }
    shown.value = { ...document, file }
    if (inView) inView.value = document.hash
  }
  useEffect(() => {
    const [only, ...others] = documents
    if (only && others.length === 0) void look(only)
    return putAway
  }, [documents.map(({ hash }) => hash).join()])

  const { hash, label, file } = shown.value ?? {}
  return (
    <section class="sight" aria-label={words('documents.inSight')}>
      <div class="row">
        {documents.map((each) => (
          <button
            type="button"
            class="button"
            key={each.hash}
            aria-pressed={each.hash === hash}
            disabled={command.isBusy.value}
            onClick={() => (each.hash === hash ? putAway() : void look(each))}
          >
            {each.label}
          </button>
        ))}
      </div>
      {command.isBusy.value && <p class="soft small-text">{words('loading')}</p>}
      <Problem text={command.problem.value} />
      {file && label && (
        <>
          <DocumentView file={file} label={label} />
          <p class="hint digest figures">{words('documents.digest', { hash: hash ?? '' })}</p>
          <button type="button" class="button quiet" onClick={() => openFile(file, label)}>
            {words('documents.openTab')}
          </button>
        </>
      )}
    </section>
  )
}
