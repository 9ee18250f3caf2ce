import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface OpenedSheet {
  /** The sheet as LibreOffice holds it after opening, as flat XML. */
  readonly xml: string
}

/** Opens a file in LibreOffice without a window, as a second opinion; undefined on a computer that has none. */
export async function openInLibreOffice(
  bytes: Uint8Array,
  { ending, filter }: { readonly ending: string; readonly filter?: string },
): Promise<OpenedSheet | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'langkah-office-'))
  try {
    await writeFile(join(folder, `daftar.${ending}`), bytes)
    await run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--norestore', '--convert-to', 'fods', '--outdir', join(folder, 'out')],
      ...(filter ? [`--infilter=${filter}`] : []),
      join(folder, `daftar.${ending}`),
    ])
    return { xml: await readFile(join(folder, 'out', 'daftar.fods'), 'utf8') }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
