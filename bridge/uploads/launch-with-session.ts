import { readFile } from 'node:fs/promises'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'
import { writeFileDurably } from '#bridge/disk/write-file-durably.ts'
import { openSession, type PortalSession, SessionUnreadable, sealSession } from './saved-session.ts'

export interface SessionFile {
  readonly file: string
  readonly passphrase: string
}

type LaunchOptions = NonNullable<Parameters<typeof chromium.launch>[0]>
type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

/** The saved session cannot be opened: one sentence in Bahasa Indonesia. */
export class SessionNotOpened extends Error {
  override readonly name = 'SessionNotOpened'
}

/** A browser without a profile: it starts with the sealed session of the last time and leaves nothing else behind. */
export async function launchWithSession(
  session: SessionFile,
  options: LaunchOptions,
): Promise<{ browser: Browser; context: BrowserContext; save(): Promise<void> }> {
  const kept = await readKept(session)
  const browser = await chromium.launch(options)
  const context = await browser.newContext({
    viewport: null,
    ...(kept && { storageState: kept as unknown as StorageState }),
  })
  return {
    browser,
    context,
    async save() {
      const sealed = sealSession(await context.storageState(), session.passphrase)
      await writeFileDurably(session.file, sealed)
    },
  }
}

async function readKept({ file, passphrase }: SessionFile): Promise<PortalSession | undefined> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  })
  if (!bytes) return undefined
  try {
    return openSession(bytes, passphrase)
  } catch (cause) {
    if (!(cause instanceof SessionUnreadable)) throw cause
    throw new SessionNotOpened(
      `Sesi tersimpan ${file} tidak dapat dibuka; periksa kata sandinya, atau hapus berkas itu dan masuk lagi.`,
      { cause },
    )
  }
}
