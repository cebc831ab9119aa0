import { createHash } from 'node:crypto'

const sha = (...morceaux: Uint8Array[]): Buffer => {
  const h = createHash('sha256')
  for (const m of morceaux) h.update(m)
  return h.digest()
}

/**
 * The secret part of a personal link: it opens `sujet` until `expire`, without signing in. Verified in the database
 * (`messages.sujet_du_lien`), with the same secret.
 * @returns 43 characters of base64url
 */
export function jetonDeLien(secret: Buffer, sujet: string, expire: Date): string {
  const corps = Buffer.alloc(20)
  corps.write(sujet.replaceAll('-', ''), 0, 'hex')
  corps.writeUInt32BE(Math.floor(expire.getTime() / 1000), 16)
  const signature = sha(secret, sha(secret, Buffer.from('lien-de-message|'), corps)).subarray(0, 12)
  return Buffer.concat([corps, signature]).toString('base64url')
}
