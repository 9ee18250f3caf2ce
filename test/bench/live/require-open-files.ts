import { existsSync, readFileSync } from 'node:fs'

/** Throws with a sentence where this machine lets a process have fewer files and sockets open than `needed`. */
export function requireOpenFiles(needed: number): void {
  const limits = '/proc/self/limits' // Node has raised its own limit as far as it may
  if (!existsSync(limits)) return
  const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync(limits, 'utf8')) ?? []
  if (soft === undefined || Number(soft) >= needed) return
  throw new Error(
    `Tolok ukur ini membuka ${needed} sambungan, tetapi batas di komputer ini ${soft}; ` +
      `jalankan "ulimit -n ${needed}" lebih dulu, lalu ulangi.`,
  )
}
