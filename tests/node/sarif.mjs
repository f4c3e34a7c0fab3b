// Validates SARIF logs against the schema of SARIF 2.1.0 that ships with @microsoft/jest-sarif.
// Standard input: { "<name>": <log>, ... }. Each problem is one line of the output; the exit code is 1 when there is one.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

const require = createRequire(import.meta.url);
const jestSarif = require.resolve('@microsoft/jest-sarif');

// The schema is of draft 4, which the ajv that jest-sarif brings along knows and newer ones do not.
const Ajv = createRequire(jestSarif)('ajv');
const ajv = new Ajv({ schemaId: 'auto', allErrors: true, format: 'full', unknownFormats: [] });
ajv.addMetaSchema(createRequire(jestSarif)('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(JSON.parse(readFileSync(join(dirname(jestSarif), 'schemas', 'sarif-2.1.0-rtm.5.json'), 'utf8')));

const logs = Object.entries(JSON.parse(await text(process.stdin)));
for (const [name, log] of logs) {
  if (!validate(log)) {
    process.exitCode = 1;
    for (const error of validate.errors) {
      console.log(`${name}: ${error.dataPath} ${error.message}`);
    }
  }
}

console.log(`${logs.length} logs`);
