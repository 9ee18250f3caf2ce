import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A policy file of Chromium: names of policies and their values. */
export type BrowserPolicy = Readonly<Record<string, unknown>>

/** Where builds of Chromium look for policies, below /etc. */
const PLACES = ['chromium', 'opt/chrome', 'opt/chrome_for_testing']

/**
 * A program that starts the browser with a policy file of its own: in a mount namespace, in which /etc has one file more.
 * Nothing is written to the real /etc, and it is gone with the browser.
 */
export async function underPolicy(
  browserPath: string,
  policy: BrowserPolicy,
  profile: string,
): Promise<string> {
  const etc = join(profile, 'etc')
  for (const place of PLACES) {
    await mkdir(join(etc, place, 'policies/managed'), { recursive: true })
    await writeFile(join(etc, place, 'policies/managed/langkah.json'), JSON.stringify(policy))
  }
  const program = join(profile, 'browser-under-policy')
  const isRoot = process.getuid?.() === 0
  await writeFile(
    program,
    `#!/bin/sh
exec unshare ${isRoot ? '' : '--user --map-root-user '}--mount sh -c '
  mount -t overlay overlay -o "lowerdir=${etc}:/etc" /etc && exec "${browserPath}" "$@"
' sh "$@"
`,
  )
  await chmod(program, 0o755)
  return program
}
