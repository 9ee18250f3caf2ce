import { browser } from 'wxt/browser'
import { PACKS_FILE } from '#shared/portals/packs-file.ts'
import type { Portal } from '#shared/schema/portal.ts'

let reading: Promise<readonly Portal[]> | undefined

/** The packs that came with the extension; read from its own files once in the life of the worker. */
export function builtInPacks(): Promise<readonly Portal[]> {
  reading ??= fetch(`/${PACKS_FILE}`).then((file) => file.json())
  return reading
}

/** Whether a host is one that the extension was built for; the office cannot add one without a build. */
export function isBuiltInHost(host: string): boolean {
  const scripts = browser.runtime.getManifest().content_scripts ?? []
  return scripts.some(({ matches }) => matches?.includes(`https://${host}/*`))
}
