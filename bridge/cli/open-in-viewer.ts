import { spawn } from 'node:child_process'

/** Opens a file with what this person's desktop has for it; a desktop without any opens nothing. */
export function openInViewer(file: string, platform: NodeJS.Platform = process.platform): void {
  const programs: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' }
  const child = spawn(programs[platform] ?? 'xdg-open', [file], { stdio: 'ignore', detached: true })
  // The terminal has said where the file lies: a desktop that cannot is no failure.
  child.on('error', () => child.unref())
  child.unref()
}
