/**
 * Makes the validators of `contracts/compiled` from the documents: `npm run compile-contracts`.
 *
 * ajv writes one module of plain functions; what it takes from its own runtime is bundled in, so that the result has no
 * imports and runs where code generation is forbidden.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { rolldown } from 'rolldown'

/** The documents that have validators. */
export const compiledApis = ['alauda', 'kubernetes', 'openshift', 'qumulo', 'stackrox'] as const

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Document {
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** The path of the compiled module of an API. */
export const compiledPath = (api: string): string => `${root}contracts/compiled/${api}.ts`

/** The source of the compiled module of an API: one exported function a schema, named as the schema is. */
export async function compileContract(api: string): Promise<string> {
  const path = `${root}contracts/documents/${api}.json`
  const document = JSON.parse(readFileSync(path, 'utf8')) as Document
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  })
  addFormats.default(ajv)
  ajv.addSchema({ $id: 'document', ...document })
  const names = Object.keys(document.components.schemas)
  const exported = Object.fromEntries(
    names.map((name) => {
      ajv.addSchema({ $id: name, $ref: `document#/components/schemas/${name}` })
      return [name, name]
    }),
  )
  return bundle(standaloneCode.default(ajv, exported))
}

// The code is ajv's, not ours to check.
const HEADER = [
  '// @ts-nocheck',
  '// Made by npm run compile-contracts from contracts/documents. Not edited by hand.',
].join('\n')

async function bundle(code: string): Promise<string> {
  const entry = '\0validators.mjs'
  const build = await rolldown({
    input: entry,
    cwd: root,
    platform: 'neutral',
    resolve: { mainFields: ['module', 'main'] },
    plugins: [
      {
        name: 'validators',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
  })
  const { output } = await build.generate({ format: 'esm', minify: true })
  await build.close()
  return `${HEADER}\n${output[0].code}`
}

if (import.meta.main) {
  for (const api of compiledApis) writeFileSync(compiledPath(api), await compileContract(api))
}
