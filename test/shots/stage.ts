import type { Panel } from '../e2e/drive-panel.ts'
import type { Office } from '../e2e/start-office.ts'
import type { OfficeWork } from './office-work.ts'
import type { Shots } from './take-shots.ts'

/** What pictures are taken of. */
export interface Stage {
  readonly office: Office
  readonly shots: Shots
  /** Rina's: petugas, TU, ops and pengelola pengaduan. */
  readonly panel: Panel
  readonly work: OfficeWork
}
