import { onDemand } from '../on-demand.tsx'
import type { SightProps } from './document-sight.tsx'

/** `DocumentSight`, read when somebody has a document to act on. */
export const SightPart = onDemand<SightProps>(
  async () => (await import('./document-sight.tsx')).DocumentSight,
)
