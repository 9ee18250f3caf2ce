import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyedForm } from '#bridge/storage/embedded/line-form.ts'
import { makeDataFolder } from '#bridge/storage/embedded/make-data-folder.ts'
import { Segments } from './segments.ts'
import { StateFile } from './state-file.ts'
import type { StateMark } from './state-mark.ts'

export const stateNames = ['lines', 'events', 'subjects', 'records', 'people', 'texts'] as const
export type StateName = (typeof stateNames)[number]

/** The open files of the state. */
export class StateFiles {
  readonly form: KeyedForm
  readonly segments: Segments
  /** Changes once, when files that were made aside take their place. */
  folder: string
  #files: Record<StateName, StateFile> | undefined

  constructor(
    at: { folder: string; form: KeyedForm; segmentBytes: number },
    files?: Record<StateName, StateFile>,
  ) {
    this.folder = at.folder
    this.form = at.form
    this.#files = files
    this.segments = new Segments(() => this.folder, at.form, at.segmentBytes)
  }

  get areMade(): boolean {
    return this.#files !== undefined
  }

  get files(): Record<StateName, StateFile> {
    if (!this.#files) throw new Error('the files of the state are not made yet')
    return this.#files
  }

  /** Makes empty ones where there are none yet, whatever lies there. */
  async make(): Promise<void> {
    if (this.#files) return
    await rm(this.folder, { recursive: true, force: true })
    await makeDataFolder(this.folder)
    const made = await Promise.all(
      stateNames.map(
        async (name) => [name, await StateFile.create(this.folder, `${name}.1`, this.form)] as const,
      ),
    )
    this.#files = Object.fromEntries(made) as Record<StateName, StateFile>
  }

  async close(): Promise<void> {
    this.segments.close()
    await Promise.all(Object.values(this.#files ?? {}).map((file) => file.close()))
  }
}

/** Those that the head names, not read yet. Throws `StateUnusable` where one is missing. */
export async function openStateFiles(
  at: { folder: string; form: KeyedForm; segmentBytes: number },
  mark: StateMark,
): Promise<StateFiles> {
  const opened: Partial<Record<StateName, StateFile>> = {}
  try {
    for (const name of stateNames) opened[name] = await StateFile.open(at.folder, mark[name], at.form)
    const state = new StateFiles(at, opened as Record<StateName, StateFile>)
    await state.segments.load(mark.cases)
    return state
  } catch (error) {
    await Promise.all(Object.values(opened).map((file) => file.close()))
    throw error
  }
}

/** What a process that was killed had begun and no head names. */
export async function removeOthers(folder: string, mark: StateMark): Promise<void> {
  const named = new Set([
    ...stateNames.map((name) => mark[name].name),
    ...mark.cases.map(({ number }) => `cases.${number}`),
  ])
  const others = (await readdir(folder)).filter((name) => !named.has(name))
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}
