import { recordServers } from '@/lib/recorder/record-all'
import { browserPath } from './tools.mjs'

/** npm run record [-- ROW… | concurrency | frameworks | pydantic | runs[/NAME] | fidelity]: what real servers do with every case, into content/servers. */
// Servers that run end with this process.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => process.exit(1))
const words = process.argv.slice(2)
if (words.some((word) => word.startsWith('-')))
  console.log(`npm run record [-- WORD…]

Records what real servers do with every case, into content/servers. Without a word, everything; otherwise what a word begins:
  gunicorn, uvicorn-0.54 …   one server, or one release of it
  concurrency, frameworks    eight requests at once; where a request passes inside a framework
  pydantic                   what the real engine answers
  runs, runs/NAME            the programs behind the lessons, or one of them
  fidelity                   how near the labs come`)
else process.exitCode = await recordServers(words, browserPath() ?? '', console.log)
