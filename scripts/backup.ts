import { backUp } from '@/lib/feedback/store/backup'
import { copiedInWords } from '@/lib/feedback/store/copied-in-words'
import { storeFrom } from '@/lib/feedback/store/open'

/** npm run --silent backup -- FILE: all that readers said, as of this moment, in one file, from the database the server writes to; the server may run. */
const [file, ...more] = process.argv.slice(2)
if (!file || more.length) {
  console.error('Usage: npm run backup -- FILE')
  process.exit(2)
}
try {
  const store = await storeFrom(process.env)
  const copied = await backUp(store, file)
  await store.close()
  console.log(`${file} holds ${copiedInWords(copied, 'read')}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
