import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** A short name made from a text: ids that were left out, versions. The same in a browser as in the check. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 8)
