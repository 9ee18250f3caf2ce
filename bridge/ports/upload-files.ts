import type { SweptDocuments } from './documents.ts'

/** Files that runs keep beside the log or send: what is read is what the log names, never merely what lies there. */
export interface UploadFiles {
  /**
   * The bytes of a file by its place, in the data folder unless absolute. Undefined where it is gone, where its SHA-256
   * is not `hash`, or where it is larger than anything that a run makes or sends.
   */
  read(place: { readonly file: string; readonly hash: string }): Promise<Uint8Array | undefined>
  /** What a run keeps as evidence: pictures, and copies of PDFs. Neither its workbook nor its reports. */
  evidenceOf(runId: string): Promise<SweptDocuments>
  /** Takes the evidence of a run away; what is gone already is no fault. */
  removeEvidence(runId: string): Promise<void>
}
