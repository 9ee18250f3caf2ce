/** The anchor of a step for which the SOP names a page but no control on it: the office may point one out. */
export function stepAnchorId(sopId: string, stepId: string): string {
  return `${sopId}--${stepId}`
}
