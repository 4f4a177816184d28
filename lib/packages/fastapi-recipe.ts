import type { PackRecipe } from './recipe'

/** What stands where pydantic’s compiled engine would: an import of the Python half’s own. An engine compiled for the page, laid beside it, is found before it. */
const standIn = `"""Stands where pydantic's engine, compiled from Rust, is elsewhere."""

from pydantic_engine import *
from pydantic_engine import __version__
`

/** FastAPI with pydantic, on top of Starlette. */
export const fastapi: PackRecipe = {
  packages: [
    { name: 'fastapi', cuts: [{ files: 'fastapi/.agents/', why: 'Instructions for machines that write code.' }] },
    {
      name: 'pydantic',
      cuts: [
        { files: 'pydantic/v1/', why: 'The first pydantic, which does not run on this Python.' },
        { files: 'pydantic/mypy.py', why: 'For mypy, which is not here.' },
        { files: 'pydantic/experimental/', why: 'May change with any release; FastAPI does not import it.' },
      ],
    },
    { name: 'pydantic_core', asAskedBy: 'pydantic', adds: { 'pydantic_core/_pydantic_core.py': standIn } },
    { name: 'annotated-types' },
    { name: 'annotated-doc' },
    { name: 'typing-inspection' },
    { name: 'opentelemetry-api' },
    { name: 'importlib_metadata' },
    { name: 'zipp' },
  ],
  needs: ['starlette'],
}
