/** A file that a person sent, already on disk and complete; whoever takes charge of it moves or removes it. */
export interface FichierRecu {
  /** Name given by the sender, without folders. */
  nom: string
  /** Where the bytes are; removed after the request unless moved. */
  chemin: string
  /** Bytes. */
  taille: number
  /** SHA-256 of the bytes, hexadecimal. */
  empreinte: string
}
