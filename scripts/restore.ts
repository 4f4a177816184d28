import { bringBack } from '@/lib/feedback/store/backup'
import { copiedInWords } from '@/lib/feedback/store/copied-in-words'
import { storeFrom } from '@/lib/feedback/store/open'

/** npm run --silent restore -- FILE: brings what a backup holds into the database the server writes to, SQLite or PostgreSQL; the server may run. What is there already stays as it is. */
const [file, ...more] = process.argv.slice(2)
if (!file || more.length) {
  console.error('Usage: npm run restore -- FILE')
  process.exit(2)
}
try {
  const store = await storeFrom(process.env)
  const copied = await bringBack(store, file)
  await store.close()
  console.log(`Brought back ${copiedInWords(copied, 'fresh')}, of ${copiedInWords(copied, 'read')} in ${file}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
