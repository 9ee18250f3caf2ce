/** One entry of the form that the application of 2018 had. */
export interface NilaiIsian {
  nip: string
  /** 5 = S3 … 0 = SMP/SD. */
  pendidikan: string
  struktural: string
  fungsional: string
  diklat20Jp: string
  seminar: string
  kinerja: string
  /** 0, or R, S, B. */
  disiplin: string
}
