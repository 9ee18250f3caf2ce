import type { Progress } from './kinerja/progress-store.ts'
import type { World } from './world.ts'

/** An activity that E-Kinerja holds, and how often a submit of this text has arrived from this person. */
export interface HeldProgress extends Progress {
  visible: boolean
  receivedCount: number
}

/** The truth about E-Kinerja, oldest first. */
export function heldProgress(world: World, nip?: string): HeldProgress[] {
  return world.kinerja.progress
    .all()
    .filter((progress) => (nip ?? progress.nip) === progress.nip)
    .map((progress) => ({
      ...progress,
      receivedCount: world.log.submitsOf({ nip: progress.nip, jenis: 'progress', nomor: progress.kegiatan }),
    }))
}
