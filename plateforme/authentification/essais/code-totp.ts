import { createHmac } from 'node:crypto'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function decoder(secret: string): Buffer {
  let bits = ''
  for (const lettre of secret.replace(/[\s=]/g, '').toUpperCase())
    bits += BASE32.indexOf(lettre).toString(2).padStart(5, '0')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)))
}

/**
 * The six digits that an authenticator application shows (RFC 6238, SHA-1, 30 s).
 * @param pas steps from now: 1 is the next code
 */
export function codeTotp(secret: string, pas = 0, instant = Date.now()): string {
  const compteur = Buffer.alloc(8)
  compteur.writeBigUInt64BE(BigInt(Math.floor(instant / 30_000) + pas))
  const hmac = createHmac('sha1', decoder(secret)).update(compteur).digest()
  const decalage = hmac[hmac.length - 1]! & 15
  return String((hmac.readUInt32BE(decalage) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
