import { useSignal } from '@preact/signals'
import type { CheckedWorkbook, CheckWorkbook, NamedFile, UploadFlowNote } from '#shared/schema/upload-desk.ts'
import type { CallResult } from '../call-bridge.ts'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { asSent, sendFiles } from './send-files.ts'
import { type SortedFiles, sortFiles } from './sort-files.ts'

/** The server is asked again so long after it had too much to do. */
const BREATH_MS = 500

type Sent = Pick<CheckWorkbook, 'workbook' | 'files'>

/** What becomes of a workbook and its PDFs until they are a planned run: chosen, sent, checked, planned. */
export function useNewUpload() {
  const { model } = usePanel()
  const command = useCommand()
  const chosen = useSignal<readonly File[]>([])
  const flow = useSignal<UploadFlowNote | undefined>(undefined)
  const checked = useSignal<CheckedWorkbook | undefined>(undefined)
  const part = useSignal<number | undefined>(undefined)
  const ids = useSignal({ runId: crypto.randomUUID(), commandId: crypto.randomUUID() })
  const sent = useSignal<Sent | undefined>(undefined)

  /** Takes more files in; one of a name that is there takes its place. */
  function add(files: readonly File[]): void {
    const names = new Set(files.map(({ name }) => name))
    chosen.value = [...chosen.value.filter(({ name }) => !names.has(name)), ...files]
    forget()
  }

  function clear(): void {
    chosen.value = []
    forget()
  }

  function forget(): void {
    checked.value = undefined
    sent.value = undefined
    command.problem.value = undefined
  }

  function send(file: Blob) {
    const about = { uploadId: ids.peek().runId }
    return model.sendDocument({ about, file, onProgress: () => {} })
  }

  async function sendAll(sorted: SortedFiles<File>, takesFiles: boolean): Promise<CallResult<Sent>> {
    const [workbook] = sorted.workbooks
    if (!workbook) throw new Error('nothing is sent without a workbook')
    const files = takesFiles ? sorted.files : []
    part.value = 0
    const kept = await send(asSent(workbook))
    if (!kept.ok) return kept
    const named = await sendFiles(files, {
      send,
      onDone: (done) => {
        part.value = done / files.length
      },
      pause: () => new Promise((resolve) => setTimeout(resolve, BREATH_MS)),
    })
    if (!named.ok) return named
    const hash = kept.value.hash
    return {
      ok: true,
      value: { workbook: { name: workbook.name, hash }, ...filesOf(takesFiles, named.value) },
    }
  }

  async function check(): Promise<void> {
    const { value: wanted } = flow
    if (!wanted) return
    forget()
    const all = await command.runAny(() => sendAll(sortFiles(chosen.value), wanted.takesFiles))
    part.value = undefined
    if (!all) return
    const asked = { runId: ids.value.runId, flow: wanted.id, ...all }
    checked.value = await command.run((client) => client.uploads.checkWorkbook.query(asked))
    sent.value = all
  }

  /** Whether it is planned; then the next upload begins anew. */
  async function plan(caseNumber: string): Promise<boolean> {
    const [{ value: wanted }, { value: all }] = [flow, sent]
    if (!wanted || !all) return false
    const asked = { ...ids.value, flow: wanted.id, ...all, ...(caseNumber !== '' && { caseNumber }) }
    const answer = await command.run((client) => client.uploads.planWorkbook.mutate(asked))
    if (!answer) return false
    ids.value = { runId: crypto.randomUUID(), commandId: crypto.randomUUID() }
    clear()
    return true
  }

  return { command, chosen, flow, checked, part, add, clear, forget, check, plan }
}

function filesOf(takesFiles: boolean, files: NamedFile[]): Pick<CheckWorkbook, 'files'> {
  return takesFiles ? { files } : {}
}
