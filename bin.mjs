#!/usr/bin/env node
import './src/cli/node-guard.mjs'
import { existsSync, readFileSync } from 'node:fs'

const built = new URL('dist/src/cli/main.js', import.meta.url)
const source = new URL('src/cli/main.ts', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

// A checkout has the sources, a published package only what was built from them.
const { main } = await import(existsSync(source) ? source : built)
process.exit(await main(process.argv.slice(2), version))
