// Holds JSON documents against the schemas of this repository with ajv, a validator that is not ours.
//
//   node tests/node/validate.mjs SCHEMA FILE...
//       SCHEMA is a schema file, or the name of one in schemas/, such as "pack". One line for each problem.
//       Exit code 0: all are valid, 1: some are not, 2: wrong usage, 3: a file cannot be read.
//
//   node tests/node/validate.mjs --stream
//       Each line of standard input is {"schema": NAME, "text": DOCUMENT}, each line of the output {"valid": BOOL, "error": TEXT}.
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const schemas = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "schemas");

// What editors read and validators do not.
const annotations = ["enumDescriptions", "errorMessage", "patternErrorMessage", "defaultSnippets"];

const kinds = { object: "an object", array: "a list", string: "a text", number: "a number", integer: "a whole number", boolean: "true or false", null: "null" };

// Of these an object may have several.
const structural = ["additionalProperties", "required"];

function compile(schema, allErrors) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors, verbose: true });
  addFormats(ajv, { mode: "full", formats: ["date"] });
  annotations.forEach((keyword) => ajv.addKeyword({ keyword }));
  return ajv.compile(schema);
}

// Where something is wrong, and what: the words of the schema where it has some, and those of ajv where it has none.
function describe(error) {
  const { keyword, parentSchema, params } = error;
  const own = keyword === "pattern" ? (parentSchema.patternErrorMessage ?? parentSchema.errorMessage) : parentSchema.errorMessage;
  const usual = {
    additionalProperties: () => `there is no member "${params.additionalProperty}" here; it may have ${Object.keys(parentSchema.properties ?? {}).map((name) => `"${name}"`).join(", ")}`,
    required: () => `the member "${params.missingProperty}" is missing`,
    enum: () => `it is one of ${params.allowedValues.map((value) => JSON.stringify(value)).join(", ")}`,
    type: () => `it must be ${[params.type].flat().map((type) => kinds[type]).join(" or ")}`,
    const: () => `it must be ${JSON.stringify(params.allowedValue)}`,
    minItems: () => `the list needs at least ${params.limit} element${params.limit === 1 ? "" : "s"}`,
    uniqueItems: () => `the elements ${params.j} and ${params.i} of the list are the same`,
    "false schema": () => "this member may not stand here",
  }[keyword];
  return `${error.instancePath || "/"}: ${(!structural.includes(keyword) && own) || (usual ? usual() : error.message)}`;
}

// The innermost errors of a failed "if" or "anyOf" say too much; the schema that holds them has words of its own.
function report(errors) {
  const wrappers = errors.filter((error) => ["anyOf", "oneOf", "not"].includes(error.keyword) && error.parentSchema.errorMessage);
  return errors
    .filter((error) => error.keyword !== "if" && !wrappers.some((wrapper) => wrapper !== error && error.schemaPath.startsWith(`${wrapper.schemaPath}/`)))
    .filter((error) => !wrappers.some((wrapper) => wrapper !== error && wrapper.instancePath === error.instancePath && !wrappers.includes(error) && error.keyword !== "additionalProperties"))
    .filter(({ instancePath, keyword }, index, all) => structural.includes(keyword) || all.findIndex((error) => error.instancePath === instancePath) === index)
    .map(describe)
    .filter((line, index, all) => all.indexOf(line) === index);
}

function load(name) {
  const path = [name, join(schemas, `${name}.schema.json`), join(schemas, name)].find((candidate) => existsSync(candidate) && candidate.endsWith(".json"));
  if (!path) {
    throw new Error(`there is no schema "${name}"`);
  }
  return JSON.parse(readFileSync(path, "utf8"));
}

async function stream() {
  const validators = new Map();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { schema, text } = JSON.parse(line);
    if (!validators.has(schema)) {
      validators.set(schema, compile(load(schema), false));
    }
    const validate = validators.get(schema);
    let answer;
    try {
      answer = validate(JSON.parse(text)) ? { valid: true, error: null } : { valid: false, error: report(validate.errors)[0].toWellFormed() };
    } catch (error) {
      if (!(error instanceof SyntaxError)) {
        throw error;
      }
      answer = { valid: false, error: "not JSON" };
    }
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

function files(name, paths) {
  let validate;
  try {
    validate = compile(load(name), true);
  } catch (error) {
    console.error(`validate: ${error.message}`);
    return 3;
  }
  let exit = 0;
  for (const path of paths) {
    let text;
    try {
      text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
    } catch {
      console.error(`${path}: cannot be read`);
      exit = 3;
      continue;
    }
    let problems;
    try {
      problems = validate(JSON.parse(text)) ? [] : report(validate.errors);
    } catch {
      problems = ["not JSON"];
    }
    console.log(problems.length === 0 ? `${path}: valid` : problems.map((problem) => `${path}: ${problem}`).join("\n"));
    exit = Math.max(exit, problems.length > 0 ? 1 : 0);
  }
  return exit;
}

const [first, ...rest] = process.argv.slice(2);
if (first === "--stream" && rest.length === 0) {
  await stream();
} else if (first && !first.startsWith("-") && rest.length > 0) {
  process.exitCode = files(first, rest);
} else {
  console.error("Usage: node validate.mjs SCHEMA FILE...\n       node validate.mjs --stream");
  process.exitCode = 2;
}
