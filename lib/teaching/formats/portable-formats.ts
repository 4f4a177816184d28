import type { Bank } from './bank'
import { csv } from './csv'
import { gift } from './gift'
import type { Loss } from './loss'
import { moodleXml } from './moodle'
import { qtiPackage } from './qti'
import { qti12Package } from './qti12'

type Format = {
  title: string
  /** How a file of it is named after the bank. */
  ending: string
  write(bank: Bank): { data: string | Uint8Array; losses: Loss[] }
}

/** The formats that a browser can write as well, and that our own import reads. */
export const portableFormats = {
  qti: { title: 'QTI 2.1 package', ending: '.qti.zip', write: qtiPackage },
  qti12: { title: 'QTI 1.2 package for Canvas', ending: '.canvas.zip', write: qti12Package },
  moodle: { title: 'Moodle XML', ending: '.moodle.xml', write: moodleXml },
  gift: { title: 'GIFT', ending: '.gift', write: gift },
  csv: { title: 'CSV', ending: '.csv', write: csv },
} satisfies Record<string, Format>
