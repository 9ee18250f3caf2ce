/** Keeps the pictures that prove rows. */
export interface UploadEvidence {
  /** Stores a PNG for a row; resolves to its place inside the data folder and its SHA-256 once it is on disk. */
  keepPicture(rowId: string, picture: Uint8Array): Promise<{ file: string; hash: string }>
}
