import { readCatalogue } from '@/lib/feedback/catalogue'
import { insights } from '@/lib/feedback/insights/insights'
import { insightTables, tablesAsCsv, tablesAsText } from '@/lib/feedback/insights/sheet'
import { storeFrom } from '@/lib/feedback/store/open'

/** npm run --silent feedback [-- --json | --csv]: what readers said, from the database the server writes to. */
const [how, ...more] = process.argv.slice(2)
if (more.length || (how && how !== '--json' && how !== '--csv')) {
  console.error('Usage: npm run feedback, or with -- --json or -- --csv')
  process.exit(2)
}
try {
  const store = await storeFrom(process.env)
  const found = await insights(store, readCatalogue(process.env.OUT_DIR ?? 'out'))
  await store.close()
  const tables = insightTables(found)
  process.stdout.write(
    how === '--json' ? `${JSON.stringify(found, null, 2)}\n` : how === '--csv' ? tablesAsCsv(tables) : `${tablesAsText(tables)}\n`,
  )
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
